"""An admin makes a page for a unit, prints it, gives it a new link, and takes it away."""

import re

import pytest

from regard.channels.counter.models import Counter
from regard.channels.counter.testing import counter
from regard.foundation.accounts.testing import bea, kofi, signed_in, team, unit
from regard.foundation.events.journal import told

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.cookies["sessionid"] = signed_in(kofi())
    return client


def test_a_page_is_made_for_a_unit_and_its_team(admin):
    response = admin.post("/settings/counters/new/", {"unit": unit().pk, "team": team().pk})

    made = Counter.objects.get()
    assert response["Location"] == f"/settings/counters/{made.pk}/"
    assert (made.unit, made.team, len(made.key)) == (unit(), team(), 43)


def test_a_unit_has_one(admin):
    counter()
    response = admin.post("/settings/counters/new/", {"unit": unit().pk})

    assert response.status_code == 422
    assert "This unit has a counter already." in response.content.decode()


def test_the_sheet_shows_the_link_as_a_code(admin):
    sheet = admin.get(f"/settings/counters/{counter().pk}/sheet/").content.decode()

    assert f"http://testserver/counter/{counter().key}/" in sheet
    assert re.search(r"<svg[^>]*>.*</svg>", sheet, re.DOTALL)


def test_the_renewed_link_opens_and_the_old_one_does_not(admin):
    old = counter().key
    admin.post(f"/settings/counters/{counter().pk}/renewal/")

    assert admin.get(f"/counter/{old}/").status_code == 404
    assert admin.get(f"/counter/{counter().key}/").status_code == 200


def test_retired_it_leaves_the_list_and_the_unit_may_have_another(admin):
    first = counter()
    admin.post(f"/settings/counters/{first.pk}/retirement/")

    assert "No counters yet" in admin.get("/settings/counters/").content.decode()
    assert counter() != first
    assert [entry.name for entry in told(first)] == ["CounterMade", "CounterRetired"]


def test_it_is_handed_to_another_team(admin):
    admin.post(f"/settings/counters/{counter().pk}/", {"team": team().pk})

    assert counter().team == team()


def test_the_list_costs_the_same_for_many(admin, django_assert_num_queries):
    counter(team=team())
    admin.get("/settings/counters/")
    with django_assert_num_queries(2):
        admin.get("/settings/counters/")


def test_an_agent_of_another_unit_finds_nothing(client):
    client.force_login(bea())

    assert client.get(f"/settings/counters/{counter().pk}/").status_code in (403, 404)
