from django import forms
from django.utils.translation import gettext_lazy as _

from . import queries


class WriteForm(forms.Form):
    """What a customer writes; `answers` is the key of the mail it answers, when it is an answer."""

    name = forms.CharField(label=_("Who writes"), max_length=120)
    address = forms.EmailField(label=_("From"))
    subject = forms.CharField(label=_("Subject"), max_length=200)
    text = forms.CharField(label=_("Mail"), widget=forms.Textarea(attrs={"rows": 7}))
    answers = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, initial=None):
        super().__init__(data, initial=initial)
        self.fields["mailbox"] = forms.ModelChoiceField(queries.mailboxes(), label=_("To"), empty_label=None)
        self.order_fields(["name", "address", "mailbox"])


class SentForm(forms.Form):
    """Which mail was sent a moment ago, if any."""

    sent = forms.IntegerField(min_value=1, max_value=2**63 - 1)

    def raw_id(self):
        return self.cleaned_data["sent"] if self.is_valid() else None
