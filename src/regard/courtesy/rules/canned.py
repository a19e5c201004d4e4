"""The same text that this person has already been sent."""

from collections.abc import Iterator
from functools import lru_cache

from django.utils.translation import gettext as _

from ..draft import Draft, Finding
from ..reading.sentences import Sentence, sentences
from ..reading.words import ANYTHING, fold

RUN = 4
SHORTEST = 12
MOST = 0.5


def find(draft: Draft) -> Iterator[Finding]:
    """Said again is a sentence most of whose runs of four words stand in one earlier letter."""
    if not draft.sent:
        return
    own = [_words(sentence.text) for sentence in draft.sentences]
    own_runs = [_runs(words) for words in own]
    whole = sum(len(words) for words in own)
    everything = frozenset(run for each in own_runs for run in each)
    for before in map(runs, draft.sent):
        if len(everything & before) < SHORTEST - RUN:
            continue
        said = [number for number, each in enumerate(own_runs) if _said(each, before)]
        repeated = sum(len(own[number]) for number in said)
        if repeated >= SHORTEST and repeated >= whole * MOST:
            yield from _marked([draft.sentences[number] for number in said], everything=repeated == whole)
            return


@lru_cache(maxsize=500)
def runs(text: str) -> frozenset[int]:
    """Every run of four words of a letter, as hashes."""
    return frozenset(run for sentence in sentences(text) for run in _runs(_words(sentence.text)))


def _said(own: list[int], before: frozenset[int]) -> bool:
    return bool(own) and sum(run in before for run in own) >= len(own) * 0.7


def _runs(words: list[str]) -> list[int]:
    return [hash(tuple(words[n : n + RUN])) for n in range(len(words) - RUN + 1)]


def _words(text: str) -> list[str]:
    return [fold(word) for word in ANYTHING.findall(text)]


def _marked(again: list[Sentence], *, everything: bool) -> Iterator[Finding]:
    yield Finding(
        "canned",
        again[0].start,
        again[-1].end,
        _("They have already been sent this very text."),
        None if everything or len(again) > 1 else "",
    )
