"""One lifelong line of everything between a person and us. Slices register what they have to tell, each from its own index.

A page is keyed by (at, kind, number) of its last line, so ten thousand lines cost as much as ten: each source is asked once
for the next page, and the newest of all are taken.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

PAGE = 30
ANY_NUMBER = 2**63 - 1


@dataclass(frozen=True)
class Line:
    """`tone` and `chip` say how it stands, such as a promise kept; `address` is where it can be read in full."""

    at: datetime
    kind: str
    number: int
    what: str
    words: str = ""
    by: str = ""
    address: str = ""
    chip: str = ""
    tone: str = ""

    @property
    def key(self):
        return (self.at, self.kind, self.number)


@dataclass(frozen=True)
class Source:
    """`lines(person_id, member=, before=, limit=)` yields Lines, newest first, of what the member may see.

    `before` is None or (at, number): only what is earlier, or at the same moment with a lower number.
    """

    kind: str
    label: Any
    lines: Callable[..., Iterable[Line]]


_sources: dict[str, Source] = {}


def register(kind, *, label, lines):
    _sources[kind] = Source(kind, label, lines)


def kinds():
    return [(source.kind, source.label) for source in _sources.values()]


def lines_of(numbers, *, member, only="", after=None, limit=PAGE):
    """The next page, newest first, and the key the page after it comes after (None at the end).

    `numbers` are those of all that is known to be one person.
    """
    asked = [source for source in _sources.values() if only in ("", source.kind)]
    found = [
        line
        for person_id in numbers
        for source in asked
        for line in source.lines(
            person_id, member=member, before=_before(source.kind, after), limit=limit + 1
        )
    ]
    found.sort(key=lambda line: line.key, reverse=True)
    return found[:limit], found[limit - 1].key if len(found) > limit else None


def _before(kind, after):
    """At the moment a page ended, kinds later in the alphabet have been shown, those earlier have not."""
    if after is None:
        return None
    at, ended_kind, number = after
    if kind == ended_kind:
        return at, number
    return at, ANY_NUMBER if kind < ended_kind else 0
