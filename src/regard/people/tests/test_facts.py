from datetime import timedelta

import pytest

from regard.foundation.accounts.testing import amara, bea, ravi
from regard.foundation.events.journal import told as journal_of
from regard.people.models import Fact
from regard.people.queries import standing_facts
from regard.people.testing import TUESDAY, siobhan, told

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(days=1)


def names(subject):
    return [entry.name for entry in journal_of(subject)]


def test_what_was_told_is_known_with_who_heard_it_and_when():
    fact = told("Serial number", "88213-K")

    assert list(standing_facts(siobhan())) == [fact]
    assert (fact.by, fact.told_at) == (amara(), TUESDAY)


def test_the_same_told_twice_changes_nothing():
    first = told("Serial number", "88213-K")

    assert told("Serial number", "88213-K", at=LATER) == first
    assert names(siobhan()) == ["PersonMet", "FactTold"]


def test_something_newer_replaces_it_and_keeps_what_was_said_before():
    before = told("Serial number", "88213-K")
    now = told("Serial number", "88214-K", at=LATER)

    assert list(standing_facts(siobhan())) == [now]
    before.refresh_from_db()
    assert (before.value, before.replaced_at) == ("88213-K", LATER)


def test_the_journal_knows_that_something_was_told_and_not_what():
    fact = told("Serial number", "88213-K")

    assert journal_of(siobhan()).last().facts == {
        "person_id": siobhan().pk,
        "fact_id": fact.pk,
        "source": "",
    }


def test_a_colleague_keeps_it_from_the_page(client):
    client.force_login(amara())

    answer = client.post(f"/people/{siobhan().pk}/facts/", {"label": "Bought", "value": "28 April, Cork"})

    assert answer.status_code == 200
    assert [(fact.label, fact.value) for fact in standing_facts(siobhan())] == [("Bought", "28 April, Cork")]


def test_nothing_is_kept_without_a_value(client):
    client.force_login(amara())

    assert client.post(f"/people/{siobhan().pk}/facts/", {"label": "Bought", "value": ""}).status_code == 422
    assert not Fact.objects.exists()


def test_a_colleague_of_another_unit_cannot_take_it_away(client):
    fact = told("Serial number", "88213-K")
    client.force_login(bea())

    assert client.delete(f"/facts/{fact.pk}/").status_code == 404
    assert list(standing_facts(siobhan())) == [fact]


def test_a_colleague_takes_it_away(client):
    fact = told("Serial number", "88213-K")
    client.force_login(amara())

    assert client.delete(f"/facts/{fact.pk}/").status_code == 200
    assert list(standing_facts(siobhan())) == []
    assert names(siobhan())[-1] == "FactWithdrawn"


def test_a_colleague_without_the_desk_browses_nobody(client):
    client.force_login(ravi())

    assert client.get(f"/people/{siobhan().pk}/").status_code == 404
