"""A name as its owner writes it, in the form they wish: `Dear Siobhan` for Ms Byrne, `Dear null`, `Hi BYRNE Siobhán`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..draft import Draft, Finding, Names
from ..reading import titles
from ..reading.letter import Greeting, Part
from ..reading.words import WORD, distance, fold, same

NOBODY = {
    "null",
    "none",
    "undefined",
    "nan",
    "unknown",
    "noname",
    "nil",
    "anonymous",
    "firstname",
    "lastname",
}
ANYBODY = {
    fold(word)
    for word in "customer client user sir madam sirs kunde kundin kunden cliente usuario utilisateur العميل عميلنا الزبون".split()
}
SHORTEST = 4


@dataclass(frozen=True)
class Meant:
    """The part of a name that somebody meant: `Siobhán` by `Siobhan`."""

    part: Part
    name: str

    @property
    def right(self) -> bool:
        return same(self.part.text) == same(self.name)


def find(draft: Draft) -> Iterator[Finding]:
    if draft.greeting and draft.greeting.names:
        yield from _greeted(draft, draft.greeting)
    if draft.names.known:
        yield from _within(draft)


def meant(part: Part, names: Names) -> str:
    """The word of a person's name that this is or was meant to be, or nothing."""
    own = _words(f"{names.full} {names.preferred} {names.family} {names.romanised}")
    said = fold(part.text)
    for name in own:
        if same(part.text) == same(name):
            return name
    for name in own:
        if said == fold(name) or said.replace("-", "") == fold(name).replace("-", ""):
            return name
    for name in own:
        most = 2 if len(said) > 6 else 1 if len(said) > 2 else 0
        if most and distance(said, fold(name), most) <= most:
            return name
        if len(said) > 2 and fold(name).startswith(said) and name in _given(names):
            return name
    return ""


def addressed(names: Names, language: str) -> str:
    """How this person is to be addressed in a letter of this language: `Ms Byrne`, `Frau Byrne`, `Siobhán`."""
    if names.formality == "formal" and names.title and names.family:
        title = titles.in_language(names.title, language)
        return f"{title} {names.family}"
    return names.preferred or (" ".join(_given(names)[:1]) if names.formality == "first-name" else names.full)


def _greeted(draft: Draft, greeting: Greeting) -> Iterator[Finding]:
    names, language = draft.names, draft.language
    start, end = greeting.addressed
    right = addressed(names, language) if names.known else None
    if {fold(part.text) for part in greeting.names} & NOBODY:
        yield Finding("name", start, end, _("This is nobody’s name."), right)
        return
    if right is None:
        return
    if len(greeting.names) == 1 and fold(greeting.names[0].text) in ANYBODY:
        yield Finding("name", start, end, _("You know their name."), right)
        return
    if _others(draft, greeting):
        return
    found = [Meant(part, meant(part, names)) for part in greeting.names]
    if not any(each.name for each in found):
        return
    wrong = [each for each in found if not each.right]
    if why := _form(names, greeting, [each.name for each in found if each.name]):
        yield _in_their_form(draft, greeting, why, right)
    elif wrong:
        spelt = " ".join(each.name for each in found if each.name)
        yield Finding(
            "name",
            greeting.names[0].start,
            greeting.names[-1].end,
            _("They write their name %(name)s.") % {"name": spelt},
            spelt,
        )


