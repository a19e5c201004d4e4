"""Conversations found by words, names and numbers, in the place of a queue."""

from urllib.parse import urlencode

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regard.foundation import clock
from regard.foundation.search.queries import alike, find, found_among
from regard.foundation.ui.words import once_a_language
from regard.people.queries import by_name, spelt_nearly

from .. import filtered, queries
from ..filters import KEYS, STATES, read
from .access import desk_only
from .desk import counted

MOST_HITS = 40
MOST_NAMES = 6
FEW = 5
LONGEST = 300

MEANING = {
    "from": (
        gettext_lazy("Maria"),
        gettext_lazy("whose it is: a name, spelt nearly so will do, or an address"),
    ),
    "is": ("", gettext_lazy("where it stands")),
    "in": (gettext_lazy("Care"), gettext_lazy("a unit with those below it, or a team")),
    "with": (gettext_lazy("Ines"), gettext_lazy("the colleague who has it")),
    "by": ("email", gettext_lazy("how it reached us")),
    "after": (gettext_lazy("3 May"), gettext_lazy("something was said on that day or since")),
    "before": ("2026-05-03", gettext_lazy("nothing was said on that day or since")),
    "due": (gettext_lazy("today"), gettext_lazy("promised until then")),
}
HINTS = once_a_language(
    lambda: [
        (
            str(KEYS[key]),
            [str(example)] if example else [str(state) for state in STATES.values()],
            str(meaning),
        )
        for key, (example, meaning) in MEANING.items()
    ]
)


@desk_only
def page(request):
    return render(request, "conversations/found.html", found(request) | counted(request))


@desk_only
def rows(request):
    return render(request, "conversations/found_rows.html", found(request))


def names(request):
    """Options for the command bar: conversations by number and words, people by name, those the member may see."""
    words = request.GET.get("q", "").replace("\0", "").strip()[:200]
    people = _people(request.user, words) if words and request.user.works_the_desk else []
    numbers = _numbers_found(request.user, words)
    shown = {"conversations": queries.named_among(request.user, numbers), "people": people}
    return render(request, "conversations/found_names.html", shown)


def _people(member, words):
    return by_name(member, words, limit=MOST_NAMES)[0] or spelt_nearly(member, words, limit=MOST_NAMES)


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
    words = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST]
    at = clock.now()
    asked = read(words, today=timezone.localtime(at).date())
    hits = _filtered(request.user, asked, at) if asked.terms else _by_words(request.user, asked.words)
    return {
        "hits": hits,
        "words": words,
        "missed": asked.missed,
        "nobody": filtered.meaning_nothing(asked),
        "as_list": asked.terms and f"/desk/filtered/?{urlencode({'q': words, 'order': 'latest'})}",
        "hints": HINTS(),
        "queue": "open",
        "title": _("Found") if words else _("Find"),
        "at": at,
    }


def _filtered(member, asked, at):
    """What a filter finds, latest first, each with the place where the words stand that were asked for beside it."""
    rows, _more = filtered.listed(member, asked, order="latest", at=at, limit=MOST_HITS)
    snippets = found_among(asked.words, [f"conversation-{row.number}" for row in rows])
    return [(row, snippets.get(f"conversation-{row.number}", ())) for row in rows]


def _by_words(member, words):
    """A number or an address leads to its conversations first; the rest are hits, newest first, then names spelt nearly so if they are few."""
    snippets = dict.fromkeys((*_number(words), *_of_address(member, words)), ())
    hits = find(words, member=member, limit=MOST_HITS)
    if len(hits) < FEW:
        hits += alike(words, member=member, besides=hits)
    for hit in hits:
        kind, _dash, number = hit.subject.rpartition("-")
        if kind == "conversation":
            snippets.setdefault(int(number), hit.snippet)
    seen = queries.rows_among(member, list(snippets))
    return [(seen[number], snippet) for number, snippet in snippets.items() if number in seen]
