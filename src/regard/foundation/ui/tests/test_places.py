from types import SimpleNamespace

import pytest

from regard.foundation.ui import places


@pytest.fixture
def empty(monkeypatch):
    monkeypatch.setattr(places, "_places", [])


@pytest.mark.usefixtures("empty")
def test_places_stand_in_their_order_and_only_for_whom_they_are():
    places.add("settings", label="Settings", url="/settings/", order=90, for_whom=lambda member: member.leads)
    places.add("desk", label="Desk", url="/desk/", order=10)

    assert [p.name for p in places.places_of(SimpleNamespace(leads=True))] == ["desk", "settings"]
    assert [p.name for p in places.places_of(SimpleNamespace(leads=False))] == ["desk"]


@pytest.mark.usefixtures("empty")
def test_what_is_set_up_once_stands_apart():
    places.add("desk", label="Desk", url="/desk/", order=10)
    places.add("forms", label="Forms", url="/settings/forms/", order=92)

    assert [p.is_setting for p in places.places_of(SimpleNamespace())] == [False, True]


@pytest.mark.usefixtures("empty")
def test_a_place_added_again_replaces_itself():
    places.add("desk", label="Desk", url="/old/", order=10)
    places.add("desk", label="Desk", url="/desk/", order=10)

    assert [p.url for p in places.places_of(SimpleNamespace())] == ["/desk/"]
