"""The places a member can go, in the order of the navigation. A slice adds its own in `apps.ready`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from regard.foundation.names import name_of

from .words import once_a_language


@dataclass(frozen=True, order=True)
class Place:
    """`badge` is the URL of a fragment with one small number or chip, fetched by the browser after the page."""

    order: int
    name: str = field(compare=False)
    words: Callable[[], str] = field(compare=False)
    url: str = field(compare=False)
    badge: str = field(compare=False, default="")
    for_whom: Any = field(compare=False, default=None)

    @property
    def label(self):
        return self.words()

    @property
    def is_setting(self):
        return self.order in SETTINGS


# The live process takes 60 subjects a page; admins of more units than this follow the first of them.
MOST_FOLLOWED = 40

# The orders of what an organisation sets up once; lower ones are the places of every day.
SETTINGS = range(80, 100)

_places: list[Place] = []
_addresses: dict[str, str] = {}


def add(name, *, label, url, order, badge="", for_whom=lambda member: True):
    """`for_whom(member)` says whether a member sees this place at all."""
    _places[:] = [place for place in _places if place.name != name]
    _places.append(Place(order, name, once_a_language(lambda: str(label)), url, badge, for_whom))
    _places.sort()


def places_of(member):
    return [place for place in _places if place.for_whom(member)]


def followed_by(member):
    """The subjects whose change may alter what a member's lists and badges show."""
    units = (f"unit-{number}" for number in sorted(member.unit_ids)[:MOST_FOLLOWED])
    return " ".join([name_of(member), *units])


def lies_at(kind, address):
    """Say where the page of a subject such as `conversation-12` lies: `lies_at("conversation", "/conversations/{}/")`."""
    _addresses[kind] = address


def address_of(subject):
    """The page of a subject by its name, or nothing: a slice may show what slices above it have a page for."""
    kind, _, number = subject.rpartition("-")
    return _addresses[kind].format(number) if kind in _addresses else ""
