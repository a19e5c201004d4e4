"""The first line of a letter: right in its language, in the order and form its reader wishes, neutral where unknown."""

from dataclasses import dataclass

from .manners import manner_of
from .titles import bearing
from .written import is_a_name, properly, readable, tidy

FAMILY_FIRST_IN = {"hu", "ja", "ko", "vi", "zh"}
FORMAL, FIRST_NAME = "formal", "first-name"


@dataclass(frozen=True)
class Names:
    """What we know of how somebody is called. `formality` is formal, first-name or empty; `order` family-first, given-first or empty."""

    full: str = ""
    preferred: str = ""
    given: str = ""
    family: str = ""
    title: str = ""
    formality: str = ""
    order: str = ""
    romanised: str = ""


def salutation(names, language):
    """`Dear Ms Byrne,`; `Sehr geehrte Frau Byrne,`; `Hello,` to somebody without a name. No letter ever says `Dear null`."""
    manner = manner_of(language)
    full = whole(names, language)
    first = _name(names.preferred, language) or _name(names.given, language)
    if names.formality == FORMAL and full:
        return _formal(names, language, manner, full) or manner.neutral.format(full=full)
    if first and (names.formality == FIRST_NAME or _name(names.preferred, language)):
        return manner.first.format(first=first)
    return manner.neutral.format(full=full) if full else manner.nobody


def whole(names, language):
    """The full name in the order of its owner; empty where there is none.

    `LOPEZ Maria` of a register, whose owner never said which comes first, is turned round where the letter's language would.
    """
    given, family = _name(names.given, language), _name(names.family, language)
    full = _name(names.full, language)
    if not names.order and full == f"{family} {given}" and _main(language) not in FAMILY_FIRST_IN:
        return f"{given} {family}"
    return full or _name(names.romanised, language) or _any(names.full)


def _formal(names, language, manner, full):
    family, borne = _name(names.family, language), bearing(names.title)
    pattern = borne and manner.formal.get(f"{borne.of} {borne.rank}".strip())
    own = names.title.rstrip(".").capitalize()
    if family and own.casefold() in manner.own_titles:
        return manner.own.format(title=own, family=family)
    if not pattern or ("amily}" in pattern and not family):
        return ""
    return pattern.format(full=full, family=family, Family=family[:1].upper() + family[1:])


def _name(name, language):
    """A name as it may be written in a letter of this language, or nothing."""
    name = tidy(name)
    return properly(name, language) if is_a_name(name) and readable(name, language) else ""


def _any(name):
    name = tidy(name)
    return properly(name) if is_a_name(name) else ""


def _main(language):
    return language.split("-")[0].lower()
