"""The letter with the code, in the language of whoever it is for."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from regard.foundation import env

from .actions import GOOD_FOR


def send_code(challenge, code, token):
    """The link is never built from the request: whoever asks could name a host of their own."""
    link = env.web_address("REGARD_URL", "http://127.0.0.1:8000") + reverse("confirm", args=[token])
    minutes = int(GOOD_FOR.total_seconds() // 60)
    with translation.override(language_of(challenge.person)):
        facts = {"greeting": challenge.person.salutation(translation.get_language()), "minutes": minutes}
        text = render_to_string("proof/letters/code.txt", facts | {"code": code, "link": link})
    subject, _, body = text.partition("\n")
    headers = {"Auto-Submitted": "auto-generated"}
    EmailMessage(subject, body.strip() + "\n", to=[challenge.identity.value], headers=headers).send()


def language_of(person):
    """The first of their languages that we speak."""
    ours = dict(settings.LANGUAGES)
    spoken = (language.partition("-")[0] for language in person.languages)
    return next((language for language in spoken if language in ours), settings.LANGUAGE_CODE)
