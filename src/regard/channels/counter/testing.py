"""Harbour's counter, and what a colleague writes down there."""

from regard.conversations.testing import TUESDAY
from regard.foundation.accounts import testing as cast

from . import actions
from .models import Counter

HEARD = {
    "text": "She asks whether the heater can be repaired at home.",
    "customer": "Siobhán Byrne",
    "reach": "siobhan@example.org",
    "colleague": "Dana Weiß",
    "email": "dana@example.org",
}


def counter(**more):
    described = {"unit": cast.unit(), "at": TUESDAY, **more}
    standing = Counter.objects.in_use().filter(unit=described["unit"]).first()
    return standing or actions.make_counter(**described)
