from django import forms
from django.utils.translation import gettext_lazy as _

from ..board import Chosen
from ..models import Lateness


class LatenessForm(forms.ModelForm):
    reason = forms.ChoiceField(label=_("Why was it late?"), choices=[("", "…"), *Lateness.Reason.choices])

    class Meta:
        model = Lateness
        fields = ["reason", "words"]
        labels = {"words": _("In a few words")}
        help_texts = {"words": _("Everyone who sees the promise sees the reason.")}


class WordForm(forms.Form):
    """A promise by hand. Its time is the member's own, and still to come."""

    words = forms.CharField(
        label=_("What do you promise?"),
        max_length=200,
        widget=forms.TextInput(attrs={"placeholder": _("A call on Friday morning"), "autofocus": True}),
    )
    due_at = forms.DateTimeField(
        label=_("By when?"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )

    def __init__(self, *args, at, **kwargs):
        super().__init__(*args, **kwargs)
        self.at = at

    def clean_due_at(self):
        if self.cleaned_data["due_at"] <= self.at:
            raise forms.ValidationError(_("That time has passed."))
        return self.cleaned_data["due_at"]


class DelayForm(forms.Form):
    """A word that will be kept later than was said."""

    due_at = forms.DateTimeField(
        label=_("By when now?"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    words = forms.CharField(
        label=_("Why?"),
        max_length=300,
        help_text=_("They read this, with our regret. Tell them yourself too."),
    )

    def __init__(self, *args, promise, **kwargs):
        super().__init__(*args, **kwargs)
        self.promise = promise

    def clean_due_at(self):
        if self.cleaned_data["due_at"] <= self.promise.due_at:
            raise forms.ValidationError(_("That is no later than what was promised."))
        return self.cleaned_data["due_at"]


class PauseForm(forms.Form):
    """The clock stands still, as they agreed."""

    until = forms.DateTimeField(
        label=_("Until when?"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    words = forms.CharField(
        label=_("What did you agree?"),
        max_length=300,
        help_text=_("They read this. Such as: you are away until Monday."),
    )

    def __init__(self, *args, at, **kwargs):
        super().__init__(*args, **kwargs)
        self.at = at

    def clean_until(self):
        if self.cleaned_data["until"] <= self.at:
            raise forms.ValidationError(_("That time has passed."))
        return self.cleaned_data["until"]


class ChosenForm(forms.Form):
    unit = forms.IntegerField(required=False, min_value=1, max_value=2**62)
    team = forms.IntegerField(required=False, min_value=1, max_value=2**62)
    member = forms.IntegerField(required=False, min_value=1, max_value=2**62)
    vendor = forms.IntegerField(required=False, min_value=1, max_value=2**62)

    def chosen(self):
        return Chosen(**self.cleaned_data) if self.is_valid() else Chosen()


class AfterForm(forms.Form):
    """Where the page of a group before ended."""

    after = forms.DateTimeField(input_formats=["%Y-%m-%dT%H:%M:%S.%f%z", "%Y-%m-%dT%H:%M:%S%z"])
    number = forms.IntegerField(min_value=1, max_value=2**62)

    def place(self):
        return (self.cleaned_data["after"], self.cleaned_data["number"]) if self.is_valid() else None
