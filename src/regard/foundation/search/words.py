"""Text as words that match however they were typed: any case, any accent, any script.

Folding is done here and not by PostgreSQL, whose idea of a letter depends on the locale of the cluster.
"""

import re
import unicodedata

LONGEST_WORD = 60
WORD = re.compile(r"[^\W_]+")
# Latin letters that Unicode does not take apart, and the marks of Latin, Greek, Cyrillic, Hebrew and Arabic.
LOOSE = str.maketrans("łøđħŧıæœþð", "lodhtiaood")
MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]")
# Scripts written without spaces; their runs are cut into overlapping pairs.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"
)


def fold(text):
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", MARKS.sub("", apart)).translate(LOOSE)


def words_of(text):
    """The folded words of a text, in order."""
    words = WORD.findall(fold(text))
    if text.isascii():
        return [word[:LONGEST_WORD] for word in words]
    return [piece[:LONGEST_WORD] for word in words for piece in _pieces(word)]


def _pieces(word):
    """`在线客服` is 在线, 线客, 客服; what stands beside it in another script is a word of its own."""
    at = 0
    for run in UNSPACED.finditer(word):
        if word[at : run.start()]:
            yield word[at : run.start()]
        pairs = range(max(1, len(run[0]) - 1))
        yield from (run[0][n : n + 2] for n in pairs)
        at = run.end()
    if word[at:]:
        yield word[at:]
