"""Who may be known twice is proposed; a colleague says whether, and can take it back without loss."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from regard.foundation.accounts.testing import amara, bea, signed_in, unit
from regard.foundation.jobs.testing import run_due
from regard.people import actions
from regard.people.models import Duplicate, Fact, Identity, Mark, Person
from regard.people.queries import facts_beside, together
from regard.people.testing import TUESDAY

pytestmark = pytest.mark.django_db

A_LITTLE_LATER = timedelta(minutes=1)


def met(address, name="", of=None, **described):
    person = actions.meet(kind="email", value=address, name=name, unit_id=(of or unit()).pk, at=TUESDAY)
    if described:
        actions.describe(person, by=None, at=TUESDAY, **described)
    return person


def tell(person, label, value):
    return actions.tell_fact(person, label=label, value=value, by=amara(), at=TUESDAY)


def proposed():
    run_due(timezone.now() + A_LITTLE_LATER)
    return [(each.one.name, each.other.name, each.reasons) for each in Duplicate.objects.order_by("pk")]


def as_(someone):
    client = Client()
    client.cookies["sessionid"] = signed_in(someone)
    return client


def pair():
    """Siobhán, met by two addresses, who gave the same birthday twice."""
    first = met("siobhan@example.org", "Siobhán Byrne")
    second = met("sbyrne@work.example", "Byrne, Siobhan")
    for person in (first, second):
        tell(person, "Birthday", "1990-05-03")
    proposed()
    return first, second, Duplicate.objects.get()


def test_the_same_name_and_birthday():
    pair()
    assert proposed() == [("Siobhán Byrne", "Siobhan Byrne", ["born"])]


def test_the_same_name_alone_proposes_nobody():
    met("maria@example.org", "Maria Kowalska")
    met("m.kowalska@example.org", "Maria Kowalska")
    assert proposed() == []


def test_the_same_number_however_it_is_written():
    tell(met("siobhan@example.org", "Siobhán Byrne"), "Phone", "+353 1 234 5678")
    tell(met("byrne@example.org", "S. Byrne"), "Phone", "+35312345678")
    assert [reasons for _one, _other, reasons in proposed()] == [["number"]]


def test_a_nickname_at_the_same_company():
    met("bob.smith@harbour-works.example", "Robert Smith", nicknames="Bob", family_name="Smith")
    met("bob@harbour-works.example", "Bob", preferred_name="Bob")
    met("bob.jones@harbour-works.example", "Bob Jones", given_name="Bob", family_name="Jones")
    assert ("Robert Smith", "Bob", ["called"]) in proposed()
    assert ("Robert Smith", "Bob Jones", ["called"]) not in proposed()


def test_whoever_is_met_is_looked_for_at_once():
    met("bob@harbour-works.example", "SMITH, Bob")
    met("r.smith@harbour-works.example", "SMITH, Bob")
    assert [each.reasons for each in Duplicate.objects.all()] == [["called"]]


def test_a_nickname_at_a_domain_of_anybody_proposes_nobody():
    met("bob1@gmail.com", "Bob Smith", nicknames="Bob")
    met("bob2@gmail.com", "Bob Smith", nicknames="Bob")
    assert proposed() == []


def test_a_number_of_many_is_a_switchboard():
    for number in range(8):
        tell(met(f"person{number}@example.org", f"Person {number}"), "Phone", "+35312345678")
    assert Person.objects.count() == 8
    proposed()
    tell(met("late@example.org", "Late Comer"), "Phone", "+35312345678")
    run_due(timezone.now() + A_LITTLE_LATER)
    assert not Duplicate.objects.filter(other__name="Late Comer").exists()


def test_a_family_phone_merges_nobody_and_a_household_is_not_even_proposed():
    siobhan, cian = met("siobhan@example.org", "Siobhán Byrne"), met("cian@example.org", "Cian Byrne")
    actions.relate(siobhan, kind="household", to=cian, by=amara(), at=TUESDAY)
    for person in (siobhan, cian):
        tell(person, "Phone", "+35312345678")
    assert proposed() == []
    assert together(siobhan.pk) == [siobhan.pk]


def test_merged_they_are_shown_as_one_and_taken_apart_each_has_what_it_had():
    first, second, duplicate = pair()
    tell(first, "Serial number", "88213-K")
    before = list(Fact.objects.values()), list(Identity.objects.values()), list(Person.objects.values())
    client = as_(amara())
    client.post(f"/duplicates/{duplicate.pk}/merging/")
    assert together(second.pk) == [first.pk, second.pk]
    assert "88213-K" in [fact.value for fact in facts_beside(second, amara())[0]]
    assert "88213-K" in client.get(f"/people/{second.pk}/timeline/").content.decode()
    client.delete(f"/duplicates/{duplicate.pk}/merging/")
    assert together(second.pk) == [second.pk]
    assert "88213-K" not in [fact.value for fact in facts_beside(second, amara())[0]]
    assert (
        list(Fact.objects.values()),
        list(Identity.objects.values()),
        list(Person.objects.values()),
    ) == before


def test_that_these_are_two_is_remembered():
    first, second, duplicate = pair()
    client = as_(amara())
    assert "Siobhan Byrne" in client.get("/duplicates/").content.decode()
    client.post(f"/duplicates/{duplicate.pk}/parting/")
    assert "Siobhan Byrne" not in client.get("/duplicates/").content.decode()
    for person in (first, second):
        tell(person, "Phone", "+35312345678")
    proposed()
    duplicate.refresh_from_db()
    assert (duplicate.state, duplicate.by) == ("two", amara())
    assert "Siobhan Byrne" not in client.get(f"/people/{first.pk}/likenesses/").content.decode()


def test_nobody_learns_that_somebody_is_known_elsewhere():
    first = met("siobhan@example.org", "Siobhán Byrne")
    second = met("sbyrne@work.example", "Siobhan Byrne", of=unit("Lakeside"))
    for person in (first, second):
        tell(person, "Birthday", "1990-05-03")
    proposed()
    duplicate = Duplicate.objects.get()
    for someone in (amara(), bea()):
        client = as_(someone)
        assert client.get("/duplicates/").content.decode().count("Byrne") == 0
        assert client.post(f"/duplicates/{duplicate.pk}/merging/").status_code == 404
    duplicate.refresh_from_db()
    assert duplicate.state == "open"


def test_a_mark_that_is_no_longer_so_is_forgotten():
    person = met("siobhan@example.org", "Siobhán Byrne")
    fact = tell(person, "Phone", "+35312345678")
    proposed()
    assert Mark.objects.filter(kind="number").count() == 1
    actions.withdraw_fact(fact, by=amara(), at=TUESDAY)
    actions.look_for_duplicates([person.pk], at=TUESDAY)
    assert not Mark.objects.filter(kind="number").exists()


def test_looking_costs_the_same_among_few_and_many():
    def cost(number):
        person = met(f"new{number}@example.org", f"New {number}")
        tell(person, "Phone", f"+3531234567{number}")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            actions.look_for_duplicates([person.pk], at=TUESDAY)
        return len(asked)

    few = cost(0)
    for number in range(30):
        met(f"other{number}@example.org", f"Other {number}")
    run_due(timezone.now() + A_LITTLE_LATER)
    assert cost(1) == few


def test_the_page_asks_the_same_for_one_pair_and_for_many(django_assert_max_num_queries):
    for number in range(10):
        for address in ("a", "b"):
            tell(met(f"{address}{number}@example.org", f"Pair {number}"), "Phone", f"+3531234560{number}")
    proposed()
    client = as_(amara())
    with django_assert_max_num_queries(5):
        page = client.get("/duplicates/").content.decode()
    assert page.count('aria-label="One person') == 10
