"""What a person owns, whom they belong with, how they wish to be reached."""

from datetime import date, timedelta

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction

from regard.foundation.accounts.testing import amara, bea, signed_in, unit
from regard.foundation.events.journal import told
from regard.people.actions import (
    change_holding,
    end_relation,
    keep_holding,
    keep_occasion,
    keep_organisation,
    relate,
    tell_fact,
    wish,
    work_at,
)
from regard.people.models import Holding, Occasion, OrganisationDomain, Relation, Wish
from regard.people.queries import holdings_of, relations_of
from regard.people.testing import TUESDAY, maria, siobhan, yusuf

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(days=1)


@pytest.fixture
def pages(client):
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(amara())
    return client


def names(person):
    return [entry.name for entry in told(person)]


def heater(**more):
    given = {"what": "Heater H2", "stage": "using", "warranty_until": date(2028, 4, 28)} | more
    return keep_holding(siobhan(), by=amara(), at=TUESDAY, **given)


def test_what_they_own_is_kept_and_read_beside_the_thread(pages):
    typed = {
        "what": "Heater H2",
        "stage": "just-bought",
        "warranty_until": "2028-04-28",
        "details": "Colour: white",
    }

    assert pages.post(f"/people/{siobhan().pk}/holdings/", typed).status_code == 200

    [held] = holdings_of(siobhan(), amara())
    assert (held.what, held.stage, held.details) == ("Heater H2", "just-bought", {"Colour": "white"})
    beside = pages.get(f"/people/{siobhan().pk}/beside/").content.decode()
    assert "Heater H2" in beside
    assert "warranty to Apr 2028" in beside
    assert 'hx-delete="/holdings/' not in beside


def test_a_new_stage_is_said_by_itself(pages):
    held = heater()

    typed = {"what": "Heater H2", "stage": "left", "warranty_until": "2028-04-28"}
    assert pages.post(f"/holdings/{held.pk}/", typed).status_code == 200

    moved = told(siobhan()).get(name="HoldingMoved")
    assert (moved.facts["before"], moved.facts["stage"]) == ("using", "left")
    change_holding(held := Holding.objects.get(), stage="left", at=LATER)
    assert names(siobhan()).count("HoldingMoved") == 1
    assert held.stage == "left"


@pytest.mark.parametrize(
    "typed",
    [
        {"what": ""},
        {"what": "Heater", "stage": "broken"},
        {"what": "Heater", "since": "2026-05-01", "until": "2026-04-01"},
        {"what": "Heater", "since": "2026-05-01", "warranty_until": "2026-04-01"},
        {"what": "Heater", "details": "white"},
    ],
)
def test_what_makes_no_sense_is_not_kept(pages, typed):
    assert pages.post(f"/people/{siobhan().pk}/holdings/", {"stage": "using", **typed}).status_code == 422
    assert not Holding.objects.exists()


def test_what_was_left_stands_last():
    old, new = heater(what="Lamp", stage="left"), heater(what="Heater")

    assert holdings_of(siobhan(), amara()) == [new, old]


def test_two_people_belong_together_and_both_pages_say_so(pages):
    typed = {"kind": "acts-for", "who": "Maria@example.org", "words": "her daughter"}
    mother = maria()

    assert pages.post(f"/people/{siobhan().pk}/relations/", typed).status_code == 200

    assert "her daughter" in pages.get(f"/people/{siobhan().pk}/").content.decode()
    assert "Acts for them" in pages.get(f"/people/{mother.pk}/").content.decode()


def test_relating_twice_changes_nothing_and_ending_is_a_deed():
    for _again in range(2):
        relation = relate(siobhan(), kind="household", to=maria(), by=amara(), at=TUESDAY)
    end_relation(relation, by=amara(), at=LATER)

    assert names(siobhan())[1:] == ["PeopleRelated", "RelationEnded"]
    assert relations_of(siobhan(), amara()) == []
    assert Relation.objects.count() == 1


def test_whoever_may_not_see_one_of_two_does_not_learn_that_they_belong_together():
    elsewhere = yusuf(unit=unit("Lakeside"))
    relate(siobhan(), kind="household", to=elsewhere, by=amara(), at=TUESDAY)

    assert relations_of(siobhan(), amara()) == []
    assert relations_of(elsewhere, bea()) == []


@pytest.mark.parametrize("who", ["nobody@example.org", "Siobhán Byrne", "", "yusuf@example.org"])
def test_nobody_is_related_by_guessing(pages, who):
    yusuf(unit=unit("Lakeside"))

    answer = pages.post(f"/people/{siobhan().pk}/relations/", {"kind": "household", "who": who})

    assert answer.status_code == 422
    assert not Relation.objects.exists()


