from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import translation

from regard.foundation.accounts.testing import amara, bea, ines, member, ravi, signed_in, unit
from regard.foundation.events.journal import told as journal_of
from regard.foundation.testing import at_once
from regard.people.actions import confirm_fact, meet, propose_facts, tell_fact
from regard.people.models import Fact
from regard.people.queries import facts_beside, facts_found, standing_facts, told_by
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


def proposed(text="The serial number is 88213-K.", at=TUESDAY):
    propose_facts(siobhan(), text=text, source="message-12", at=at)
    return list(Fact.objects.proposed())


def test_what_a_message_seems_to_tell_is_only_proposed():
    [fact] = proposed()

    assert (fact.label, fact.value, fact.source, fact.told_at) == (
        "Serial number",
        "88213-K",
        "message-12",
        TUESDAY,
    )
    assert list(standing_facts(siobhan())) == []


def test_it_is_proposed_once_however_often_it_is_read():
    proposed(), proposed(at=LATER)

    assert Fact.objects.count() == 1
    assert names(siobhan()) == ["PersonMet", "FactsProposed"]


def test_a_colleague_confirms_it_with_one_key_and_may_undo_that(client):
    before = told("Serial number", "1")
    [fact] = proposed()
    client.force_login(amara())

    assert client.post(f"/facts/{fact.pk}/confirmation/").status_code == 200
    assert [(known.value, known.by) for known in standing_facts(siobhan())] == [("88213-K", amara())]

    assert client.delete(f"/facts/{fact.pk}/confirmation/").status_code == 200
    assert list(standing_facts(siobhan())) == [before]
    assert [each.value for each in Fact.objects.proposed()] == ["88213-K"]
    assert names(siobhan())[-2:] == ["FactConfirmed", "FactReconsidered"]


def test_what_was_refused_is_never_proposed_again(client):
    [fact] = proposed()
    client.force_login(amara())

    assert client.post(f"/facts/{fact.pk}/refusal/").status_code == 200

    assert proposed(at=LATER) == []
    assert "88213-K" not in client.get(f"/people/{siobhan().pk}/beside/").content.decode()
    assert client.delete(f"/facts/{fact.pk}/refusal/").status_code == 200
    assert [each.value for each in Fact.objects.proposed()] == ["88213-K"]


def test_confirmed_twice_is_confirmed_once():
    [fact] = proposed()
    for _again in range(2):
        confirm_fact(fact, by=amara(), at=LATER)

    assert names(siobhan()).count("FactConfirmed") == 1


def test_what_is_known_is_not_proposed():
    told("Seriennummer", "1")
    told("serial number", "88213-K")

    assert proposed() == []


def test_a_label_in_any_language_of_the_house_is_one_kind():
    with translation.override("de"):
        fact = told(str(Fact.Kind.SERIAL.label), "88213-K")

    assert (fact.kind, fact.label) == ("serial", "Serial number")
    with translation.override("de"):
        assert fact.called == "Seriennummer"


def test_an_address_may_be_asked_again_after_two_years():
    [fact] = proposed("My address is 12 Harbour Road, Cork")

    assert not fact.is_stale(TUESDAY + timedelta(days=729))
    assert fact.is_stale(TUESDAY + timedelta(days=730))


@pytest.mark.parametrize(
    "read",
    [
        lambda member: [fact.value for fact in Fact.objects.visible_to(member)],
        lambda member: [fact.value for fact in facts_beside(siobhan(), member)[0]],
        lambda member: [line.words for line in told_by(siobhan().pk, member=member, before=None, limit=9)],
    ],
    ids=["the facts", "beside a person", "their timeline"],
)
def test_something_delicate_is_seen_by_leads_and_by_whoever_was_told(read):
    tell_fact(siobhan(), label="Illness", value="asthma", sensitivity="delicate", by=amara(), at=TUESDAY)

    assert read(amara()) == ["asthma"]
    assert read(ines()) == ["asthma"]
    assert read(member("Noor Haddad")) == []
    assert read(bea()) == []
    assert read(ravi()) == []


def test_facts_are_searched_by_any_part_and_only_by_those_who_may(client):
    told("Serial number", "88213-K")
    told("Bought", "Heater H2", at=LATER)

    for words, found in (("8213", "88213-K"), ("heater", "Heater H2"), ("serial", "88213-K")):
        client.force_login(amara())
        page = client.get("/facts/rows/", {"q": words}).content.decode()
        assert found in page
        client.force_login(bea())
        assert found not in client.get("/facts/rows/", {"q": words}).content.decode()
    client.force_login(ravi())
    assert "88213-K" not in client.get("/facts/").content.decode()


def test_facts_are_paged_by_when_they_were_told():
    for number in range(5):
        told(f"Order {number}", str(number), at=TUESDAY + timedelta(minutes=number))

    first, after = facts_found(amara(), limit=2)
    second, after = facts_found(amara(), limit=2, after=after)
    third, end = facts_found(amara(), limit=2, after=after)

    assert [fact.value for fact in [*first, *second, *third]] == ["4", "3", "2", "1", "0"]
    assert end is None


def test_the_page_of_facts_asks_as_much_for_many_as_for_few(client, django_assert_num_queries):
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(amara())
    for number in range(12):
        told(f"Order {number}", str(number), at=TUESDAY + timedelta(minutes=number))

    with django_assert_num_queries(2):
        client.get("/facts/")


@pytest.mark.django_db(transaction=True)
def test_two_told_in_two_tabs_at_once_one_replaces_the_other():
    who, by = siobhan(), amara()
    for label in ("Serial", "Bought", "Colour", "Boiler", "Door"):
        errors = at_once(
            *[
                lambda label=label, value=value: tell_fact(who, label=label, value=value, by=by, at=LATER)
                for value in ("88213-K", "88214-K", "88214-K")
            ]
        )

        assert errors == [None, None, None]
        assert Fact.objects.filter(label=label, replaced_at=None).count() == 1
        assert {fact.value for fact in Fact.objects.filter(label=label)} == {"88213-K", "88214-K"}


@pytest.mark.django_db(transaction=True)
def test_confirmed_in_two_tabs_at_once_both_proposals_leave_one_fact():
    by = amara()
    for number in range(5):
        who = meet(kind="email", value=f"{number}@example.org", unit_id=unit().pk, at=TUESDAY)
        for serial in ("88213-K", "88214-K"):
            propose_facts(who, text=f"The serial number is {serial}.", source="message-12", at=TUESDAY)
        one, other = Fact.objects.filter(person=who)

        errors = at_once(
            *[lambda fact=fact: confirm_fact(fact, by=by, at=LATER) for fact in (one, other)],
            lambda who=who: tell_fact(who, label="Serial number", value="88215-K", by=by, at=LATER),
        )

        assert errors == [None, None, None]
        assert standing_facts(who).count() == 1
        assert Fact.objects.filter(person=who, state=Fact.State.CONFIRMED).count() == 3


def test_a_value_known_under_another_label_is_not_proposed(client):
    told("Serial number of the kettle", "88213-K")
    client.force_login(amara())

    new = propose_facts(siobhan(), text="The serial number is 88213-k.", source="message-1", at=LATER)
    assert (new, Fact.objects.proposed().count()) == (0, 0)
    assert propose_facts(siobhan(), text="The serial number is 99001-B.", source="message-2", at=LATER) == 1

    page = client.get(f"/people/{siobhan().pk}/").content.decode()
    assert "99001-B" in page
    told("What stands below the other kettle", "99001-B", at=LATER)
    page = client.get(f"/people/{siobhan().pk}/").content.decode()
    assert page.count("99001-B") == 1
