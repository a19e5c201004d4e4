from urllib.parse import urlsplit

from django import forms
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.choices import TeamField
from regard.foundation.accounts.models import Team, Unit
from regard.promises.choices import topic_field

from . import queries
from .models import Mailbox

ONLY_ONCE = ("address", "sign_in", "token_url", "client_id", "client_secret")
"""What a mailbox is known by and how it is opened; the rest is set anew whenever its servers change."""
LOOPBACK = ("127.0.0.1", "::1", "localhost")


class MailboxForm(forms.Form):
    """An address of ours and the servers of its mail, as a provider's help page names them."""

    address = forms.EmailField(label=_("Address"), max_length=254)
    display_name = forms.CharField(
        label=_("Name people see"), max_length=120, help_text=_("Such as “Harbour care”.")
    )
    imap_host = forms.CharField(
        label=_("Server to fetch from (IMAP)"),
        required=False,
        max_length=253,
        help_text=_("Leave empty where a provider hands mail to us."),
    )
    imap_port = forms.IntegerField(label=_("Its port"), min_value=1, max_value=65535, initial=993)
    imap_security = forms.ChoiceField(label=_("Its encryption"), choices=Mailbox.Security)
    folder = forms.CharField(label=_("Folder"), max_length=120, initial="INBOX")
    smtp_host = forms.CharField(label=_("Server to send through (SMTP)"), required=False, max_length=253)
    smtp_port = forms.IntegerField(label=_("Its port"), min_value=1, max_value=65535, initial=465)
    smtp_security = forms.ChoiceField(label=_("Its encryption"), choices=Mailbox.Security)
    sign_in = forms.ChoiceField(label=_("We sign in with"), choices=Mailbox.SignIn)
    username = forms.CharField(label=_("User name"), required=False, max_length=254)
    secret = forms.CharField(
        label=_("Password or refresh token"),
        required=False,
        max_length=4000,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=_("Kept sealed; nobody can read it here."),
    )
    token_url = forms.CharField(
        label=_("Where tokens are given"),
        required=False,
        max_length=400,
        help_text=_("Only for OAuth 2, as is what follows. Google: https://oauth2.googleapis.com/token"),
    )
    client_id = forms.CharField(label=_("Client ID"), required=False, max_length=400)
    client_secret = forms.CharField(
        label=_("Client secret"),
        required=False,
        max_length=4000,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
    authserv_id = forms.CharField(
        label=_("Its name in Authentication-Results"),
        required=False,
        max_length=253,
        help_text=_(
            "Such as mx.harbour.example. Where this server could not confirm the sender, the message says so. Leave "
            "empty where it lets headers of that name pass from outside."
        ),
    )
    acknowledgement = forms.CharField(
        label=_("First answer, by itself"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Sent once when somebody opens a matter. Empty for none. {greeting} greets them by name."
        ),
    )

    def __init__(self, data=None, *, member, mailbox=None):
        super().__init__(data, initial=_typed(mailbox) if mailbox else None)
        self.mailbox = mailbox
        if mailbox:
            self.fields["secret"].help_text = _("Only where a server is another one; else it stays as it is.")
            for name in ONLY_ONCE:
                del self.fields[name]
        units = Unit.objects.visible_to(member).filter(retired_at=None).order_by("path")
        teams = Team.objects.filter(unit__in=member.unit_ids, retired_at=None)
        self.fields["unit"] = forms.ModelChoiceField(units, label=_("Unit"), empty_label=None)
        self.fields["team"] = TeamField(
            teams, label=_("Team that gets its mail"), required=False, empty_label=_("No team yet")
        )
        self.fields["topic"] = topic_field(
            standing=mailbox and mailbox.topic_id, label=_("What is written here is about")
        )
        self.order_fields(["unit", "team", "topic"])

    def clean_address(self):
        address = self.cleaned_data["address"].lower()
        if Mailbox.objects.in_use().filter(address__iexact=address).exists():
            raise forms.ValidationError(_("We care for this address already."))
        return address

    def clean_token_url(self):
        """What is posted there opens the mailbox, so it goes encrypted, or stays on this machine."""
        address = self.cleaned_data["token_url"]
        if not address:
            return ""
        try:
            parts = urlsplit(address)
            port = parts.port
        except ValueError:
            raise forms.ValidationError(_("Enter a valid URL.")) from None
        here = parts.scheme == "http" and parts.hostname in LOOPBACK and port
        if not (parts.hostname and (parts.scheme == "https" or here)):
            raise forms.ValidationError(_("It has to begin with https://."))
        return address

    def clean(self):
        cleaned = self.cleaned_data
        if cleaned.get("sign_in") == Mailbox.SignIn.XOAUTH2:
            self._need("token_url", "client_id", "username", "secret")
        elif "token_url" in self.fields:
            cleaned["token_url"] = ""
        for kind in ("imap", "smtp"):
            plain = cleaned.get(f"{kind}_security") == Mailbox.Security.PLAIN
            if plain and cleaned.get(f"{kind}_host", "") not in ("", *LOOPBACK):
                self.add_error(
                    f"{kind}_security", _("Without encryption the password would be read on the way.")
                )
        if (
            self.mailbox
            and self._leads_elsewhere()
            and queries.is_opened(self.mailbox)
            and not cleaned.get("secret")
        ):
            self.add_error("secret", _("What is kept is not shown to another server; type it in again."))
        return cleaned

    def _leads_elsewhere(self):
        """Whoever may change a server may not thereby have the password told to one of their own."""
        hosts = [self.cleaned_data.get(name) for name in ("imap_host", "smtp_host")]
        return any(host and host not in (self.mailbox.imap_host, self.mailbox.smtp_host) for host in hosts)

    def _need(self, *names):
        for name in names:
            if name not in self.errors and not self.cleaned_data.get(name):
                self.add_error(name, _("OAuth 2 needs this."))


class SecretForm(forms.Form):
    secret = forms.CharField(
        label=_("New password or refresh token"),
        max_length=4000,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )


def _typed(mailbox):
    shown = ("display_name", "imap_host", "imap_port", "imap_security", "folder", "smtp_host", "smtp_port")
    more = ("smtp_security", "username", "authserv_id", "acknowledgement", "unit", "team", "topic")
    return {name: getattr(mailbox, name) for name in (*shown, *more)}
