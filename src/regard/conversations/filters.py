"""What somebody typed to find or to list conversations, taken apart: words, and filters such as `is:open`.

Pure, and never an error: what looks like a filter and says nothing here is named in `missed`, and everything else,
`https://…` or `Re: the card`, stays a word to look for.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import get_month_names
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from regard.foundation.search.words import fold
from regard.foundation.ui.words import once_a_language

KEYS = {
    "from": _("from:"),
    "is": _("is:"),
    "in": _("in:"),
    "with": _("with:"),
    "by": _("by:"),
    "after": _("after:"),
    "before": _("before:"),
    "due": _("due:"),
}
STATES = {
    "open": _("open"),
    "waiting": _("waiting"),
    "answered": _("answered"),
    "asleep": _("laid-aside"),
    "automatic": _("automatic"),
    "closed": _("closed"),
    "mine": _("mine"),
    "team": _("my-teams"),
    "unassigned": _("unassigned"),
    "late": _("late"),
}
NEAR_DAYS = {"yesterday": (_("yesterday"), -1), "today": (_("today"), 0), "tomorrow": (_("tomorrow"), 1)}
ON_A_DAY = ("after", "before", "due")

TERM = re.compile(r'(?<!\S)(?P<key>[^\W\d_]+:)(?:"(?P<phrase>[^"]*)"?|(?P<value>[^\s"]*))')
DAY_OF_MONTH = re.compile(r"(\d{1,2})[.\s-]*([^\W\d_]+)\.?(?:[\s-]*(\d{4}))?")
ITS_MONTH = re.compile(r" [^\W\d_]+\.?(?: \d{4}(?!\S))?")


@dataclass(frozen=True)
class Asked:
    """`terms` are (key, value), a day as `2026-05-03` or `today`; `missed` is what looked like a filter and was not understood."""

    words: str = ""
    terms: tuple[tuple[str, str], ...] = ()
    missed: tuple[str, ...] = ()

    def said(self, key):
        return [value for said, value in self.terms if said == key]


def written(asked):
    """The same filter for readers of any language."""
    terms = (f'{key}:"{value}"' if " " in value else f"{key}:{value}" for key, value in asked.terms)
    return " ".join([*terms, *([asked.words] if asked.words else [])])


def read(text, *, today):
    """In the reader's language or in English. A day is kept as it was named, so that `due:today` is true tomorrow too."""
    words: list[str] = []
    terms: list[tuple[str, str]] = []
    missed: list[str] = []
    at = 0
    for part in TERM.finditer(text):
        key = _keys().get(fold(part["key"]))
        if key is None or part.start() < at:
            continue
        written, end = (
            _whole(text, part) if key in ON_A_DAY else (part["phrase"] or part["value"], part.end())
        )
        words.append(text[at : part.start()])
        at = end
        value = _value(key, (written or "").strip(), today)
        if value:
            terms.append((key, value))
        else:
            missed.append(text[part.start() : end])
    words.append(text[at:])
    return Asked(" ".join(" ".join(words).split()), tuple(dict.fromkeys(terms)), tuple(missed))


def day_in(written, *, today, ahead=False):
    """`2026-05-03`, `3 May`, `3. Mai 2025` or `today` as a date. Without a year it is the last such day, or the next."""
    written = fold(written)
    if written in _near_days():
        return today + timedelta(days=_near_days()[written])
    if re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", written):
        return _date(*map(int, written.split("-")))
    named = DAY_OF_MONTH.fullmatch(written)
    month = named and _months().get(named[2])
    if not named or not month:
        return None
    if named[3]:
        return _date(int(named[3]), month, int(named[1]))
    found = _date(today.year, month, int(named[1]))
    if found is None or (found >= today if ahead else found <= today):
        return found
    return _date(today.year + (1 if ahead else -1), month, int(named[1]))


def _whole(text, part):
    """A day may stand with its month behind a space: `before:3 May`."""
    written, end = part["phrase"] or part["value"] or "", part.end()
    month = ITS_MONTH.match(text, end)
    if (
        month
        and re.fullmatch(r"\d{1,2}\.?", written)
        and _months().get(fold(month[0].split()[0].rstrip(".")))
    ):
        return written + month[0], month.end()
    return written, end


def _value(key, written, today):
    if key == "is":
        return _states().get(fold(written), "")
    if key in ON_A_DAY:
        if near := _near_names().get(fold(written)):
            return near
        day = day_in(written, today=today, ahead=key == "due")
        return day.isoformat() if day else ""
    return written[:100]


def _date(year, month, day):
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _both(words):
    """What a reader may type for each: the English word, or the one of their language."""
    return {name: name for name in words} | {fold(str(label)): name for name, label in words.items()}


_keys = once_a_language(
    lambda: {f"{key}:": key for key in KEYS} | {fold(str(label)): key for key, label in KEYS.items()}
)
_states = once_a_language(lambda: _both(STATES))
_near_days = once_a_language(
    lambda: {word: days for name, (label, days) in NEAR_DAYS.items() for word in (name, fold(str(label)))}
)
_near_names = once_a_language(lambda: _both({name: label for name, (label, _days) in NEAR_DAYS.items()}))
_months = once_a_language(
    lambda: {
        fold(name).rstrip("."): number
        for language in ("en", get_language())
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=language.replace("-", "_")).items()
    }
)
