"""How a name is written: never in capitals, in a script the reader reads, and no name at all where there is none."""

import re
import unicodedata
from functools import cache

NOBODY = frozenset(
    "null none undefined unknown nan n/a na nil anonymous customer client user guest test - . ? name noname"
    " unbekannt kunde inconnu desconocido sconosciuto onbekend".split()
)
ROLES = frozenset(
    "accounting accounts admin administrator alert alerts billing bounce bounces bookings buchhaltung care compras"
    " contact contacto contatto daemon donotreply einkauf enquiries feedback finance hello help helpdesk hi hr"
    " info invoice invoices it jobs kontakt kundenservice mail mailer mailer-daemon marketing media news newsletter"
    " no-reply noreply notification notifications office order orders payable payments postmaster press purchasing"
    " rechnung reception robot root sales security service services shop staff studio subscriptions support system"
    " team tech vendas ventas verkauf webmaster welcome".split()
)
PARTICLES = frozenset(
    "af al av bin da dal dalla das de degli dei del della den der des di do dos du e el la las le los ibn op"
    " 't te ten ter van vande vander vom von und y zu zum zur".split()
)
ORDINALS = frozenset("II III IV VI VII VIII".split())
LONGEST = 9
NO_NAME = re.compile(r"[@{}<>\[\]]|https?:|www\.|\w\.(com|net|org|info|biz|io|[a-z]{2}/)", re.IGNORECASE)
NOT_RAISED = re.compile(r"[-'’.]")
SCRIPT_OF = {"CJK": "han", "HIRAGANA": "kana", "KATAKANA": "kana", "HANGUL": "hangul"}
READ_IN = {
    "am": {"ethiopic"}, "ar": {"arabic"}, "be": {"cyrillic"}, "bg": {"cyrillic"}, "bn": {"bengali"},
    "el": {"greek"}, "fa": {"arabic"}, "he": {"hebrew"}, "hi": {"devanagari"}, "hy": {"armenian"},
    "ja": {"han", "kana"}, "ka": {"georgian"}, "kk": {"cyrillic"}, "ko": {"hangul", "han"}, "mk": {"cyrillic"},
    "ru": {"cyrillic"}, "sr": {"cyrillic", "latin"}, "ta": {"tamil"}, "th": {"thai"}, "uk": {"cyrillic"},
    "ur": {"arabic"}, "zh": {"han"},
}  # fmt: skip


def tidy(name):
    """One line, one space between words, nothing that cannot be seen."""
    seen = (" " if c.isspace() else c for c in name if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join("".join(seen).split())


def is_a_name(name):
    """Whether somebody may be called this: no address, no number, no placeholder, no role such as `Support`."""
    words = [word.strip(".,;:!()[]{}<>").casefold() for word in name.split()]
    if not any(c.isalpha() for c in name) or len(words) > LONGEST or NO_NAME.search(name):
        return False
    return not all(word in NOBODY | ROLES or not word for word in words)


def properly(name, language=""):
    """`MARIA LOPEZ` as `Maria Lopez`. Who writes with small letters or mixed ones is left alone, and so is `IKEA`."""
    words = name.split()
    whole = len(words) > 1 and not any(c.islower() for c in name)
    return " ".join(
        _lowered(word, place, language) if whole or is_loud(word, place) else word
        for place, word in enumerate(words)
    )


def is_loud(word, place):
    """Whether a word is shouted; one of four letters at the beginning may be a brand, one of two an initial."""
    letters = [c for c in word if c.isalpha()]
    return len(letters) > (2 if place else 4) and all(c.isupper() for c in letters) and word not in ORDINALS


def raised(name, language=""):
    """`maria lopez`, as a mail program has it, as `Maria Lopez`."""
    if any(c.isupper() for c in name):
        return properly(name, language)
    return " ".join(_lowered(word, place, language) for place, word in enumerate(name.split()))


def script_of(name):
    """The script most letters of a name are in, such as `latin`, `han` or `arabic`; nothing without letters."""
    found = [_script(c) for c in name if c.isalpha()]
    return max(set(found), key=found.count) if found else ""


def readable(name, language):
    """Whether the reader of a letter in this language reads the script of a name. Latin letters are read everywhere."""
    return script_of(name) in READ_IN.get(language.split("-")[0].lower(), set()) | {"latin"}


def _lowered(word, place, language):
    if word in ORDINALS or re.fullmatch(r"(\w\.)+", word):
        return word
    small = _small(word, language)
    if place and small in PARTICLES:
        return small
    parts = re.split(f"({NOT_RAISED.pattern})", small)
    return "".join(_large(part, language, at) for at, part in enumerate(parts))


def _small(word, language):
    if language.split("-")[0] in ("tr", "az"):
        word = word.replace("I", "ı").replace("İ", "i")
    return word.lower().replace("i̇", "i")


def _large(part, language, at):
    """`o'brien` is raised twice, `mcdonald` too; the `s` of `peter's` is not."""
    if not part or (at and len(part) == 1):
        return part
    first = "İ" if part[0] == "i" and language.split("-")[0] in ("tr", "az") else part[0].upper()
    if part.startswith("mc") and len(part) > 4:
        return f"Mc{part[2].upper()}{part[3:]}"
    return first + part[1:]


@cache
def _script(letter):
    word = unicodedata.name(letter, "").partition(" ")[0].partition("-")[0]
    return SCRIPT_OF.get(word, word.lower())
