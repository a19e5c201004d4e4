from datetime import timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from ..models import Fact, Person
from ..naming.header import read
from ..saying.recordings import LARGEST, kind_of


class FactForm(forms.ModelForm):
    AGES = ((0, _("Never")), (6, _("After half a year")), (12, _("After a year")), (24, _("After two years")))

    asked_again = forms.TypedChoiceField(
        label=_("Ask again?"), choices=AGES, coerce=int, empty_value=None, required=False, initial=0
    )

    class Meta:
        model = Fact
        fields = ["label", "value", "sensitivity"]
        labels = {
            "label": _("What is it?"),
            "value": _("What did they tell us?"),
            "sensitivity": _("Who sees it?"),
        }
        widgets = {"label": forms.TextInput(attrs={"placeholder": _("Serial number"), "autofocus": True})}

    def told(self, at):
        """What `tell_fact` takes; a month is thirty days, since nobody asks on the very day."""
        given = dict(self.cleaned_data)
        months = given.pop("asked_again")
        return given | {"stale_at": at + timedelta(days=30 * months) if months else None}

    def validate_constraints(self):
        """A new value for a label replaces the standing one, so the same label twice is no mistake."""


class SayingForm(forms.Form):
    respelling = forms.CharField(
        label=_("How to say it"),
        max_length=200,
        help_text=_("In syllables, the loud one in capitals: shi-VAWN BURN"),
        widget=forms.TextInput(attrs={"autofocus": True, "autocomplete": "off"}),
    )
    ipa = forms.CharField(
        label=_("In IPA"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class RecordingForm(forms.Form):
    recording = forms.FileField(
        label=_("Your voice"),
        widget=forms.ClearableFileInput(attrs={"accept": "audio/*", "capture": "user"}),
    )

    def clean_recording(self):
        given = self.cleaned_data["recording"]
        if given.size > LARGEST:
            raise forms.ValidationError(_("That is too long. Your name alone is enough."))
        self.content = given.read()
        if not kind_of(self.content):
            raise forms.ValidationError(_("That is no recording we can play. Please try again."))
        return given

    def kept(self):
        return {"content": self.content, "kind": kind_of(self.content)}


class SinceForm(forms.Form):
    """Where a page in order of time ended; what makes no sense means the beginning."""

    at = forms.DateTimeField(input_formats=["%Y-%m-%dT%H:%M:%S.%f%z", "%Y-%m-%dT%H:%M:%S%z"])
    id = forms.IntegerField(min_value=1, max_value=2**62)

    def place(self):
        return (self.cleaned_data["at"], self.cleaned_data["id"]) if self.is_valid() else None


class LineForm(forms.Form):
    """Where a page of the timeline ended; what makes no sense means the beginning."""

    at = forms.DateTimeField(input_formats=["%Y-%m-%dT%H:%M:%S.%f%z", "%Y-%m-%dT%H:%M:%S%z"])
    kind = forms.SlugField(max_length=20)
    number = forms.IntegerField(min_value=1, max_value=2**62)

    def place(self):
        given = self.is_valid() and self.cleaned_data
        return (given["at"], given["kind"], given["number"]) if given else None


class AfterForm(forms.Form):
    """Where the page before ended; what makes no sense means the beginning."""

    name = forms.CharField(strip=False)
    id = forms.IntegerField(min_value=1, max_value=2**62)

    def place(self):
        return (self.cleaned_data["name"], self.cleaned_data["id"]) if self.is_valid() else None


class PersonForm(forms.ModelForm):
    languages = forms.CharField(
        required=False, label=_("Languages"), help_text=_("Tags, best first: ga, en"), max_length=100
    )

    class Meta:
        model = Person
        fields = [
            "name",
            "preferred_name",
            "formality",
            "title",
            "given_name",
            "family_name",
            "name_order",
            "romanised",
            "pronouns",
            "nicknames",
            "languages",
            "wish",
        ]
        labels = {
            "name": _("Full name"),
            "preferred_name": _("Called"),
            "title": _("Title"),
            "given_name": _("Given name"),
            "family_name": _("Family name"),
            "name_order": _("Order of the name"),
            "romanised": _("In Latin letters"),
            "pronouns": _("Pronouns"),
            "nicknames": _("Also found by"),
            "formality": _("Form of address"),
            "wish": _("What they wish"),
        }
        help_texts = {
            "name": _("As its owner writes it"),
            "title": _("Ms, Dr, Señora…"),
            "romanised": _("Where the name is written in another script"),
            "nicknames": _("Nicknames, a name before marriage; only for the search"),
            "wish": _("Such as: asked us to write rather than call"),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["languages"] = ", ".join(self.instance.languages)
        self.offered = _guessed(self.instance.name) if "@" in self.instance.name else {}
        self.initial.update(self.offered)
        for field in self.fields.values():
            field.show_hidden_initial = True

    def clean_languages(self):
        return [tag.strip() for tag in self.cleaned_data["languages"].split(",") if tag.strip()]

    def described(self):
        """What was changed in the form as it was shown: another colleague may have changed the rest since."""
        return {name: self.cleaned_data[name] for name in {*self.changed_data, *self.offered}}


def _guessed(address):
    """Offered to a colleague where nobody wrote a name; nothing is kept until they do."""
    found = read("", address)
    offered = {"name": found.name, "given_name": found.given, "family_name": found.family}
    return offered if found.guessed else {}
