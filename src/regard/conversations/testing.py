"""Conversations of the cast: Siobhán writes about her warranty card, Maria about a call."""

from datetime import UTC, datetime

from regard.foundation.accounts import testing as cast
from regard.people.actions import meet

from . import actions

TUESDAY = datetime(2026, 5, 12, 9, 48, tzinfo=UTC)
CARD = "I have now explained this three times. The warranty card never came."


def siobhan(unit=None, at=TUESDAY):
    return meet(
        kind="email", value="siobhan@example.org", name="Siobhán Byrne", unit=unit or cast.unit(), at=at
    )


def maria(unit=None, at=TUESDAY):
    return meet(
        kind="email", value="maria@example.org", name="Maria Kowalska", unit=unit or cast.unit(), at=at
    )


def written(text=CARD, **more):
    return actions.Written(text=text, **more)


def conversation(
    text=CARD, *, subject="The warranty card never came", unit=None, person=None, at=TUESDAY, **more
):
    """A matter Siobhán opened by e-mail on Tuesday 12 May 2026 at 9:48 UTC."""
    unit = unit or cast.unit()
    message = actions.open_conversation(
        subject=subject,
        unit=unit,
        person=person or siobhan(unit, at),
        channel="email",
        written=written(text, **more),
        at=at,
    )
    return message.conversation
