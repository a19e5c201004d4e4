"""What a person sees who was asked to say their name: no sign-in, no cookie, one page, once."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from regard.foundation import clock
from regard.foundation.accounts.access import public

from .. import actions
from ..forms import RecordingForm


# The unguessable token in the address stands in for the cookie of a sign-in nobody has here.
@public
@csrf_exempt
@require_http_methods(["GET", "POST"])
def page(request, token):
    try:
        link = actions.invited(token, at=clock.now())
        form = RecordingForm(request.POST or None, request.FILES or None)
        if not form.is_valid():
            return _answer(request, "people/say.html", {"person": link.person, "form": form})
        actions.record(token, at=clock.now(), **form.kept())
    except actions.LinkOver:
        raise Http404 from None
    return _answer(request, "people/said.html", {"person": link.person})


def _answer(request, template, shown):
    status = 422 if shown.get("form") and shown["form"].errors else 200
    with translation.override(_spoken_by(shown["person"])):
        response = render(request, template, shown, status=status)
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "no-store"
    return response


def _spoken_by(person):
    """The first of their languages that these pages know, else whatever their browser asks for."""
    known = dict(settings.LANGUAGES)
    theirs = (tag.split("-")[0].lower() for tag in person.languages)
    return next((tag for tag in theirs if tag in known), translation.get_language())
