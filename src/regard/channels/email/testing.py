"""Mails and a mailbox for tests; the servers are in testing_servers.py, which needs no Django."""

from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from regard.conversations.testing import CARD, TUESDAY
from regard.foundation.accounts import testing as cast

from . import actions
from .models import Mailbox


def mailbox(imap=None, post=None, **more):
    """care@harbour.example, fetched from this Dovecot and sent through this post office."""
    found = Mailbox.objects.filter(address="care@harbour.example").first()
    return found or actions.add_mailbox(
        **{
            "unit": cast.unit(),
            "team": cast.team(),
            "address": "care@harbour.example",
            "display_name": "Harbour care",
            "username": "care",
            "secret": "open-sesame",
            "imap_host": "127.0.0.1" if imap else "",
            "imap_port": imap.port if imap else 993,
            "imap_security": Mailbox.Security.PLAIN,
            "smtp_host": "127.0.0.1" if post else "",
            "smtp_port": post.port if post else 465,
            "smtp_security": Mailbox.Security.PLAIN,
            "at": TUESDAY,
            **more,
        }
    )


def mail(
    text=CARD,
    *,
    sender="Siobhán Byrne <siobhan@example.org>",
    to="care@harbour.example",
    at=TUESDAY,
    **headers,
):
    """A mail as bytes. Headers are given as keywords: `in_reply_to="<…>"`, `auto_submitted="auto-replied"`."""
    made = EmailMessage()
    made["From"], made["To"], made["Date"] = sender, to, format_datetime(at)
    made["Subject"] = headers.pop("subject", "The warranty card never came")
    made["Message-ID"] = headers.pop("message_id", f"<{abs(hash((text, sender, at)))}@example.org>")
    for name, value in headers.items():
        made[name.replace("_", "-").title()] = value
    made.set_content(text)
    return made.as_bytes(policy=SMTP)
