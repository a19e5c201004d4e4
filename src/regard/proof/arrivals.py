"""Slices above say here whether what a person wrote in a subject of theirs came from an address of that person."""

from collections.abc import Callable

_arrivals: dict[str, Callable[[int, int], bool]] = {}


def from_their_address(kind, asked):
    """`asked(number, person_id)` answers for subjects of a kind, such as `conversation`."""
    _arrivals[kind] = asked


def came_from_their_address(about, person_id):
    kind, _dash, number = about.rpartition("-")
    return kind in _arrivals and _arrivals[kind](int(number), person_id)
