from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from regard.conversations.forms import FilesField, FilesForm
from regard.foundation.accounts.models import Department, Member
from regard.promises.queries import line_of

from .actions import MOST_STEPS
from .models import Repeat

LONGEST = 20_000


def words(label, *, rows=4, required=True, **more):
    area = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
    return forms.CharField(label=label, required=required, max_length=LONGEST, widget=area, **more)


def files():
    shown = FilesField(label=_("Files"), required=False)
    shown.widget = type(shown.widget)()
    return shown


class SaidForm(FilesForm):
    """What is said with files or without; with one, it may be without a word."""

    attached = files()

    use_required_attribute = False

    def __init__(self, data=None, files=None):
        super().__init__(data, files)
        self.fields["words"].required = not files


class WhomForm(forms.Form):
    """A department, a colleague, or a colleague in a department: those of the unit, above it and below it."""

    def __init__(self, data=None, files=None, *, unit, besides=None):
        super().__init__(data, files)
        near = Q(unit__in=line_of(unit)) | Q(unit__path__startswith=unit.path)
        departments = Department.objects.filter(near, retired_at=None).order_by("name")
        colleagues = Member.objects.filter(near, is_active=True).order_by("name")
        if besides:
            colleagues = colleagues.exclude(pk=besides.pk)
        self.fields["department"] = forms.ModelChoiceField(
            departments, label=_("Department"), required=False, empty_label=_("No department")
        )
        self.fields["to"] = forms.ModelChoiceField(
            colleagues, label=_("Colleague"), required=False, empty_label=_("Whoever takes it")
        )
        self.order_fields(["department", "to"])

    def clean(self):
        if not self.errors and not (self.cleaned_data.get("department") or self.cleaned_data.get("to")):
            self.add_error("department", _("Whom do you ask?"))
        return self.cleaned_data


class AskForm(FilesForm, WhomForm):
    field_order = ("question", "needed", "steps", "told", "attached")

    question = words(_("What do you ask?"))
    needed = forms.CharField(
        label=_("What do you need in hand?"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"placeholder": _("A date, a document, a decision"), "dir": "auto"}),
    )
    told = forms.CharField(
        label=_("What was the customer told?"),
        required=False,
        max_length=LONGEST,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    steps = words(
        _("What has to be done?"),
        rows=2,
        required=False,
        help_text=_("A line for each step; they tick them off, and you see how far they are."),
    )
    attached = files()

    def clean_steps(self):
        steps = [line.strip() for line in self.cleaned_data["steps"].splitlines() if line.strip()]
        if len(steps) > MOST_STEPS or any(len(step) > 200 for step in steps):
            raise forms.ValidationError(_("At most twenty steps, each in a line of its own."))
        return steps


class HandOnForm(WhomForm):
    words = words(_("Why is it theirs?"), rows=2)


class AnswerForm(SaidForm):
    """One sheet, and what it is: an answer, a question back, or why they will not."""

    words = words(_("Your answer"))
    what = forms.ChoiceField(choices=[(name, name) for name in ("answer", "ask-back", "decline")])


class TellForm(SaidForm):
    words = words(_("What should they know?"), rows=3)


class InviteForm(forms.Form):
    name = forms.CharField(label=_("Their name"), max_length=200)
    address = forms.EmailField(
        label=_("Their e-mail"),
        required=False,
        help_text=_("Without one you get the link to hand on yourself."),
    )


class ExplainForm(forms.Form):
    """What is behind what is asked again and again. That it is neither needs no words."""

    what = forms.ChoiceField(
        choices=Repeat.What, error_messages={"required": _("A cause, a lesson, or neither?")}
    )
    words = forms.CharField(
        label=_("What is behind it?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
        error_messages={"required": _("Say in a few words what it is, so that somebody can go after it.")},
    )

    def __init__(self, data=None, **more):
        super().__init__(data, **more)
        self.fields["words"].required = not data or data.get("what") != Repeat.What.NEITHER


class WhatForm(forms.Form):
    what = forms.ChoiceField(choices=Repeat.What, required=False)

    def chosen(self):
        """What the list is narrowed to; without, what nobody explained yet."""
        return self.cleaned_data["what"] if self.is_valid() else ""


class BeforeForm(forms.Form):
    """Where the page of a list before ended."""

    before = forms.IntegerField(min_value=1, max_value=2**62)
