"""Pages that a person opens by an unguessable link, without a sign-in: in their language, kept and found by nobody else."""

from django.conf import settings
from django.shortcuts import render
from django.utils import translation


def answer(request, template, shown=None, *, to=None, status=200):
    """Answer `to` a person in a language of theirs; anybody else in the one their browser asks for."""
    with translation.override(spoken_by(to) if to else translation.get_language()):
        response = render(request, template, shown or {}, status=status)
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "no-store"
    return response


def spoken_by(person):
    """The first of their languages that these pages know, else whatever their browser asks for."""
    known = dict(settings.LANGUAGES)
    theirs = (tag.split("-")[0].lower() for tag in person.languages)
    return next((tag for tag in theirs if tag in known), translation.get_language())