def _form(names: Names, greeting: Greeting, said: list[str]) -> str:
    """What is wrong with the form in which they are addressed, or nothing."""
    family, given = _words(names.family), _given(names)
    has_family = any(word in family for word in said)
    first = [word for word in said if word not in family]
    before_first = all(fold(t.text.rstrip(".")) in titles.BEFORE_FIRST_NAMES for t in greeting.titles)
    if _out_of_order(names, said):
        return _("The parts of the name are the wrong way round.")
    if has_family and not all(word in said for word in family):
        return _("The family name is %(name)s.") % {"name": names.family}
    if has_family and not first and not greeting.titles and family != _words(names.preferred):
        return _("A family name alone sounds harsh.")
    if names.formality == "formal" and names.title and family and not has_family:
        if not (greeting.titles and before_first):
            return _("They wish to be addressed as %(name)s.") % {"name": f"{names.title} {names.family}"}
        return ""
    if names.formality == "first-name" and greeting.titles and not before_first:
        return _("They like to be called %(name)s.") % {"name": names.preferred or given[0]}
    if names.preferred and first and not has_family and not set(first) & set(_words(names.preferred)):
        return _("They like to be called %(name)s.") % {"name": names.preferred}
    if greeting.titles and not has_family and family and not before_first:
        return _("A title goes with the family name.")
    if greeting.titles and names.title and _wrong_title(names.title, greeting.titles):
        return _("Their title is %(title)s.") % {"title": names.title}
    return ""


def _in_their_form(draft: Draft, greeting: Greeting, why: str, right: str) -> Finding:
    """Where a greeting goes with the form, as in German, it changes with it."""
    start, end = greeting.addressed
    names, language = draft.names, draft.language
    formal = names.formality == "formal"
    woman = titles.kind_of(names.title) == titles.WOMAN
    if language == "de" and formal and titles.kind_of(names.title) == titles.LEARNED and greeting.titles:
        kept = next((t.text for t in greeting.titles if titles.kind_of(t.text) != titles.LEARNED), "")
        return Finding("name", start, end, why, f"{kept} {right}".strip())
    greetings = {
        "de": f"Guten Tag {right}" if formal else f"Hallo {right}",
        "es": f"{'Estimada' if woman else 'Estimado'} {right}" if formal else f"Hola {right}",
        "fr": f"Bonjour {right}",
    }
    if names.formality and language in greetings and greeting.word:
        return Finding("name", greeting.start, end, why, greetings[language])
    if not names.formality:
        right = (
            names.full
            if not greeting.titles or not names.family
            else f"{_title(draft)} {names.family}".strip()
        )
    return Finding("name", start, end, why, right)


def _title(draft: Draft) -> str:
    return titles.in_language(draft.names.title, draft.language)


def _within(draft: Draft) -> Iterator[Finding]:
    """The name once more in the letter, with an accent lost or in capitals."""
    begin = draft.greeting.end if draft.greeting else 0
    own = {
        fold(word): word
        for word in _words(f"{draft.names.full} {draft.names.preferred}")
        if len(word) >= SHORTEST
    }
    ours = {fold(word) for word in _words(f"{draft.author} {' '.join(draft.others)}")}
    for word in WORD.finditer(draft.own, begin, draft.close):
        name = own.get(fold(word[0]))
        if name is None or same(word[0]) == same(name) or fold(name) in ours or word[0].islower():
            continue
        if re.match(r"[@/]|\.\w", draft.text[word.end() : word.end() + 2]) or draft.text[
            : word.start()
        ].endswith(("@", "/", ".")):
            continue
        yield Finding(
            "name", word.start(), word.end(), _("They write their name %(name)s.") % {"name": name}, name
        )


def _others(draft: Draft, greeting: Greeting) -> bool:
    """Whether somebody else of the same letter is greeted, alone or too."""
    others = {fold(word) for name in draft.others for word in _words(name)}
    return any(fold(part.text) in others for part in greeting.names)


def _out_of_order(names: Names, said: list[str]) -> bool:
    order = _words(names.full)
    places = [order.index(word) for word in said if word in order]
    return places != sorted(places)


def _wrong_title(own: str, used: tuple[Part, ...]) -> bool:
    return all(titles.differ(part.text, own) for part in used)


def _given(names: Names) -> list[str]:
    if names.given:
        return _words(names.given)
    family = _words(names.family)
    given = [word for word in _words(names.full) if word not in family]
    return given or _words(names.full)


def _words(name: str) -> list[str]:
    return WORD.findall(name)
