"""The places a member can go, in the order of the navigation. A slice adds its own in `apps.ready`."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, order=True)
class Place:
    """`badge` is the URL of a fragment with one small number or chip, fetched by the browser after the page."""

    order: int
    name: str = field(compare=False)
    label: Any = field(compare=False)
    url: str = field(compare=False)
    badge: str = field(compare=False, default="")
    for_whom: Any = field(compare=False, default=None)


_places: list[Place] = []


def add(name, *, label, url, order, badge="", for_whom=lambda member: True):
    """`for_whom(member)` says whether a member sees this place at all."""
    _places[:] = [place for place in _places if place.name != name]
    _places.append(Place(order, name, label, url, badge, for_whom))
    _places.sort()


def places_of(member):
    return [place for place in _places if place.for_whom(member)]
