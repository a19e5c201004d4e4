"""Blame, threats, and the words of our own house: what stands in the lists of the organisation."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from django.utils.translation import gettext as _

from ..draft import Draft, Finding, Wording
from ..reading.words import ANYTHING

KINDS = ("blame", "threat", "jargon")
KEY = 2


def find(draft: Draft) -> Iterator[Finding]:
    """The longest wording that fits. Those of a language count only in a letter of that language."""
    listed = _listed(draft.wordings, draft.heard or "")
    end = draft.greeting.end if draft.greeting else 0
    for word in ANYTHING.finditer(draft.own, end, draft.close):
        if word.start() < end or (found := _at(word.start(), draft, listed)) is None:
            continue
        wording, end = found
        said = draft.own[word.start() : end]
        yield Finding(wording.kind, word.start(), end, _why(wording.kind), _mended(wording, said))


def _at(start: int, draft: Draft, listed: dict[str, list]) -> tuple[Wording, int] | None:
    """The wording that begins at this place, and where it ends."""
    for wording, pattern in listed.get(_key(draft.own[start : start + KEY]), ()):
        found = pattern.match(draft.own, start, draft.close)
        if found and not (_shouted(wording.words) and found[0] != wording.words):
            return wording, found.end()
    return None


@lru_cache(maxsize=64)
def _listed(wordings: tuple[Wording, ...], language: str) -> dict[str, list]:
    """Longest first, by their first letters, so that few are tried at each word."""
    listed: defaultdict[str, list] = defaultdict(list)
    for each in sorted(wordings, key=lambda each: -len(each.words)):
        if not language or each.language in ("", language):
            listed[_key(each.words)].append(
                (each, re.compile(rf"{_pattern(each.words)}(?!\w)", re.IGNORECASE))
            )
    return listed


def _key(words: str) -> str:
    return words.strip()[:KEY].casefold()


def _pattern(words: str) -> str:
    """A star stands for the rest of a word; any space for any space; a straight apostrophe for both."""
    escaped = re.escape(words.strip()).replace(r"\*", r"\w*").replace("'", "['’]")
    return re.sub(r"(?:\\ )+", r"\\s+", escaped)


def _shouted(words: str) -> bool:
    """SLA is an abbreviation; `sla` may be anything."""
    return words.isupper() and words.isascii() and words.isalnum()


def _why(kind: str) -> str:
    return {
        "blame": _("This puts the blame on them."),
        "threat": _("This threatens. Say what happens and how to avoid it."),
        "jargon": _("A word of our own house; they need not know it."),
    }[kind]


def _mended(wording: Wording, said: str) -> str | None:
    if not wording.instead:
        return None
    return (
        wording.instead[0].upper() + wording.instead[1:]
        if said[0].isupper() and said[1:2].islower()
        else wording.instead
    )
