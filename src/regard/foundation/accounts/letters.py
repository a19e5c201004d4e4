"""Mail from the house itself to a member, in their language."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from regard.foundation import env

from .actions.invite import OPEN_FOR


def send_invitation_to(member, token):
    _send(member, "invitation", link=link_of(token), days=OPEN_FOR.days)


def send_password_reset_to(member):
    key = f"{user_pk_to_url_str(member)}-{default_token_generator.make_token(member)}"
    uid, _, rest = key.partition("-")
    link = absolute(reverse("account_reset_password_from_key", kwargs={"uidb36": uid, "key": rest}))
    _send(member, "password_reset", link=link)


def link_of(token):
    return absolute(reverse("accounts:welcome", args=[token]))


def absolute(path):
    """Never from the request: whoever asks could name a host of their own, and the link would lead there."""
    return env.web_address("REGARD_URL", "http://127.0.0.1:8000") + path


def _send(member, name, **facts):
    with translation.override(member.language):
        text = render_to_string(f"accounts/letters/{name}.txt", {"member": member, **facts})
    subject, _, body = text.partition("\n")
    headers = {"Auto-Submitted": "auto-generated"}
    EmailMessage(subject, body.strip() + "\n", to=[member.email], headers=headers).send()
