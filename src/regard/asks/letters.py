"""The letter that brings an ask to somebody without a sign-in."""

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from regard.channels.email.queries import house_address
from regard.foundation import env


def send_ask(link, token, by_mail):
    """In the language of who asks. The link is never built from a request."""
    address = env.web_address("REGARD_URL", "http://127.0.0.1:8000") + reverse("asked", args=[token])
    with translation.override(link.by.language):
        text = render_to_string(
            "asks/letters/ask.txt",
            {"link": link, "ask": link.ask, **_beside(link.ask), "address": address},
        )
    subject, _, body = text.partition("\n")
    headers = {"Auto-Submitted": "auto-generated"}
    answered_to = house_address(by_mail)
    letter = EmailMessage(subject, body.strip() + "\n", to=[link.address], headers=headers)
    letter.reply_to = [answered_to] if answered_to else []
    letter.send()


def _beside(ask):
    return {"files": ask.files.count(), "steps": list(ask.steps.order_by("place"))}
