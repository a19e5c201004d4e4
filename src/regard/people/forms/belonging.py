"""What a person has, whom they belong to, and what they wish."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .. import queries
from ..models import Holding, Occasion, Relation, Wish

DATE = {"type": "date"}
TIME = {"type": "time"}


class HoldingForm(forms.ModelForm):
    details = forms.CharField(
        label=_("Anything else about it"),
        required=False,
        max_length=2000,
        help_text=_("One a line, such as: Colour: white"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    class Meta:
        model = Holding
        fields = ["what", "stage", "since", "warranty_until", "until", "details"]
        labels = {
            "what": _("What do they have?"),
            "stage": _("Where are they with it?"),
            "since": _("Since"),
            "warranty_until": _("Warranty until"),
            "until": _("Until"),
        }
        widgets = {
            "what": forms.TextInput(attrs={"autofocus": True, "placeholder": _("Heater H2")}),
            **{
                name: forms.DateInput(attrs=DATE, format="%Y-%m-%d")
                for name in ("since", "warranty_until", "until")
            },
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["details"] = "\n".join(f"{name}: {said}" for name, said in self.instance.details.items())

    def clean_details(self):
        lines = [line.partition(":") for line in self.cleaned_data["details"].splitlines() if line.strip()]
        if any(not colon or not name.strip() for name, colon, _said in lines):
            raise forms.ValidationError(_("Each line is a name, a colon, and what it is."))
        return {name.strip(): said.strip() for name, _colon, said in lines}


class RelationForm(forms.Form):
    """Another person is named by an address, a number, or a name only one person the member may see has."""

    kind = forms.ChoiceField(label=_("They"), choices=Relation.Kind)
    who = forms.CharField(
        label=_("Whom, or where?"),
        max_length=200,
        help_text=_("An address or a full name; where they work, its name"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    words = forms.CharField(
        label=_("In a few words"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"placeholder": _("Her daughter, with a written authority")}),
    )

    def __init__(self, *args, person, member, **kwargs):
        super().__init__(*args, **kwargs)
        self.person, self.member = person, member

    def clean(self):
        super().clean()
        given = self.cleaned_data
        if given.get("kind") in (None, Relation.Kind.WORKS_AT) or not given.get("who"):
            return given
        found = queries.meant_by(given["who"], self.member)
        if found is None:
            self.add_error("who", _("Nobody, or more than one, is called that. An address is certain."))
        elif found == self.person:
            self.add_error("who", _("That is the same person."))
        return given | {"to": found}


class WishForm(forms.ModelForm):
    class Meta:
        model = Wish
        fields = ["channel", "never_by", "hours_from", "hours_until", "access_needs"]
        labels = {
            "channel": _("Reach them by"),
            "never_by": _("Never by"),
            "hours_from": _("Between"),
            "hours_until": _("and"),
            "access_needs": _("What makes it easier for them"),
        }
        help_texts = {"access_needs": _("Large print, plain words, no calls: deaf")}
        widgets = {
            name: forms.TimeInput(attrs=TIME, format="%H:%M") for name in ("hours_from", "hours_until")
        }

    def clean(self):
        super().clean()
        given = self.cleaned_data
        if bool(given.get("hours_from")) != bool(given.get("hours_until")):
            self.add_error("hours_until", _("From when until when?"))
        return given


class OccasionForm(forms.ModelForm):
    consented = forms.BooleanField(label=_("They agreed that we write to them on that day"), required=False)
    on = forms.CharField(
        label=_("Which day?"), max_length=5, help_text=_("Day and month: 28.4"), widget=forms.TextInput()
    )

    class Meta:
        model = Occasion
        fields = ["name"]
        labels = {"name": _("What is it?")}
        widgets = {"name": forms.TextInput(attrs={"placeholder": _("Birthday"), "autofocus": True})}

    def clean_on(self):
        day, dot, month = self.cleaned_data["on"].strip(".").partition(".")
        if not (dot and day.isdecimal() and month.isdecimal() and 1 <= int(month) <= 12):
            raise forms.ValidationError(_("Day and month: 28.4"))
        if not 1 <= int(day) <= DAYS[int(month) - 1]:
            raise forms.ValidationError(_("That month has no such day."))
        return int(day), int(month)

    def kept(self):
        day, month = self.cleaned_data["on"]
        return {
            "name": self.cleaned_data["name"],
            "day": day,
            "month": month,
            "consented": self.cleaned_data["consented"],
        }


DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
