"""The queues: which there are, how many wait in each, and their rows."""

from urllib.parse import urlencode

from django.db.models import Exists, OuterRef
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from regard.foundation import clock
from regard.foundation.ui.places import followed_by, places_of
from regard.foundation.ui.words import once_a_language

from .. import filtered, queries
from ..filters import read, written
from ..forms import place_in, whole
from ..models import Message, View
from .access import desk_only

MOST_ROWS = 300
FILTERED = "filtered"
LONGEST = 300

QUEUES = {
    "mine": (_("Mine"), _("My conversations")),
    "unassigned": (_("Unassigned"), _("Nobody’s yet")),
    "team": (_("My teams"), _("My teams’ conversations")),
    "open": (_("All open"), _("All open conversations")),
    "waiting": (_("Waiting"), _("Waiting for someone")),
    "answered": (_("Answered"), _("Answered, awaiting their word")),
    "asleep": (_("Laid aside"), _("Laid aside for a while")),
    "automatic": (_("Automatic"), _("From machines: stored, never answered")),
    "closed": (_("Closed"), _("Closed conversations")),
}
LABELS = once_a_language(lambda: {name: str(label) for name, (label, _title) in QUEUES.items()})
AUTOMATIC = once_a_language(lambda: {kind: str(label) for kind, label in Message.Automatic.choices})


def home(request):
    """The queues; for whoever works none, the first of their places: it is where everybody comes in."""
    if request.user.works_the_desk:
        return redirect("desk-queue", queue="mine")
    return redirect(places_of(request.user)[0].url)


@desk_only
def queue(request, queue):
    return render(request, "conversations/desk.html", listed(request, queue) | counted(request))


@desk_only
def pane(request, queue):
    return render(request, "conversations/list.html", listed(request, queue))


@desk_only
def rows(request, queue):
    return render(request, "conversations/rows.html", listed(request, queue))


@desk_only
def counts(request):
    return render(request, "conversations/queues.html", counted(request))


@desk_only
def badge(request):
    mine = queries.counts(request.user)["mine"]
    return HttpResponse(capped(mine) if mine else "")


def listed(request, queue):
    if queue == FILTERED:
        return _filtered(request)
    if queue not in QUEUES:
        raise Http404
    member, place = request.user, place_in(request.GET)
    limit = min(place.rows or queries.PAGE, MOST_ROWS)
    found, more = queries.desk(member, queue, after=place.after, limit=limit)
    return {
        "rows": found,
        "queue": queue,
        "title": QUEUES[queue][1],
        "more": more and f"/desk/{queue}/rows/?{urlencode({'key': more[0], 'number': more[1]})}",
        "follow": followed_by(member),
        "latest_first": queue in queries.LATEST_FIRST,
        "automatic_words": AUTOMATIC(),
        "within": "",
        "at": clock.now(),
    }


def within(asked):
    """What of an address says which filter its list is by."""
    return urlencode({name: asked[name] for name in ("q", "order", "view") if asked.get(name)})


def _filtered(request):
    """A list by a filter that stands in the address, kept as a view or not."""
    member, at, place = request.user, clock.now(), place_in(request.GET)
    typed = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST]
    asked = read(typed, today=timezone.localtime(at).date())
    order = filtered.order_of(asked, "latest" if request.GET.get("order") == "latest" else "due")
    view = _view_of(request)
    limit = min(place.rows or queries.PAGE, MOST_ROWS)
    found, more = filtered.listed(member, asked, order=order, at=at, after=place.after, limit=limit)
    about = {"q": typed, "order": order} | ({"view": view.pk} if view else {})
    other = about | {"order": "due" if order == "latest" else "latest"}
    onwards = more and urlencode(about | {"key": more[0], "number": more[1]})
    keep = f"/desk/views/{view.pk}/" if view and view.changes else "/desk/views/new/"
    return {
        "rows": found,
        "queue": FILTERED,
        "title": view.name if view else _("Filtered"),
        "more": more and f"/desk/{FILTERED}/rows/?{onwards}",
        "follow": followed_by(member),
        "latest_first": order == "latest",
        "automatic_words": AUTOMATIC(),
        "within": urlencode(about),
        "asked": typed,
        "missed": asked.missed,
        "order": order,
        "view": view,
        "other_order": f"/desk/{FILTERED}/?{urlencode(other)}",
        "keep": f"{keep}?{urlencode({'q': written(asked), 'order': order})}",
        "at": at,
    }


def _view_of(request):
    """With whether the member may change it."""
    number = whole(request.GET.get("view", ""))
    if not number:
        return None
    seen = View.objects.visible_to(request.user)
    theirs = Exists(seen.changed_by(request.user).filter(pk=OuterRef("pk")))
    return seen.filter(retired_at=None, pk=number).annotate(changes=theirs).first()


def counted(request):
    numbers = queries.counts(request.user)
    return {
        "queues": [(name, label, capped(numbers.get(name, 0))) for name, label in LABELS().items()],
        "follow": followed_by(request.user),
    }


def capped(number):
    if number >= queries.COUNTED_UP_TO:
        return f"{queries.COUNTED_UP_TO - 1}+"
    return str(number or "")
