"""People of the cast: Siobhán, whose heater's warranty card never came, Maria, who asked to be called, and Yusuf."""

from datetime import UTC, datetime

from regard.foundation.accounts import testing as cast

from .actions import meet, tell_fact

TUESDAY = datetime(2026, 5, 12, 9, 48, tzinfo=UTC)


def siobhan(unit=None, at=TUESDAY):
    return _met("siobhan@example.org", "Siobhán Byrne", unit, at)


def maria(unit=None, at=TUESDAY):
    return _met("maria@example.org", "Maria Kowalska", unit, at)


def yusuf(unit=None, at=TUESDAY):
    return _met("yusuf@example.org", "Yusuf Demir", unit, at)


def told(label, value, *, by=None, at=TUESDAY):
    """Something Siobhán told Amara on Tuesday 12 May 2026."""
    return tell_fact(siobhan(), label=label, value=value, by=by or cast.amara(), at=at)


def _met(address, name, unit, at):
    return meet(kind="email", value=address, name=name, unit_id=(unit or cast.unit()).pk, at=at)
