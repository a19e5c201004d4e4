from django import forms
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Department, Member, Unit
from regard.foundation.ui.words import languages
from regard.people.models import Holding
from regard.people.queries import AT_STAKE

from .. import offered, words
from ..actions import Rung, Terms
from ..choices import topic_field
from ..foreseen import is_ever_due
from ..models import Calendar, Policy, Promise, Step
from ..queries import hours_by

MEASURES = {1: _("minutes"), 60: _("hours")}
MOST = 10_000
MOST_RUNGS = 6
ANSWER_TO_CARE = f"asked:{Promise.Kind.ANSWER}"
DEFAULT_MINUTES, DEFAULT_WARNING = 4 * 60, 30


def number(label, **more):
    attrs = {"inputmode": "numeric"}
    return forms.IntegerField(label=label, max_value=MOST, widget=forms.NumberInput(attrs=attrs), **more)


def measure(label):
    return forms.TypedChoiceField(
        label=label, choices=MEASURES.items(), coerce=int, widget=forms.Select(attrs={"aria-label": label})
    )


class TermsForm(forms.Form):
    """Within how long, by which hours, and when its owner is warned."""

    within = number(_("Within"), min_value=1)
    within_in = measure(_("Within: minutes or hours"))
    warn = number(_("Warn its owner"), min_value=0, required=False)
    warn_in = measure(_("Warn: minutes or hours"))

    def __init__(self, data=None, *, terms=None, at):
        given = terms or Terms(DEFAULT_MINUTES, warn_minutes=DEFAULT_WARNING)
        super().__init__(data, initial={**_spans(given), "calendar": given.calendar})
        self.at = at
        self.fields["calendar"] = forms.ModelChoiceField(
            Calendar.objects.in_use().order_by("name"),
            label=_("Counted in"),
            required=False,
            empty_label=_("every hour, day and night"),
        )

    def clean(self):
        cleaned = self.cleaned_data
        if self.errors:
            return cleaned
        if self.warning() >= self.minutes():
            self.add_error("warn", _("A warning comes after the promise was made: choose less."))
        elif not is_ever_due(self.minutes(), hours_by(cleaned["calendar"]), at=self.at):
            self.add_error("within", _("This calendar does not have that many hours in five years."))
        return cleaned

    def minutes(self):
        return self.cleaned_data["within"] * self.cleaned_data["within_in"]

    def warning(self):
        return (self.cleaned_data["warn"] or 0) * self.cleaned_data["warn_in"]

    def terms(self, ladder):
        return Terms(self.minutes(), self.cleaned_data["calendar"], self.warning(), ladder.rungs())


class PolicyForm(TermsForm):
    """A policy that is not there yet: whose, what, and for which channel."""

    def __init__(self, data=None, *, member, terms=None, at):
        super().__init__(data, terms=terms, at=at)
        units = Unit.objects.visible_to(member).filter(retired_at=None).order_by("path")
        self.fields["unit"] = forms.ModelChoiceField(units, label=_("Unit"), empty_label=None)
        self.fields["what"] = forms.ChoiceField(label=_("Promise"), choices=_moments())
        departments = Department.objects.filter(unit__in=units, retired_at=None).select_related("unit")
        self.fields["department"] = forms.ModelChoiceField(
            departments.order_by("unit__path", "name"),
            label=_("Department"),
            required=False,
            empty_label=_("every department"),
            help_text=_("For an answer to care alone."),
        )
        self.fields["topic"] = topic_field(label=_("About"), empty_label=_("every topic"))
        channels = [("", _("every channel")), *offered.channels().items()]
        self.fields["channel"] = forms.ChoiceField(label=_("Who come by"), choices=channels, required=False)
        self.fields["language"] = forms.ChoiceField(
            label=_("Whose language is"),
            choices=[("", _("every language")), *languages()],
            required=False,
            help_text=_("The first of those they speak, as far as we know."),
        )
        self.fields["stage"] = forms.ChoiceField(
            label=_("Who are at the stage"),
            choices=[("", _("every stage")), *Holding.Stage.choices],
            required=False,
            help_text=_("Whoever is at several counts at the first of: %(stages)s.")
            % {"stages": _at_stake()},
        )

    def clean(self):
        cleaned = super().clean()
        if not self.errors:
            self._check_department(cleaned["department"])
            self._check_colleagues()
        if not self.errors and Policy.objects.in_use().filter(**self.about()).exists():
            self.add_error("what", _("This is promised already; change that policy."))
        return cleaned

    def about(self):
        """What a policy is known by."""
        moment, kind = self.cleaned_data["what"].split(":")
        cleaned = self.cleaned_data
        return {
            "unit": cleaned["unit"],
            "department": cleaned["department"],
            "topic": cleaned["topic"],
            "channel": cleaned["channel"],
            "language": cleaned["language"],
            "stage": cleaned["stage"],
            "moment": moment,
            "kind": kind,
        }

    def _check_department(self, department):
        if department and self.cleaned_data["what"] != ANSWER_TO_CARE:
            self.add_error("department", _("A department promises an answer to care alone."))
        elif department and department.unit_id != self.cleaned_data["unit"].pk:
            self.add_error("department", _("This department belongs to another unit."))

    def _check_colleagues(self):
        """Care asks a department by no channel and for no one person."""
        named = [name for name in ("topic", "stage", "language", "channel") if self.cleaned_data[name]]
        if named and self.cleaned_data["what"] == ANSWER_TO_CARE:
            self.add_error(named[0], _("An answer to care is promised to a colleague: leave this open."))


