"""Conversations of the cast: Siobhán writes about her warranty card, Maria about a call."""

from regard.foundation.accounts import testing as cast
from regard.people.testing import TUESDAY, maria, siobhan

from . import actions

__all__ = ["CARD", "TUESDAY", "conversation", "maria", "siobhan", "written"]

CARD = "I have now explained this three times. The warranty card never came."


def written(text=CARD, **more):
    return actions.Written(text=text, **more)


def conversation(
    text=CARD, *, subject="The warranty card never came", unit=None, person=None, at=TUESDAY, **more
):
    """A matter Siobhán opened by e-mail on Tuesday 12 May 2026 at 9:48 UTC."""
    unit = unit or cast.unit()
    message = actions.open_conversation(
        subject=subject,
        unit_id=unit.pk,
        person=person or siobhan(unit, at),
        channel="email",
        written=written(text, **more),
        at=at,
    )
    return message.conversation
