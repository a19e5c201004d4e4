from django import forms
from django.utils.translation import gettext_lazy as _

from regard.people.models import Identity
from regard.people.sureness import Level, acts

from . import queries


class ToForm(forms.Form):
    """Which address of theirs the code goes to."""

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        theirs = Identity.objects.filter(person=person, kind=Identity.Kind.EMAIL)
        self.fields["to"] = forms.ModelChoiceField(theirs)


class CodeForm(forms.Form):
    code = forms.CharField(max_length=20)


class NeedsForm(forms.Form):
    """A level for each act that is guarded."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields = {
            act: forms.TypedChoiceField(label=label, choices=Level.choices, coerce=int, initial=level)
            for act, label, level in queries.needs()
        }


class WaiverForm(forms.Form):
    """A lead goes on without the proof, and says why."""

    act = forms.CharField(widget=forms.HiddenInput)
    why = forms.CharField(label=_("Go on without, because"), max_length=200)

    def clean_act(self):
        found = next((each for each in acts() if each.name == self.cleaned_data["act"]), None)
        if found is None:
            raise forms.ValidationError(_("There is no such act."))
        return found
