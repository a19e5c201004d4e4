"""Siobhán complains about her card, and wishes for the card and a word of regret."""

from decimal import Decimal

from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts import testing as cast

from . import actions

WISHED = "The card, and somebody who says that they are sorry."


def complaint(*, matter=None, at=TUESDAY, **more):
    given = {"happened_so": "The warranty card never came, after three calls.", "wished": WISHED, **more}
    return actions.register(matter or conversation(at=at), **given, by=cast.amara(), at=at)


def may_give(amount, currency="EUR", *, role="agent", of=None, at=TUESDAY):
    return actions.set_discretion(of or cast.unit(), role, Decimal(amount), currency, by=cast.kofi(), at=at)


def offer(registered, *, at=TUESDAY, by=None, **more):
    given = {
        "kind": "refund",
        "words": "The postage",
        "cost": Decimal(40),
        "currency": "EUR",
        "days": 5,
        **more,
    }
    return actions.offer_remedy(registered, **given, by=by or cast.amara(), at=at)
