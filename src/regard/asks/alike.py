"""Which questions are of one kind: those that share the words few others have. No language is known to it: how often a word is
asked says how much it tells, and the beginning of a word stands for all its forms."""

from collections import Counter
from math import log, sqrt

from regard.foundation.search.words import UNSPACED, words_of

BEGINNING = 6
SHORTEST = 4
ENOUGH = 0.3


def alike(question, others):
    """The names of those questions among `others` (name: question) that are of a kind with this one, the most alike first."""
    mine = told_by(question)
    theirs = {name: told_by(other) for name, other in others.items()}
    often = Counter(word for words in [mine, *theirs.values()] for word in words)
    weighs = {word: log(1 + (1 + len(theirs)) / often[word]) ** 2 for word in often}

    def weight(words):
        return sum(weighs[word] for word in words)

    likeness = {
        name: weight(mine & words) / sqrt(weight(mine) * weight(words))
        for name, words in theirs.items()
        if mine & words
    }
    kin = [name for name, like in likeness.items() if like >= ENOUGH]
    return sorted(kin, key=likeness.__getitem__, reverse=True)


def told_by(question):
    """Its words that tell what it is about: not the short ones, and no numbers, which belong to one case."""
    return {word[:BEGINNING] for word in words_of(question) if _tells(word)}


def _tells(word):
    return word.isalpha() and (len(word) >= SHORTEST or bool(UNSPACED.match(word)))