class TopicForm(forms.Form):
    name = forms.CharField(label=_("New topic"), max_length=60)


class PublishingForm(forms.Form):
    slug = forms.SlugField(
        label=_("Address"),
        max_length=64,
        help_text=_("The last part of its address, such as “harbour” in /standards/harbour/."),
        error_messages={
            "invalid": _("Only letters without marks, digits and hyphens, such as “harbour-cork”.")
        },
    )


class StepForm(forms.Form):
    """A rung of the ladder; an empty one is none."""

    after = number(_("So late"), min_value=1, required=False)
    after_in = measure(_("So late: minutes or hours"))

    def __init__(self, *args, whoms, **more):
        super().__init__(*args, **more)
        self.fields["whom"] = forms.ChoiceField(label=_("is told"), choices=whoms)
        self.fields["by"] = forms.ChoiceField(
            label=_("told how"), choices=Step.By, initial=Step.By.SCREEN, required=False
        )

    def rung(self):
        whom, _colon, pk = self.cleaned_data["whom"].partition(":")
        after = self.cleaned_data["after"] * self.cleaned_data["after_in"]
        of = {Step.Whom.MEMBER: "member_id", Step.Whom.HEAD: "department_id"}
        by = self.cleaned_data["by"] or Step.By.SCREEN
        return Rung(after, whom, by=by, **({of[whom]: int(pk)} if pk else {}))


class StepsFormSet(forms.BaseFormSet):
    def clean(self):
        lates = [rung.after_minutes for rung in self.rungs()] if not any(self.errors) else []
        if len(set(lates)) < len(lates):
            raise forms.ValidationError(_("Two rungs are at the same time; tell one of them later."))

    def rungs(self):
        rungs = (form.rung() for form in self.forms if form.cleaned_data.get("after"))
        return tuple(sorted(rungs, key=lambda rung: rung.after_minutes))


def ladder_form(data=None, *, terms=None):
    steps = forms.formset_factory(StepForm, formset=StepsFormSet, extra=MOST_RUNGS, max_num=MOST_RUNGS)
    ladder = terms.ladder if terms else (Rung(60, Step.Whom.LEADS), Rung(4 * 60, Step.Whom.ADMINS))
    initial = [_split("after", rung.after_minutes) | {"whom": _said(rung), "by": rung.by} for rung in ladder]
    return steps(
        data, initial=initial, prefix="steps", form_kwargs={"whoms": _whoms(), "empty_permitted": False}
    )


def _whoms():
    """Everybody who may stand on a rung; asked once for all rungs."""
    heads = Department.objects.filter(retired_at=None, head__isnull=False).order_by("name")
    members = Member.objects.filter(is_active=True).order_by("name")
    return [
        (Step.Whom.LEADS, Step.Whom.LEADS.label),
        (Step.Whom.ADMINS, Step.Whom.ADMINS.label),
        (Step.Whom.HEAD, Step.Whom.HEAD.label),
        (
            _("Heads"),
            [
                (f"head:{pk}", _("the head of %(department)s") % {"department": name})
                for pk, name in heads.values_list("pk", "name")
            ],
        ),
        (_("Members"), [(f"member:{pk}", name) for pk, name in members.values_list("pk", "name")]),
    ]


def _said(rung):
    pk = rung.member_id or rung.department_id
    return f"{rung.whom}:{pk}" if pk else str(rung.whom)


def _moments():
    return [
        (f"{moment}:{Promise.Kind(kind)}", f"{what}: {when}")
        for (moment, kind), (what, when) in words.MOMENTS.items()
    ]


def _at_stake():
    return " · ".join(str(Holding.Stage(stage).label) for stage in AT_STAKE)


def _spans(terms):
    return _split("within", terms.minutes) | _split("warn", terms.warn_minutes)


def _split(name, minutes):
    measure = 60 if minutes and minutes % 60 == 0 else 1
    return {name: minutes // measure, f"{name}_in": measure}
