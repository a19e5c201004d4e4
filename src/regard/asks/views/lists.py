"""The queue of whoever is asked, what one asked oneself, and the page of an ask."""

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from regard.foundation import clock
from regard.foundation.names import name_of
from regard.promises.queries import all_about

from .. import queries
from ..forms import AnswerForm, BeforeForm, TellForm
from .access import found, may_ask

TITLES = {
    "of-you": _("Asked of you and yours"),
    "by-you": _("You asked, and wait"),
    "answered": _("You asked, and it came back"),
    "done": _("Answered by you and yours"),
}
ASKED = ("of-you", "done")
"""The lists of whoever only answers."""


@require_safe
def page(request):
    titles = TITLES if request.user.works_the_desk else {name: TITLES[name] for name in ASKED}
    groups = {name: listed(request, name) for name in queries.WAITS if name in titles}
    return render(request, "asks/asks.html", {"groups": groups, "titles": titles, "at": clock.now()})


@require_safe
def group(request, name):
    if name not in TITLES:
        raise Http404
    return render(request, "asks/rows.html", listed(request, name) | {"at": clock.now()})


@require_safe
def badge(request):
    waiting = queries.waiting_for(request.user, at=clock.now())
    return render(request, "asks/badge.html", {"waiting": waiting})


@require_safe
def one(request, ask_id):
    return render(request, "asks/ask.html", told(request, found(request, ask_id)))


@require_safe
def turns(request, ask_id):
    """What changes on the page of an ask, without the sheet somebody may be writing on."""
    return render(request, "asks/turns.html", told(request, found(request, ask_id)))


def listed(request, name):
    form = BeforeForm(request.GET)
    before = form.cleaned_data["before"] if form.is_valid() else queries.NEWEST
    rows, before = queries.group(name, request.user, before=before)
    return {"asks": rows, "name": name, "before": before}


def told(request, ask, **forms):
    promises = all_about(name_of(ask))
    return {
        "ask": ask,
        "promise": promises[0] if promises else None,
        "turns": list(ask.turns.select_related("by", "link").order_by("pk")),
        "steps": list(ask.steps.select_related("by", "link").order_by("place")),
        "files": list(ask.files.select_related("file").order_by("pk")),
        "is_asked": queries.is_asked(request.user, ask),
        "may_ask": may_ask(request.user, ask),
        "sees": ask.conversation.unit_id in request.user.unit_ids and request.user.works_the_desk,
        "form": AnswerForm(),
        "telling": TellForm(),
        "at": clock.now(),
        **forms,
    }
