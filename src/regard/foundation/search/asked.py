"""What somebody typed, as PostgreSQL's tsquery. Whatever it is, it means something or nothing, never an error."""

import re
from dataclasses import dataclass

from .words import words_of

MOST_WORDS = 16
SHORTEST_PREFIX = 3
# Without a phrase's order more is excluded by a `-"phrase"`, so what is not wanted stays as it is.
LOOSENED = re.compile(r"(?<!!)\([^)]*\)")
PART = re.compile(r'(?P<not>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')


@dataclass(frozen=True)
class Asked:
    """`query` is empty when nothing was asked; `words` are those wanted, to mark where they stand.

    `loose` is the same query without the order of the words in its phrases; `unfinished` is the word of which it asks for all
    that begin so, if there is one.
    """

    query: str
    loose: str
    words: tuple[str, ...]

    @property
    def unfinished(self):
        return self.words[-1] if ":*" in self.query else ""

    @property
    def as_names(self):
        return " ".join(self.words)


def ask(text):
    """Every word must be there, `"a phrase"` as it stands, `-this` must not; the last word may be unfinished."""
    wanted: list[str] = []
    parts: list[str] = []
    for part in PART.finditer(text[:1000]):
        words = words_of(part["phrase"] or part["word"] or "")[: MOST_WORDS - len(wanted)]
        if not words:
            continue
        unfinished = part["word"] and part.end() == len(text.rstrip("\n")) and not part["not"]
        parts.append(("!" if part["not"] else "") + _joined(words, bool(part["phrase"]), unfinished))
        if not part["not"]:
            wanted += words
    query = " & ".join(parts) if wanted else ""
    return Asked(query, LOOSENED.sub(lambda part: part[0].replace("<->", "&"), query), tuple(wanted))


def _joined(words, phrase, unfinished):
    """Only letters and digits are left in a word, so nothing in it can be taken for an operator."""
    ends = ":*" if unfinished and len(words[-1]) >= SHORTEST_PREFIX else ""
    return "(" + (" <-> " if phrase else " & ").join([*words[:-1], words[-1] + ends]) + ")"
