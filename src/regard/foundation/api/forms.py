from django import forms
from django.utils.translation import gettext_lazy as _

from .scopes import offered

LIVES = [(30, _("30 days")), (90, _("90 days")), (365, _("a year"))]


class TokenForm(forms.Form):
    name = forms.CharField(label=_("What is it for?"), max_length=120)
    scopes = forms.MultipleChoiceField(
        label=_("It may"), choices=offered, widget=forms.CheckboxSelectMultiple
    )
    days = forms.TypedChoiceField(label=_("It is good for"), choices=LIVES, coerce=int, initial=90)
