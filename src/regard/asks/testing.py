"""Dispatch of the Harbour, where Ravi works and which Kofi heads, asked by Amara about Siobhán's card."""

from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts import testing as cast
from regard.foundation.accounts.models import Department

from . import actions
from .models import Repeat

QUESTION = "Did the warranty card of Ms Byrne leave the house?"


def dispatch(of=None):
    department, is_new = Department.objects.get_or_create(
        name="Dispatch", unit=of or cast.unit(), defaults={"head": cast.kofi()}
    )
    if is_new:
        cast.ravi().departments.add(department)
    return department


def ask(question=QUESTION, *, matter=None, department=None, to=None, by=None, at=TUESDAY, **more):
    return actions.ask(
        matter or conversation(at=at),
        question=question,
        department=department or (None if to else dispatch()),
        to=to,
        by=by or cast.amara(),
        at=at,
        **more,
    )


def repeated(*, matter=None, department=None, at=TUESDAY):
    """A department, Dispatch if none is named, is asked the same thing three times."""
    asked = [
        ask(f"{QUESTION} {number}", matter=matter or conversation(at=at), department=department, at=at)
        for number in range(actions.FEWEST)
    ]
    for each in asked:
        actions.find_repeat(each, at=at)
    return Repeat.objects.get(asks=asked[0])
