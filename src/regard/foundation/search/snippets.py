"""The place in a text where what was asked for stands, in pieces that say whether to mark them."""

import re

from .words import fold

AROUND = 70
LOOKED_THROUGH = 20_000
WORD = re.compile(r"[^\W_]+")


def snippet(text, words):
    """`((“… the ”, False), (“warranty”, True), (“ card …”, False))`, from the beginning if nothing stands there."""
    text = text[:LOOKED_THROUGH]
    first = next(_places(text, words), (0, 0))
    start, end = max(0, first[0] - AROUND), min(len(text), first[1] + AROUND)
    start = (start and text.find(" ", start, first[0]) + 1) or start
    pieces, at = [], start
    for begin, stop in _places(text[:end], words, start):
        pieces += [(text[at:begin], False), (text[begin:stop], True)]
        at = stop
    pieces.append((text[at:end] + ("…" if end < len(text) else ""), False))
    if start:
        pieces.insert(0, ("…", False))
    return tuple((piece if piece.strip() else " ", mark) for piece, mark in pieces if piece)


def _places(text, words, start=0):
    for word in WORD.finditer(text, start):
        if fold(word[0]).startswith(words):
            yield word.span()
