"""The journal of policies and calendars in words: what went and what came."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regard.foundation.accounts.models import Department, Member
from regard.foundation.events.journal import told

from . import words
from .models import Calendar, Step

WORDS = {
    "CalendarAdded": gettext_lazy("added this calendar."),
    "CalendarChanged": gettext_lazy("changed it."),
    "CalendarRetired": gettext_lazy("retired it."),
    "PolicyAdded": gettext_lazy("made this a promise."),
    "PolicyChanged": gettext_lazy("changed it."),
    "PolicyRetired": gettext_lazy("retired it."),
}
LATEST = 30


def in_words(subject):
    """(entry, words, what went, what came) of the latest entries, the newest first."""
    entries = list(told(subject).order_by("-at", "-pk")[:LATEST])
    names = _names(line for entry in entries for line in _lines(entry))
    return [
        (
            entry,
            WORDS[entry.name],
            [_line(line, names) for line in entry.facts.get("gone", [])],
            [_line(line, names) for line in entry.facts.get("new", [])],
        )
        for entry in entries
    ]


def _lines(entry):
    return [*entry.facts.get("gone", []), *entry.facts.get("new", [])]


def _line(line, names):
    kind, _space, rest = line.partition(" ")
    return LINES[kind](rest, names)


def _shift(rest, _names):
    weekday, hours = rest.split()
    opens, closes = map(int, hours.split("-"))
    [(days, said)] = words.week([(int(weekday), opens, closes)])
    return f"{days} {said}"


def _calendar(rest, names):
    if rest == "none":
        return _("counted in every hour, day and night")
    return _("counted in “%(calendar)s”") % {"calendar": names[Calendar].get(int(rest), rest)}


def _holidays(rest, _names):
    country, _space, region = rest.partition(" ")
    return _("public holidays of %(country)s") % {
        "country": f"{words.country(country)}{f' ({region})' if region else ''}"
    }


def _step(rest, names):
    standing, _by, by = rest.partition(" by ")
    after, whom, *number = standing.split()
    of = {
        Step.Whom.MEMBER: lambda: names[Member].get(int(number[0]), ""),
        Step.Whom.HEAD: lambda: (
            _("the head of %(department)s") % {"department": names[Department].get(int(number[0]), "")}
        ),
    }
    name = of[whom]() if number else Step.Whom(whom).label
    said = _("%(span)s late: %(whom)s") % {"span": words.span(int(after)), "whom": name}
    return f"{said} {Step.By(by).label}" if by else said


LINES = {
    "zone": lambda rest, _names: _("time zone %(zone)s") % {"zone": rest},
    "holidays": _holidays,
    "shift": _shift,
    "day": lambda rest, _names: (
        _("closed on %(day)s") % {"day": date_format(date.fromisoformat(rest), _("j M Y"))}
    ),
    "minutes": lambda rest, _names: _("within %(span)s") % {"span": words.span(int(rest))},
    "calendar": _calendar,
    "warn": lambda rest, _names: _("warned %(span)s before") % {"span": words.span(int(rest))},
    "step": _step,
}


def _names(lines):
    """The names the lines need, by table, each table asked at most once."""
    wanted: dict[Any, set[int]] = {Calendar: set(), Member: set(), Department: set()}
    for line in lines:
        kind, *rest = line.split()
        if kind == "calendar" and rest[0] != "none":
            wanted[Calendar].add(int(rest[0]))
        if kind == "step" and rest[2:3] and rest[2].isdecimal():
            wanted[Member if rest[1] == Step.Whom.MEMBER else Department].add(int(rest[2]))
    return {
        model: dict(model.objects.filter(pk__in=numbers).values_list("pk", "name")) if numbers else {}
        for model, numbers in wanted.items()
    }
