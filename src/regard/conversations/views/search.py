"""Conversations found by words, names and numbers, in the place of a queue."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from regard.foundation import clock
from regard.foundation.search.queries import alike, find
from regard.people.queries import by_name

from .. import queries
from .access import desk_only
from .desk import counted

MOST_HITS = 40
MOST_NAMES = 6
FEW = 5


@desk_only
def page(request):
    return render(request, "conversations/found.html", found(request) | counted(request))


@desk_only
def rows(request):
    return render(request, "conversations/found_rows.html", found(request))


def names(request):
    """Options for the command bar: conversations by number and words, people by name, those the member may see."""
    words = request.GET.get("q", "").strip()[:200]
    people = (
        by_name(request.user, words, limit=MOST_NAMES)[0] if words and request.user.works_the_desk else []
    )
    numbers = _numbers_found(request.user, words)
    shown = {"conversations": queries.named_among(request.user, numbers), "people": people}
    return render(request, "conversations/found_names.html", shown)


def _numbers_found(member, words):
    numbers = _number(words)
    hits = find(words, member=member, limit=MOST_NAMES) if member.works_the_desk else []
    subjects = [hit.subject.rpartition("-") for hit in hits]
    return [*numbers, *(int(number) for kind, _dash, number in subjects if kind == "conversation")]


def _number(words):
    """The number that is asked for, as `371` or `#371`, if it is one."""
    asked = words.removeprefix("#")
    return [int(asked)] if asked.isdecimal() and len(asked) < 16 else []


def _of_address(member, words):
    """The matters of whoever is reached at an address."""
    people = by_name(member, words, limit=MOST_NAMES)[0] if "@" in words else []
    return [matter.number for person in people for matter in queries.of_person(member, person.pk)]


def found(request):
    """A number or an address leads to its conversations first; the rest are hits, newest first, then names spelt nearly so if they are few."""
    words = request.GET.get("q", "").strip()[:200]
    snippets = dict.fromkeys((*_number(words), *_of_address(request.user, words)), ())
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
