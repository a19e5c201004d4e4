import re

from django import forms
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from regard.channels.email.queries import is_ours
from regard.foundation.accounts.choices import PlacedForm

NUMBER = re.compile(r"[+()\d\s./-]{5,40}")


class RemarkForm(forms.Form):
    """What a colleague types with a customer before them. `website` is seen by machines only."""

    text = forms.CharField(
        label=_("What did you hear?"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("A few words are enough.")},
    )
    customer = forms.CharField(
        label=_("Who said it?"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    reach = forms.CharField(
        label=_("Their e-mail address or number"),
        required=False,
        max_length=254,
        help_text=_("Only if they want an answer and told you where."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "off", "spellcheck": "false"}),
    )
    colleague = forms.CharField(
        label=_("Your own name"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Who heard it?")},
    )
    email = forms.EmailField(
        label=_("Your own e-mail address"),
        required=False,
        max_length=254,
        help_text=_("So that you hear what became of it."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email"}),
        error_messages={
            "invalid": _("This address cannot be right yet; it looks like name@example.org."),
        },
    )
    website = forms.CharField(required=False, label=_("Please leave this empty"))

    def clean_reach(self):
        reach = self.cleaned_data["reach"]
        if "@" in reach:
            validate_email(reach)
            return _not_ours(reach)
        if reach and not (NUMBER.fullmatch(reach) and sum(c.isdigit() for c in reach) >= 5):
            raise forms.ValidationError(_("This is neither an address nor a number yet."))
        return reach

    def clean_email(self):
        return _not_ours(self.cleaned_data["email"])

    def clean_website(self):
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("This field should stay empty. Please clear it and send again."))
        return ""


class CounterForm(PlacedForm):
    """Which team gets what is written down; and, when a counter is made, of which unit it is."""

    def __init__(self, data=None, *, member, counter=None):
        super().__init__(data, member=member, placed=counter, initial=counter and {"team": counter.team_id})


def _not_ours(address):
    if address and is_ours(address):
        raise forms.ValidationError(_("This is an address of the house itself. Whose is yours?"))
    return address
