"""By what the same person could be known twice. Pure: what is known goes in, marks come out."""

from regard.foundation.search.words import words_of

from .identities import folded
from .models import Fact, Identity, Mark

NUMBERS = {Fact.Kind.CUSTOMER, Fact.Kind.SERIAL}
ANYBODYS = frozenset(
    "gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com aol.com gmx.de gmx.net"
    " web.de t-online.de proton.me protonmail.com mail.ru yandex.ru qq.com 163.com orange.fr free.fr libero.it"
    " seznam.cz wp.pl o2.pl naver.com example.com example.org".split()
)
"""Domains at which anybody has an address: they say nothing of where somebody works."""


def marks_of(person, identities, facts):
    """{(kind, value)} of one person."""
    return {*_numbers(identities, facts), *_births(person, facts), *_names_at_work(person, identities)}


def are_named_apart(one, other):
    """Two family names are two people, however alike the rest is."""
    families = [_said(each.family_name) for each in (one, other)]
    return all(families) and families[0] != families[1]


def _numbers(identities, facts):
    phones = [identity.value for identity in identities if identity.kind == Identity.Kind.PHONE]
    phones += [folded(Identity.Kind.PHONE, fact.value) for fact in facts if fact.kind == Fact.Kind.PHONE]
    yield from ((Mark.Kind.NUMBER, f"phone {phone}") for phone in phones if phone)
    for fact in facts:
        if fact.kind in NUMBERS:
            yield Mark.Kind.NUMBER, f"{fact.kind} {_said(fact.value)}"


def _births(person, facts):
    names = {" ".join(sorted(words_of(name))) for name in (person.name, person.romanised)}
    born = [fact.value.strip() for fact in facts if fact.kind == Fact.Kind.BIRTHDAY]
    yield from ((Mark.Kind.BORN, f"{name} {day}") for name in names if " " in name for day in born)


def _names_at_work(person, identities):
    nicknames = (person.preferred_name, person.given_name, *person.nicknames.split(","))
    called = {_said(name) for name in nicknames} - {""}
    addresses = (identity.value for identity in identities if identity.kind == Identity.Kind.EMAIL)
    for domain in {address.rpartition("@")[2] for address in addresses} - ANYBODYS:
        yield from ((Mark.Kind.CALLED, f"{name}@{domain}") for name in called)


def _said(words):
    return " ".join(words_of(words))
