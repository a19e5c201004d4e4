from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Unit

from . import money, queries
from .models import Assessment, Complaint, Discretion, Guardian, OutsideBody, Remedy, Step
from .presets import PRESETS
from .queries import PROPOSED, STANDINGS

LONGEST = 20_000


def words(label, *, rows=3, required=True, **more):
    area = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
    return forms.CharField(label=label, required=required, max_length=LONGEST, widget=area, **more)


class OneOfMany(forms.Form):
    """Stands on a page with other forms: no two of their fields have one id, so that each label is of its own field."""

    def __init__(self, *given, **more):
        super().__init__(*given, **{"auto_id": f"{type(self).__name__.lower()}_%s", **more})


class RegisterForm(forms.Form):
    happened_so = words(_("What happened?"))
    wished = words(_("Which outcome do they wish, in their words?"), rows=2)
    happened_on = forms.DateField(
        label=_("When?"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    product = forms.CharField(label=_("With which product?"), required=False, max_length=200)
    severity = forms.ChoiceField(label=_("How bad is it?"), choices=Complaint.Severity)
    safety = forms.BooleanField(label=_("Somebody’s safety is at stake"), required=False)
    vulnerable = forms.BooleanField(label=_("They are in need of special care"), required=False)
    on_behalf_of = forms.CharField(
        label=_("On whose behalf, if not their own?"), required=False, max_length=200
    )


class AssessmentForm(OneOfMany):
    kind = forms.ChoiceField(label=_("What was it?"), choices=Assessment.Kind)
    words = words(_("Why did it happen, in words they may read?"), rows=2)


class AnswerForm(forms.Form):
    words = words(_("Your answer: what happened, why, and what you do now"), rows=6)


class WithdrawForm(OneOfMany):
    words = words(_("Why is it none?"), rows=2)


class WordForm(forms.Form):
    """The customer's word. A yes needs no more."""

    word = forms.ChoiceField(choices=[(word, word) for word in Step.BY_THE_CUSTOMER])
    words = words(_("In your words"), required=False)


class RatingForm(forms.Form):
    SCORES = (
        (5, _("5: very well")),
        (4, _("4: well")),
        (3, _("3: so-so")),
        (2, _("2: badly")),
        (1, _("1: very badly")),
    )
    score = forms.TypedChoiceField(
        label=_("From 5 to 1"), choices=SCORES, coerce=int, widget=forms.RadioSelect
    )
    words = words(_("In your words"), required=False)


class StandingForm(forms.Form):
    standing = forms.ChoiceField(choices=[(name, name) for name in STANDINGS])

    def standing_or(self, usual):
        return self.cleaned_data["standing"] if self.is_valid() else usual


class MonthForm(forms.Form):
    month = forms.DateField(input_formats=["%Y-%m"])


class GuardianForm(forms.Form):
    def __init__(self, data=None, *, unit):
        standing = Guardian.objects.filter(unit=unit).values_list("member", flat=True).first()
        super().__init__(data, initial={"member": standing})
        self.fields["member"] = forms.ModelChoiceField(
            queries.who_sees(unit),
            label=_("Who hears at once of what is severe?"),
            required=False,
            empty_label=_("whoever the next unit above names"),
        )


class BodyForm(forms.ModelForm):
    page = forms.URLField(label=_("Page"), required=False, assume_scheme="https")

    class Meta:
        model = OutsideBody
        fields = ("name", "address", "page", "reach", "in_letters")
        widgets = {"address": forms.Textarea(attrs={"rows": 3, "dir": "auto"})}


class PresetForm(forms.Form):
    preset = forms.ChoiceField(choices=[(each.key, each.title) for each in PRESETS])


class ProposedForm(forms.Form):
    end = forms.ChoiceField(choices=[(name, name) for name in PROPOSED])

    def end_or(self, usual):
        return self.cleaned_data["end"] if self.is_valid() else usual


class AfterForm(forms.Form):
    """Where the page before ended."""

    after = forms.DateTimeField(input_formats=["%Y-%m-%dT%H:%M:%S.%f%z", "%Y-%m-%dT%H:%M:%S%z"])
    pk = forms.IntegerField(min_value=1, max_value=2**62)

    def place(self):
        return (self.cleaned_data["after"], self.cleaned_data["pk"]) if self.is_valid() else None


class CurrencyField(forms.CharField):
    """A currency of ISO 4217, by its three letters."""

    def __init__(self, **more):
        super().__init__(max_length=3, **more)

    def clean(self, value):
        currency = super().clean(value).upper()
        if currency and not money.exists(currency):
            raise forms.ValidationError(_("Three letters, such as EUR."))
        return currency


class RemedyForm(OneOfMany):
    kind = forms.ChoiceField(label=_("What do you offer?"), choices=Remedy.Kind)
    words = forms.CharField(
        label=_("In words they read"),
        required=False,
        max_length=400,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    cost = forms.DecimalField(
        label=_("What does it cost us?"), required=False, min_value=0, max_digits=14, decimal_places=3
    )
    currency = CurrencyField(label=_("In which currency?"), required=False)
    days = forms.IntegerField(
        label=_("Done within how many days of their yes?"), min_value=1, max_value=365, initial=7
    )

    def clean_cost(self):
        return self.cleaned_data["cost"] or Decimal(0)

    def clean(self):
        super().clean()
        given = self.cleaned_data
        cost, currency = given.get("cost"), given.get("currency")
        if cost and currency == "":
            self.add_error("currency", _("Three letters, such as EUR."))
        if cost and currency and not money.is_whole(cost, currency):
            self.add_error("cost", _("There is no coin so small."))


class RemedyAnswerForm(forms.Form):
    answer = forms.ChoiceField(choices=Remedy.Answer)
    words = words(_("In your words"), required=False, rows=2)


class DeclineForm(forms.Form):
    words = words(_("Why not?"), rows=2)


class DiscretionForm(forms.Form):
    role = forms.ChoiceField(label=_("Who?"), choices=Discretion.ROLES)
    amount = forms.DecimalField(
        label=_("How much in one complaint?"), min_value=0, max_digits=14, decimal_places=3
    )
    currency = CurrencyField(label=_("In which currency?"))

    def __init__(self, *given, member, **more):
        super().__init__(*given, **more)
        units = Unit.objects.visible_to(member).filter(retired_at=None).order_by("path")
        self.fields["unit"] = forms.ModelChoiceField(units, label=_("In which unit?"), empty_label=None)
        self.order_fields(["unit", "role", "amount", "currency"])