def test_where_somebody_works_teaches_us_its_domain_but_not_that_of_a_provider(pages):
    typed = {"kind": "works-at", "who": "Acme", "words": "in the office"}

    assert pages.post(f"/people/{siobhan().pk}/relations/", typed).status_code == 200
    work_at(maria(), where="Acme", address="x@acme.example", by=amara(), at=TUESDAY)
    work_at(yusuf(), where="Acme", address="x@gmail.com", by=amara(), at=TUESDAY)

    assert relations_of(siobhan(), amara())[0].organisation.name == "Acme"
    assert list(OrganisationDomain.objects.values_list("domain", flat=True)) == ["acme.example"]


def test_the_database_keeps_relations_whole():
    for wrong in (
        {"kind": "works-at", "to": maria()},
        {"kind": "household"},
        {"kind": "household", "to": siobhan()},
        {"kind": "acts-for", "organisation": keep_organisation("Acme", by=amara(), at=TUESDAY)},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Relation.objects.create(person=siobhan(), since=TUESDAY, **wrong)


def test_how_they_wish_to_be_reached_replaces_what_they_wished_before(pages):
    wish(siobhan(), channel="phone", at=TUESDAY)
    typed = {
        "channel": "email",
        "never_by": "phone",
        "hours_from": "09:00",
        "hours_until": "17:30",
        "access_needs": "deaf",
    }

    for _again in range(2):
        assert pages.post(f"/people/{siobhan().pk}/wishes/", typed).status_code == 200

    assert Wish.objects.get().never_by == "phone"
    assert names(siobhan()).count("WishesSaid") == 2
    beside = pages.get(f"/people/{siobhan().pk}/beside/").content.decode()
    assert "09:00–17:30" in beside
    assert "deaf" in beside


@pytest.mark.parametrize(
    "typed",
    [
        {"channel": "phone", "never_by": "phone"},
        {"hours_from": "09:00"},
        {"hours_from": "17:00", "hours_until": "09:00"},
        {"channel": "pigeon"},
    ],
)
def test_wishes_that_contradict_themselves_are_asked_about(pages, typed):
    assert pages.post(f"/people/{siobhan().pk}/wishes/", typed).status_code == 422
    assert not Wish.objects.exists()


def test_a_day_matters_with_or_without_consent(pages):
    where = f"/people/{siobhan().pk}/occasions/"
    assert pages.post(where, {"name": "Birthday", "on": "29.2."}).status_code == 200
    assert Occasion.objects.get().consented_at is None
    assert "not to be written on" in pages.get(f"/people/{siobhan().pk}/").content.decode()

    assert pages.post(where, {"name": "Birthday", "on": "28.4", "consented": "on"}).status_code == 200
    occasion = Occasion.objects.get()
    assert (occasion.day, occasion.month, occasion.consented_at is not None) == (28, 4, True)

    assert pages.delete(f"/occasions/{occasion.pk}/").status_code == 200
    assert names(siobhan())[-3:] == ["OccasionKept", "OccasionKept", "OccasionForgotten"]


@pytest.mark.parametrize("on", ["", "31.4", "30.2", "0.1", "1.13", "x.y", "²", "1/2"])
def test_a_day_that_does_not_exist_is_not_kept(pages, on):
    assert pages.post(f"/people/{siobhan().pk}/occasions/", {"name": "Birthday", "on": on}).status_code == 422


def test_a_colleague_of_another_unit_reaches_none_of_it(client):
    held = heater()
    relation = relate(siobhan(), kind="household", to=maria(), by=amara(), at=TUESDAY)
    day = keep_occasion(siobhan(), name="Birthday", month=4, day=28, consented=True, at=TUESDAY)
    client.force_login(bea())

    for url in (f"/holdings/{held.pk}/", f"/relations/{relation.pk}/", f"/occasions/{day.pk}/"):
        assert client.delete(url).status_code == 404
    for part in ("holdings", "relations", "wishes", "occasions"):
        assert client.get(f"/people/{siobhan().pk}/{part}/").status_code == 404


@pytest.mark.parametrize("page", ["", "beside/"])
def test_a_person_costs_the_same_questions_however_much_is_known(pages, page, django_assert_num_queries):
    for number in range(6):
        heater(what=f"Heater {number}")
        tell_fact(siobhan(), label=f"Order {number}", value=str(number), by=amara(), at=TUESDAY)
        keep_occasion(siobhan(), name=f"Day {number}", month=1, day=1, consented=True, at=TUESDAY)
    relate(siobhan(), kind="household", to=maria(), by=amara(), at=TUESDAY)
    wish(siobhan(), channel="email", at=TUESDAY)

    url = f"/people/{siobhan().pk}/{page}"
    with django_assert_num_queries(8):
        pages.get(url)
