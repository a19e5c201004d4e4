"""Where people work: its name, its domains, who works there."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from .. import actions, queries
from ..models import Organisation

DOMAIN = re.compile(r"(?=.{4,253}$)([^\W_]([\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}")


class OrganisationForm(forms.ModelForm):
    class Meta:
        model = Organisation
        fields = ["name"]
        labels = {"name": _("What is it called?")}
        widgets = {"name": forms.TextInput(attrs={"autofocus": True})}


class DomainForm(forms.Form):
    domain = forms.CharField(
        label=_("What stands behind the @ of its addresses?"),
        max_length=320,
        help_text=_("Such as harbour.example; whoever writes from there is proposed, never added by itself."),
        widget=forms.TextInput(attrs={"autofocus": True, "autocomplete": "off", "dir": "ltr"}),
    )

    def clean_domain(self):
        domain = actions.domain_in(self.cleaned_data["domain"])
        if not DOMAIN.fullmatch(domain):
            raise forms.ValidationError(_("A domain, such as harbour.example."))
        return domain


class WorkerForm(forms.Form):
    who = forms.CharField(
        label=_("Who works there?"),
        max_length=200,
        help_text=_("An address, a number or a full name"),
        widget=forms.TextInput(attrs={"autofocus": True, "autocomplete": "off"}),
    )
    words = forms.CharField(label=_("In a few words"), max_length=120, required=False)

    def __init__(self, *args, member, **kwargs):
        super().__init__(*args, **kwargs)
        self.member = member

    def clean_who(self):
        found = queries.meant_by(self.cleaned_data["who"], self.member)
        if found is None:
            raise forms.ValidationError(_("Nobody, or more than one, is called that. An address is certain."))
        return found
