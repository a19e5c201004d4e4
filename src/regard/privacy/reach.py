"""Which rows of the whole database are a person's, by the registry of personal columns. It only reads."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Q

from regard.foundation import personal
from regard.foundation.files.models import File
from regard.foundation.names import name_of
from regard.foundation.search.queries import subjects_with
from regard.people.models import Identity, Person
from regard.people.queries import together

SHORTEST = 3
"""Letters a name needs before it is looked for in what others wrote."""
NOTHING = r"(?!)"


@dataclass(frozen=True)
class Reached:
    """The rows of one table: those that are theirs, and those of others beside whom they took part."""

    model: Any
    whose: personal.Whose
    theirs: frozenset
    beside: frozenset

    @property
    def leaving(self):
        beside = self.beside if self.whose.rebuilt else frozenset()
        return self.theirs | beside if self.whose.goes else frozenset()

    def files(self):
        """The files that lose an owner when these rows go."""
        columns = [field.attname for field in self.model._meta.concrete_fields if field.related_model is File]
        rows = self.model._base_manager.filter(pk__in=self.leaving)
        return {number for column in columns for number in rows.values_list(column, flat=True) if number}


@dataclass(frozen=True)
class Known:
    """What to look for: their addresses in small letters, and any word they are called by."""

    addresses: tuple[str, ...]
    called: tuple[str, ...]

    @property
    def unmistakable(self):
        """What can be nobody else: an address, or a name of two words."""
        return (*self.addresses, *(word for word in self.called if " " in word))

    @property
    def pattern(self):
        words = sorted({*self.addresses, *self.called}, key=len, reverse=True)
        single = set(self.called).difference(self.unmistakable)
        named = "|".join(_capital(word) if word in single else rf"(?i:{re.escape(word)})" for word in words)
        return re.compile(rf"(?<!\w)(?:{named})(?!\w)" if words else NOTHING)


def _capital(word):
    """Will, WILL and d'Angelo, and no will. What knows no capitals, or as Georgian does not use them, is struck as it is."""
    capital = rf"{re.escape(word[0].title())}(?i:{re.escape(word[1:])})"
    return capital if word.islower() else rf"{capital}|{re.escape(word)}"


def known(person):
    addresses = Identity.objects.filter(person=person).values_list("value", flat=True)
    called = (
        *(person.name, person.preferred_name, person.given_name, person.family_name, person.romanised),
        *person.nicknames.split(","),
    )
    words = {word.strip() for word in called}
    return Known(
        tuple(address.lower() for address in addresses), tuple(w for w in words if len(w) >= SHORTEST)
    )


def reach(person):
    """Every table with something of theirs, in the order of the slices."""
    about_them = known(person)
    models = [model for model in apps.get_models() if personal.whose(model) not in (None, personal.MEMBERS)]
    theirs = {model: _theirs(model, person, about_them) for model in models}
    their_subjects = _subjects(theirs)
    subjects_beside = (_subjects(_taken_part(models, person)) | _naming(about_them)) - their_subjects
    beside = {model: _within(model, subjects_beside) | _about(model, subjects_beside) for model in models}
    for model in models:
        theirs[model] |= _about(model, their_subjects)
        beside[model] -= theirs[model]
    return [
        Reached(model, personal.whose(model), frozenset(theirs[model]), frozenset(beside[model]))
        for model in models
        if theirs[model] or beside[model]
    ]


def reach_all(person):
    """The same of everybody who was said to be this person."""
    same = Person.objects.filter(pk__in=together(person.pk)).order_by("pk")
    return [each for one in same for each in reach(one)]


def matters_beside(reached):
    """The subjects of others that are struck in."""
    return sorted(_subjects({each.model: each.beside for each in reached if each.whose.beside}))


def summed(reached):
    """What is shown before anything goes: [(what, rows that go or are emptied, rows struck out)], and the files."""
    theirs: Counter[str] = Counter()
    beside: Counter[str] = Counter()
    shown = {str(each.whose.shown): each.whose.shown for each in reached}
    for each in reached:
        theirs[str(each.whose.shown)] += len(each.theirs)
        beside[str(each.whose.shown)] += len(each.beside)
    return [(shown[name], theirs[name], beside[name]) for name in shown]


def files_of(reached):
    return {number for each in reached for number in each.files()}


def _theirs(model, person, about_them):
    whose = personal.whose(model)
    return (
        _led(model, whose.of, person)
        | _addressed(model, whose.addressed, about_them)
        | _mentioning(model, whose, about_them)
    )


def _led(model, ways, person):
    return {number for way in ways for number in _numbers(model, Q(**{way: person.pk}))}


def _addressed(model, ways, about_them):
    found = (Q(**{f"{way}__iexact": address}) for way in ways for address in about_them.addresses)
    return {number for condition in found for number in _numbers(model, condition)}


def _mentioning(model, whose, about_them):
    if not whose.mentioned:
        return set()
    rows = model._base_manager.filter(whose.among).values_list("pk", *whose.mentioned)
    wanted = [word.lower().encode() for word in about_them.unmistakable]
    return {
        number
        for number, *columns in rows.iterator()
        for column in columns
        if any(word in _bytes(column).lower() for word in wanted)
    }


def _taken_part(models, person):
    return {model: _led(model, personal.whose(model).beside, person) for model in models}


def _naming(about_them):
    """The subjects found by an address or a whole name of theirs, wherever it was written."""
    return {subject for words in about_them.unmistakable for subject in subjects_with(words)}


def _within(model, subjects):
    """The matters themselves, and what belongs to them."""
    found = set()
    for way in ("pk", *personal.whose(model).within):
        numbers = _of_kind(_reached_by(model, way), subjects)
        found |= set(_numbers(model, Q(**{f"{way}__in": numbers}))) if numbers else set()
    return found


def _reached_by(model, way):
    for step in () if way == "pk" else way.split("__"):
        model = model._meta.get_field(step).related_model
    return model


def _of_kind(model, subjects):
    pairs = (subject.rpartition("-") for subject in subjects)
    return [int(number) for kind, _dash, number in pairs if kind == model._meta.model_name]


def _about(model, subjects):
    ways = personal.whose(model).about
    return (
        {number for way in ways for number in _numbers(model, Q(**{f"{way}__in": subjects}))}
        if subjects
        else set()
    )


def _subjects(found):
    return {name_of(model(pk=number)) for model, numbers in found.items() for number in numbers}


def _numbers(model, condition):
    return model._base_manager.filter(condition).values_list("pk", flat=True)


def _bytes(value):
    if isinstance(value, bytes | memoryview):
        return bytes(value)
    return (value if isinstance(value, str) else json.dumps(value)).encode()
