"""What the person reads, in their language: the question at the end of an answer, and the reminder of it."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from regard.foundation import env


def with_the_question(words, token, offers=(), body=None):
    shown = {"words": words, "link": _link(token), "offers": offers, "body": body}
    return render_to_string("complaints/letters/answer.txt", shown).strip()


def apology(complaint, why, steps):
    """What happened, why, and what now; in the language that stands."""
    greeting = complaint.person.salutation(translation.get_language())
    shown = {"greeting": greeting, "complaint": complaint, "why": why, "steps": steps}
    return render_to_string("complaints/letters/apology.txt", shown).strip()


def reminder(person, token):
    greeting = person.salutation(translation.get_language())
    return render_to_string(
        "complaints/letters/reminder.txt", {"greeting": greeting, "link": _link(token)}
    ).strip()


def send_alarm(alarm):
    """One letter to whoever has to hear of it at once, in their language; what the person wrote stays in the house."""
    member, complaint = alarm.member, alarm.complaint
    address = env.web_address("REGARD_URL", "http://127.0.0.1:8000") + f"/complaints/{complaint.pk}/"
    with translation.override(member.language):
        shown = {"member": member, "complaint": complaint, "address": address}
        text = render_to_string("complaints/letters/alarm.txt", shown)
    subject, _, body = text.strip().partition("\n")
    headers = {"Auto-Submitted": "auto-generated"}
    EmailMessage(subject, body.strip() + "\n", to=[member.email], headers=headers).send()


def how_it_went(person, token):
    greeting = person.salutation(translation.get_language())
    shown = {"greeting": greeting, "link": _link(token, "how-it-went")}
    return render_to_string("complaints/letters/how_it_went.txt", shown).strip()


def language_of(person):
    """The first of their languages that we speak."""
    ours = dict(settings.LANGUAGES)
    spoken = (language.partition("-")[0] for language in person.languages)
    return next((language for language in spoken if language in ours), settings.LANGUAGE_CODE)


def _link(token, name="put-right"):
    """Never from a request: whoever asks could name a host of their own."""
    return env.web_address("REGARD_URL", "http://127.0.0.1:8000") + reverse(name, args=[token])
