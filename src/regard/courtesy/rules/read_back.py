"""What a person told us, recited to them: their address, their birthday, their own words."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from ..draft import Draft, Finding
from ..reading.words import ANYTHING, fold
from .known_fact import concept_of

PERSONAL = {
    "phone",
    "email",
    "address",
    "postcode",
    "birthday",
    "iban",
    "serial",
    "order",
    "customer",
    "contract",
}
PRIVATE = {"birthday", "iban", "address", "phone"}
ALONE = {"iban"}
LONG_RUN = 14
LETTERS = re.compile(r"[\W_]+")


def find(draft: Draft) -> Iterator[Finding]:
    yield from _recited(draft)
    yield from _repeated(draft)


def _recited(draft: Draft) -> Iterator[Finding]:
    if not draft.facts:
        return
    own = [
        (concept_of(fact.label), _pattern(fact.value))
        for fact in draft.facts
        if concept_of(fact.label) in PERSONAL
    ]
    for sentence in draft.sentences:
        said = [
            (concept, found) for concept, value in own if value and (found := value.search(sentence.text))
        ]
        kinds = {concept for concept, _found in said}
        if not (len(kinds) > 1 and kinds & PRIVATE) and not len(kinds) > 2 and not kinds & ALONE:
            continue
        start = min(found.start() for _concept, found in said)
        end = max(found.end() for _concept, found in said)
        yield Finding(
            "read-back",
            sentence.start + start,
            sentence.start + end,
            _("They know their own data; nobody needs it read back."),
            "…" if kinds & ALONE and len(kinds) == 1 else None,
        )


def _pattern(value: str) -> re.Pattern[str] | None:
    """A value however it is spaced. Of an address its first line is enough, and of a number all but its country."""
    first = value.split(",")[0]
    digits = re.sub(r"\D", "", first)
    if len(digits) >= 7 and len(digits) * 2 > len(first.strip()) - 4:
        return re.compile(r"[\s\-/().]*".join(digits[-7:]))
    parts = [re.escape(part) for part in LETTERS.split(first) if part]
    return re.compile(r"[\W_]+".join(parts), re.IGNORECASE) if sum(map(len, parts)) > 4 else None


def _repeated(draft: Draft) -> Iterator[Finding]:
    """A long run of their own last words, not marked as a quotation."""
    if not draft.wrote:
        return
    theirs = set(_runs([fold(word) for word in ANYTHING.findall(draft.wrote)]))
    words = list(ANYTHING.finditer(draft.own, draft.greeting.end if draft.greeting else 0, draft.close))
    own = _runs([fold(word[0]) for word in words])
    number = 0
    while number < len(own):
        first = number
        while number < len(own) and own[number] in theirs:
            number += 1
        if number > first:
            last = words[number + LONG_RUN - 2]
            yield Finding(
                "read-back",
                words[first].start(),
                last.end(),
                _("These are their own words, read back to them."),
            )
        number += 1


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[number : number + LONG_RUN]) for number in range(len(words) - LONG_RUN + 1)]
