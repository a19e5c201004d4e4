"""Whether a text reads like a complaint, and the outcome it wishes where it says one. Pure: no database, no dependency.

Two things are added up: how each word and pair of words weighs (`learned.toml`, English only), and wordings by which people
complain in some languages (`words.toml`). Only the beginning is read, as a complaint does not wait to say so.
"""

import math
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise
from pathlib import Path

from regard.foundation.search.words import words_of

HERE = Path(__file__).parent
CHARACTERS, WORDS = 1_000, 120
"""How much of a text is read."""
STRONG, MILD, MOST = 5.0, 2.5, 4
"""What a wording adds, one that complains by itself or only beside others, and how many count."""
CALM, MOST_CALM = 2.0, 2
"""What a wording of thanks or of an ordinary question takes away where nothing complains by itself, and how many count."""
# What nearly every English sentence has one of, and hardly a sentence of the other languages.
ENGLISH = frozenset("the to and my of for have with you this that it i".split())
A_SENTENCE = re.compile(r"[^.!?؟\n]+[.!?؟]*")
LONGEST_WISH = 500


@dataclass(frozen=True)
class Learned:
    """How English words weigh, from where on they are a complaint, and what a text without any of them weighs."""

    bias: float
    enough: float
    weights: dict[str, float]


def reads_like_one(text: str) -> bool:
    return strength_of(text) > 0


def strength_of(text: str) -> float:
    """Above zero it reads like a complaint, the higher the more."""
    words, by = read_of(text), learned()
    strong, mild = _found("strong", words), _found("mild", words)
    plain = by.bias if ENGLISH.isdisjoint(words) else weighed(words, by)
    if strong:
        plain = max(plain, by.bias)
    calm = 0 if strong else min(_found("calm", words), MOST_CALM) * CALM
    return round(plain + min(strong * STRONG + mild * MILD, MOST * MILD) - calm - by.enough, 2)


def read_of(text: str) -> list[str]:
    return words_of(text[:CHARACTERS])[:WORDS]


def weighed(words: list[str], by: Learned) -> float:
    """The root keeps a long letter from weighing more than a short one only by being long."""
    found = [by.weights[each] for each in features(words) if each in by.weights]
    return by.bias + sum(found) / math.sqrt(len(found) + 4)


def features(words: list[str]) -> set[str]:
    return {*words, *map(" ".join, pairwise(words))}


def wish_in(text: str) -> str:
    """The first sentences, two at most, that say what they would like, as they wrote them; to complain is no outcome."""
    sentences = (sentence[0].strip() for sentence in A_SENTENCE.finditer(text[: 4 * CHARACTERS]))
    return " ".join(islice(filter(_wishes, sentences), 2))[:LONGEST_WISH]


def _wishes(sentence):
    words = words_of(sentence)
    return _found("wished", words) and not _found("strong", words)


@cache
def learned() -> Learned:
    kept = tomllib.loads((HERE / "learned.toml").read_text())
    return Learned(kept["bias"], kept["enough"], kept["weights"])


def _found(kind, words):
    said = f" {' '.join(words)} "
    return sum(wording in said for wording in wordings(kind))


@cache
def wordings(kind: str) -> tuple[str, ...]:
    """As they are looked for in folded words. A star stands for any ending, or in front, as Arabic joins its articles, for any
    beginning."""
    said = tomllib.loads((HERE / "words.toml").read_text())
    return tuple({_folded(wording) for language in said.values() for wording in language[kind]})


def _folded(wording):
    begins, ends = "" if wording.startswith("*") else " ", "" if wording.endswith("*") else " "
    return f"{begins}{' '.join(words_of(wording))}{ends}"
