from django import forms
from django.utils.translation import gettext_lazy as _


class ErasureForm(forms.Form):
    """A box to tick: nothing brings back what goes here."""

    sure = forms.BooleanField(label=_("I know that this cannot be undone."))
