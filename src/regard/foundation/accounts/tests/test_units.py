from datetime import UTC, datetime

import pytest

from regard.foundation import clock
from regard.foundation.accounts import actions
from regard.foundation.accounts import testing as cast
from regard.foundation.accounts.models import Unit
from regard.foundation.events.journal import told

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 3, 10, tzinfo=UTC)


def add(name, parent=None):
    return actions.add_unit(name=name, kind=Unit.Kind.OUTLET, parent=parent, at=NOW)


def path(unit):
    return Unit.objects.get(pk=unit.pk).path


def test_a_unit_lies_below_its_parent():
    harbour = add("Harbour")
    cork = add("Cork", harbour)
    assert path(harbour) == f"/{harbour.pk}/"
    assert path(cork) == f"/{harbour.pk}/{cork.pk}/"
    assert [entry.name for entry in told(cork)] == ["UnitAdded"]


def test_a_moved_unit_takes_along_what_is_below_it_and_nothing_else():
    harbour, lakeside = add("Harbour"), add("Lakeside")
    ireland, spain = add("Ireland", harbour), add("Spain", harbour)
    cork = add("Cork", ireland)
    actions.move_unit(ireland, parent=lakeside, by=cast.kofi(), at=NOW)
    assert path(ireland) == f"/{lakeside.pk}/{ireland.pk}/"
    assert path(cork) == f"/{lakeside.pk}/{ireland.pk}/{cork.pk}/"
    assert path(spain) == f"/{harbour.pk}/{spain.pk}/"
    assert told(ireland).last().facts == {
        "unit": ireland.pk,
        "before": harbour.pk,
        "parent": lakeside.pk,
    }


def test_a_lead_sees_a_unit_moved_below_theirs():
    ines, island = cast.ines(), add("Island")
    assert island.pk not in type(ines).objects.get(pk=ines.pk).unit_ids
    actions.move_unit(island, parent=ines.unit, by=cast.kofi(), at=NOW)
    assert island.pk in type(ines).objects.get(pk=ines.pk).unit_ids


def test_a_unit_moves_to_the_top():
    harbour = add("Harbour")
    cork = add("Cork", harbour)
    actions.move_unit(cork, parent=None, by=cast.kofi(), at=NOW)
    assert path(cork) == f"/{cork.pk}/"


def test_a_unit_cannot_hang_below_itself():
    harbour = add("Harbour")
    cork = add("Cork", harbour)
    for parent in (harbour, cork):
        with pytest.raises(actions.BelowItself):
            actions.move_unit(harbour, parent=parent, by=cast.kofi(), at=NOW)
    assert path(cork) == f"/{harbour.pk}/{cork.pk}/"


def test_moving_where_it_already_is_says_nothing():
    harbour = add("Harbour")
    cork = add("Cork", harbour)
    actions.move_unit(cork, parent=harbour, by=cast.kofi(), at=NOW)
    assert [entry.name for entry in told(cork)] == ["UnitAdded"]


def test_a_unit_is_in_the_zone_of_the_one_above_and_its_members_begin_there():
    harbour = actions.add_unit(name="Harbour", kind=Unit.Kind.BRAND, time_zone="Europe/Dublin", at=NOW)
    cork = add("Cork", harbour)
    lisbon = actions.add_unit(
        name="Lisbon", kind=Unit.Kind.OUTLET, parent=harbour, time_zone="Europe/Lisbon", at=NOW
    )

    assert (cork.time_zone, lisbon.time_zone) == ("Europe/Dublin", "Europe/Lisbon")
    for unit in (cork, lisbon):
        email = f"jo@{unit.name.lower()}.example"
        jo = actions.add_member(name="Jo", email=email, role="agent", unit=unit, at=NOW)
        assert jo.time_zone == unit.time_zone


def test_where_nobody_set_up_anything_the_machine_says_where_it_is():
    assert actions.first_unit(at=NOW).time_zone == clock.zone_of_this_machine()
