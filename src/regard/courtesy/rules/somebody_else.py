"""A letter to one person that greets another."""

import unicodedata
from collections.abc import Iterator

from django.utils.translation import gettext as _

from ..draft import Draft, Finding
from ..reading.words import ARABIC, WORD, distance, fold
from .name import ANYBODY, NOBODY, addressed, meant

NO_NAMES = {
    fold(word)
    for word in """
    there all everyone everybody team friends friend again folks colleagues colleague both neighbour neighbours
    zusammen alle allerseits damen herren team liebe kollegen kollegin kollege nochmals
    tous toutes mesdames messieurs chers collègues équipe encore
    todos todas equipo amigos compañeros señores señoras de nuevo
    بك بكم بكما الجميع وبركاته ورحمة الله فريق سادة السادة وسهلا مجددا من جديد
    """.split()
}


def find(draft: Draft) -> Iterator[Finding]:
    greeting = draft.greeting
    if (
        not draft.names.known
        or greeting is None
        or not greeting.names
        or not (greeting.word or greeting.titles)
    ):
        return
    said = [part for part in greeting.names if fold(part.text) not in NO_NAMES | ANYBODY | NOBODY]
    if len(said) < len(greeting.names) or not all(_like_a_name(part.text) for part in said):
        return
    others = [word for name in draft.others for word in WORD.findall(name)]
    if any(meant(part, draft.names) or _one_of(part.text, others) for part in said):
        return
    scripts = {_script(letter) for letter in f"{draft.names.full} {draft.names.romanised}"}
    if not {_script(part.text[0]) for part in said} & scripts:
        return
    start, end = greeting.addressed
    called = " ".join(part.text for part in said)
    yield Finding(
        "somebody-else",
        start,
        end,
        _("This goes to %(name)s, not to %(other)s.") % {"name": draft.names.full, "other": called},
        addressed(draft.names, draft.language),
    )


def _like_a_name(word: str) -> bool:
    return word[0].isupper() or bool(ARABIC.match(word)) or not word[0].islower()


def _script(letter: str) -> str:
    """Omar may well be عمر: a name in another script says nothing about whose it is."""
    return unicodedata.name(letter, "").partition(" ")[0] if letter.isalpha() else ""


def _one_of(word: str, names: list[str]) -> bool:
    return any(distance(fold(word), fold(name), 1) <= 1 for name in names)
