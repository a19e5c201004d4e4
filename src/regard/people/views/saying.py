"""How a name is said: guessed, put right by a colleague, or recorded by its owner."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regard.foundation import clock
from regard.foundation.files.answers import answer
from regard.foundation.ui.answers import tell

from .. import actions, queries
from ..forms import SayingForm
from ..models import Saying
from ..saying import espeak
from ..saying.guess import guess
from .access import known

ENGLISH = "en"
NOT_KEPT = "private, no-cache"
"""A correction is heard at once."""


@require_http_methods(["GET", "POST"])
def dialog(request, person_id):
    person = known(request, person_id)
    form = SayingForm(request.POST or None, initial={"respelling": person.say_as})
    if not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, "people/saying.html", shown(person) | {"form": form}, status=status)
    saying = actions.say(person, by=request.user, at=clock.now(), **form.cleaned_data)
    undo = reverse("saying", args=[saying.pk])
    return tell(HttpResponse(), changed=[person], toast=_("Kept."), undo=undo, shut=True)


def line(request, person_id):
    """Loaded after the page: the guess takes a program of its own."""
    person = known(request, person_id)
    guessed = None if person.say_as else guessed_for(person)
    return render(request, "people/saying_line.html", {"person": person, "guessed": guessed})


def sound(request, person_id):
    """Their own voice; else what a colleague wrote, read aloud; else the guess."""
    person = known(request, person_id)
    recorded = queries.recording_of(person)
    if recorded:
        response = answer(recorded.recording, name=person.name, type=recorded.recorded_as)
        response["Cache-Control"] = NOT_KEPT
        return response
    try:
        wav = spoken(person)
    except espeak.Silent:
        raise Http404 from None
    return HttpResponse(wav, content_type="audio/wav", headers={"Cache-Control": NOT_KEPT})


@require_POST
def invitation(request, person_id):
    person = known(request, person_id)
    token = actions.invite_to_say(person, by=request.user, at=clock.now())
    link = request.build_absolute_uri(reverse("say", args=[token]))
    return render(request, "people/saying_link.html", {"person": person, "link": link})


@require_http_methods(["DELETE"])
def one(request, saying_id):
    saying = get_object_or_404(Saying.objects.visible_to(request.user).select_related("person"), pk=saying_id)
    actions.take_back(saying, by=request.user, at=clock.now())
    return tell(HttpResponse(), changed=[saying.person], toast=_("Taken back."))


def spoken(person):
    written = queries.written_saying_of(person)
    if written:
        voice = espeak.voice_for("", [written.language]) or ENGLISH
        return espeak.sound(written.respelling.replace("-", " ").lower(), voice)
    guessed = guessed_for(person)
    if not guessed:
        raise espeak.Silent
    return espeak.sound(guessed.said_of, guessed.voice)


def guessed_for(person):
    return guess(person.name, person.languages, romanised=person.romanised)


def shown(person):
    return {
        "person": person,
        "guessed": guessed_for(person),
        "history": queries.sayings_of(person),
        "speaks": espeak.is_here(),
        "at": clock.now(),
    }
