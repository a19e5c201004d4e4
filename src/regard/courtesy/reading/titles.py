"""Titles and greetings of the languages a letter is written in, as far as they decide how a person is addressed."""

import re

from .words import fold

WOMAN, MAN, LEARNED = "woman", "man", "learned"

_TITLES = {
    WOMAN: "Ms Mrs Miss Frau Madame Mme Mlle Mademoiselle Sra Srta Señora Señorita Doña السيدة الآنسة سيدة Pani Signora",
    MAN: "Mr Mister Herr Herrn Monsieur M Sr Señor Don السيد سيد Pan Signor",
    LEARNED: "Dr Doctor Doktor Docteur Doctora Prof Professor Professeur Profesor Profesora الدكتور الدكتورة دكتور دكتورة"
    " الأستاذ الأستاذة أستاذ أستاذة Lic Ing",
}
KIND = {fold(title): kind for kind, titles in _TITLES.items() for title in titles.split()}
TITLES = [title for titles in _TITLES.values() for title in titles.split()]
BEFORE_FIRST_NAMES = {
    fold(title) for title in "Don Doña السيدة السيد الأستاذ الأستاذة الدكتور الدكتورة Pani Pan".split()
}
"""Titles that go before a first name without offence."""

_ONE = {
    fold("Mme"): fold("Madame"),
    fold("M"): fold("Monsieur"),
    fold("Sra"): fold("Señora"),
    fold("Sr"): fold("Señor"),
}
_DIFFER = {"mr", "mrs", "ms", "miss"}
_IN = {
    "en": {WOMAN: "Ms", MAN: "Mr", LEARNED: "Dr"},
    "de": {WOMAN: "Frau", MAN: "Herr", LEARNED: "Dr."},
    "fr": {WOMAN: "Madame", MAN: "Monsieur", LEARNED: "Docteur"},
    "es": {WOMAN: "Sra.", MAN: "Sr.", LEARNED: "Dr."},
    "ar": {WOMAN: "السيدة", MAN: "السيد", LEARNED: "الدكتور"},
}

GREETING = re.compile(
    r"dear|hello|hi|hiya|hey|greetings|good (?:morning|afternoon|evening|day)"
    r"|sehr geehrte(?:r|n|\*r|/r|\(r\))?|geehrte[rn]?|lieber?|hallo|moin|servus|grüezi|guten (?:tag|morgen|abend)"
    r"|bonjour|bonsoir|salut|coucou|chère?s?|cher(?:\.e|\(e\))?"
    r"|hola|buenos días|buenas (?:tardes|noches)|estimad[oa]s?(?:/a|\(a\))?|querid[oa]s?|apreciad[oa]"
    r"|olá|caro|cara|ciao|gentile|szanowny|szanowna"
    r"|عزيزي|عزيزتي|حضرة|مرحبا(?: بك)?|مرحباً(?: بك)?|أهلا(?: وسهلا)?(?: بك)?|أهلاً(?: بك)?|(?:و?عليكم السلام|السلام عليكم)|صباح الخير|مساء الخير|تحية طيبة",
    re.IGNORECASE,
)


def kind_of(title: str) -> str:
    """Whether a title is a woman's, a man's or a learned one; empty for anything else."""
    return KIND.get(fold(title.rstrip(".")), "")


def differ(used: str, own: str) -> bool:
    """Whether a title is not the one a person has: another kind, or Mrs where they say Ms."""
    used, own = fold(used.rstrip(".")), fold(own.rstrip("."))
    used, own = _ONE.get(used, used), _ONE.get(own, own)
    return KIND.get(used) != KIND.get(own) or (used != own and {used, own} <= _DIFFER)


def in_language(title: str, language: str) -> str:
    """Ms in an English letter, Frau in a German one; a title of a language we do not know stays as it is."""
    kind = kind_of(title)
    ours = _IN.get(language, {})
    if not kind or not ours or title.rstrip(".") in _own(language):
        return title
    return ours[kind]


def _own(language: str) -> set[str]:
    own = {
        "en": "Mr Mrs Ms Miss Mx Dr Prof Professor",
        "de": "Frau Herr Dr Prof",
        "fr": "Madame Monsieur Mademoiselle Docteur Mme M",
        "es": "Sr Sra Srta Dr Dra Don Doña Lic",
        "ar": "السيد السيدة الآنسة الدكتور الدكتورة الأستاذ الأستاذة",
    }
    return set(own.get(language, "").split())
