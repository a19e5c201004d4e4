"""Two or more questions that a colleague has asked this person before."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from ..draft import Draft, Finding
from ..reading.sentences import Sentence, sentences
from ..reading.words import WORD, content

SPLIT = re.compile(
    r",?\s+(?:and|und|et|y|و)\s+(?=(?:do|does|did|is|are|can|could|will|would|how|what|when|where|which|who|why|if|whether"
    r"|wie|was|wann|wo|welche\w*|wer|warum|ist|sind|kann|können|stimmt|kostet|leuchtet|muss|gibt"
    r"|est|quel\w*|quand|où|comment|combien|qui|pourquoi|cuándo|cuánto|dónde|cómo|qué|quién|está|hay|هل|متى|كم|أين|كيف)\b)"
    r"|:\s+|,\s+(?=(?:when|what|how|why|where|wann|was|wie|quand|comment|cuándo|cómo)\b)",
    re.IGNORECASE,
)
WH = {
    word: number
    for number, words in enumerate(
        (
            "when wann quand cuándo متى",
            "where wo où dónde أين",
            "who wer qui quién",
            "why warum pourquoi",
            "how wie comment cómo كيف",
            "which welche welcher welches welchen welchem quel quelle cuál",
        )
    )
    for word in words.split()
}
ALIKE = 0.5
ENOUGH = 2


def find(draft: Draft) -> Iterator[Finding]:
    if not draft.asked:
        return
    before = [
        part.text for text in draft.asked for each in sentences(text) if each.asks for part in parts(each)
    ]
    again = [
        question
        for sentence in draft.sentences
        if sentence.asks
        for question in parts(sentence)
        if any(_alike(question.text, other) for other in before)
    ]
    if len(again) < ENOUGH:
        return
    for question in again:
        yield Finding(
            "asked-before", question.start, question.end, _("A colleague has asked this before."), ""
        )


def parts(question: Sentence) -> list[Sentence]:
    """A question that asks two things is two questions."""
    found, start = [], 0
    for piece in SPLIT.split(question.text):
        place = question.text.index(piece, start)
        start = place + len(piece)
        if content(piece) or piece == question.text:
            found.append(Sentence(question.start + place, question.start + start, piece))
    return found


def _alike(one: str, other: str) -> bool:
    """When and where something was bought are two questions, however alike the rest."""
    asked, before = content(one), content(other)
    if len({_wh(one), _wh(other)} - {None}) > 1:
        return False
    return len(asked & before) >= max(1, ALIKE * min(len(asked), len(before)))


def _wh(question: str) -> int | None:
    return next((WH[word.lower()] for word in WORD.findall(question) if word.lower() in WH), None)
