from django import forms
from django.utils.translation import gettext_lazy as _

from regard.conversations.models import Signs
from regard.promises.models import Promise

from .check import RULES
from .models import OwnWording

LANGUAGES = [
    ("", _("Every language")),
    ("en", _("English")),
    ("de", _("German")),
    ("fr", _("French")),
    ("es", _("Spanish")),
    ("ar", _("Arabic")),
]


class DraftForm(forms.Form):
    """A letter being typed. The browser counts its files; `signs` is what closes it, `done` says it is about to leave."""

    text = forms.CharField(required=False, strip=False, max_length=200_000)
    signs = forms.ChoiceField(choices=Signs, required=False)
    attached = forms.IntegerField(required=False, min_value=0, max_value=1000)
    done = forms.BooleanField(required=False)

    def clean_text(self):
        return self.cleaned_data["text"].replace("\r\n", "\n")


class OverrideForm(forms.Form):
    rules = forms.MultipleChoiceField(choices=list(RULES.items()))


class WordForm(forms.Form):
    """A promise made in passing, as the check read it. Its time is still to come."""

    kind = forms.ChoiceField(
        choices=[(kind, kind) for kind in (Promise.Kind.CALL_BACK, Promise.Kind.BY_HAND)]
    )
    words = forms.CharField(max_length=200)
    due_at = forms.DateTimeField(input_formats=["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S.%f%z"])

    def __init__(self, *args, at, **kwargs):
        super().__init__(*args, **kwargs)
        self.at = at

    def clean_due_at(self):
        if self.cleaned_data["due_at"] <= self.at:
            raise forms.ValidationError(_("That time has passed."))
        return self.cleaned_data["due_at"]


class WordingForm(forms.Form):
    kind = forms.ChoiceField(label=_("What it is"), choices=OwnWording.Kind.choices)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, required=False)
    words = forms.CharField(label=_("Words we do not use"), max_length=80)
    instead = forms.CharField(label=_("What we say instead"), max_length=80, required=False)


class StruckForm(forms.Form):
    kind = forms.ChoiceField(choices=OwnWording.Kind.choices)
    language = forms.ChoiceField(choices=LANGUAGES, required=False)
    words = forms.CharField(max_length=80)
