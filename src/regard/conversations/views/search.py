"""Conversations found by words, names and numbers, in the place of a queue."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from regard.foundation import clock
from regard.foundation.search.queries import alike, find

from .. import queries
from .access import desk_only
from .desk import counted

MOST_HITS = 40
FEW = 5


@desk_only
def page(request):
    return render(request, "conversations/found.html", found(request) | counted(request))


@desk_only
def rows(request):
    return render(request, "conversations/found_rows.html", found(request))


def found(request):
    """A number leads to its conversation first; the rest are hits, newest first, then names spelt nearly so if they are few."""
    words = request.GET.get("q", "").strip()[:200]
    snippets = {int(words): ()} if words.isdecimal() and len(words) < 16 else {}
    hits = find(words, member=request.user, limit=MOST_HITS)
    if len(hits) < FEW:
        hits += alike(words, member=request.user, besides=hits)
    for hit in hits:
        kind, _dash, number = hit.subject.rpartition("-")
        if kind == "conversation":
            snippets.setdefault(int(number), hit.snippet)
    seen = queries.rows_among(request.user, list(snippets))
    return {
        "hits": [(seen[number], snippet) for number, snippet in snippets.items() if number in seen],
        "words": words,
        "queue": "open",
        "title": _("Found") if words else _("Find"),
        "at": clock.now(),
    }
