"""A person without a picture: their initials in any script, on a colour of their own."""

import unicodedata
import zlib
from functools import lru_cache

from markupsafe import Markup, escape

HUES = 8
ARTICLE = "ال"
NON_JOINER = "\u200c"

# Scripts whose names are written without spaces or upper case: the first character alone stands for the name.
WHOLE = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")


@lru_cache(maxsize=8192)
def avatar(name, size=""):
    classes = f"avatar {size} hue-{hue(name)}" if size else f"avatar hue-{hue(name)}"
    return Markup(f'<span class="{classes}" aria-hidden="true">{escape(initials(name))}</span>')


def initials(name):
    words = [word for word in (_from_first_letter(w) for w in name.split("@")[0].split()) if word]
    if not words:
        return "?"
    if unicodedata.name(words[0][0], "").startswith(WHOLE):
        return _letter(words[0])
    ends = words[:1] + words[1:][-1:]
    return _joiner(ends[0]).join(_letter(word) for word in ends)


def hue(name):
    return zlib.crc32(name.casefold().encode()) % HUES


def _from_first_letter(word):
    for place, character in enumerate(word):
        if character.isalnum():
            return _without_article(word[place:])
    return ""


def _without_article(word):
    return word.removeprefix(ARTICLE) if len(word) > len(ARTICLE) + 1 else word


def _letter(word):
    """The first letter with the marks that belong to it; a leading vowel sign or accent is never cut off."""
    end = 1
    while end < len(word) and unicodedata.category(word[end]).startswith("M"):
        end += 1
    upper = word[:end].upper()
    return upper if len(upper) == end else word[:end]


def _joiner(word):
    """Arabic letters side by side would join into a syllable that is nobody's name."""
    return NON_JOINER if unicodedata.bidirectional(word[0]) == "AL" else ""
