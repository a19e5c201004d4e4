from django import forms
from django.utils.translation import gettext_lazy as _

from regard.people.models import Identity

from . import queries
from .models import Level


class ToForm(forms.Form):
    """Which address of theirs the code goes to."""

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        theirs = Identity.objects.filter(person=person, kind=Identity.Kind.EMAIL)
        self.fields["to"] = forms.ModelChoiceField(theirs)


class CodeForm(forms.Form):
    code = forms.CharField(max_length=20)


class NeedsForm(forms.Form):
    """A level for each act, and one act more in the organisation's own words. Without a level an own act goes."""

    own = forms.CharField(label=_("Another act of your own"), max_length=80, required=False)
    own_level = forms.TypedChoiceField(
        label=_("needs"), choices=Level.choices, coerce=int, required=False, initial=Level.CONFIRMED
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.acts = {f"act{place}": row for place, row in enumerate(queries.needs())}
        levels = {
            name: forms.TypedChoiceField(
                label=label,
                choices=Level.choices if act != label else [("", _("No longer asked for")), *Level.choices],
                coerce=int,
                empty_value=None,
                required=act != label,
                initial=level,
            )
            for name, (act, label, level) in self.acts.items()
        }
        self.fields = levels | self.fields

    def levels(self):
        said = {act: self.cleaned_data[name] for name, (act, *_rest) in self.acts.items()}
        if self.cleaned_data["own"].strip():
            said[self.cleaned_data["own"].strip()] = self.cleaned_data["own_level"] or Level.CONFIRMED
        return {act: level for act, level in said.items() if level is not None}
