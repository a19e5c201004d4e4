"""A person reads what was promised to them, by a link and without a sign-in; a word is put off in time, and says why."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from regard.foundation.accounts.testing import amara, bea, ines, unit
from regard.foundation.events.journal import told
from regard.people.models import Person
from regard.people.testing import maria, siobhan
from regard.promises import actions
from regard.promises.models import Delay, Promise, PromiseLink
from regard.promises.testing import THING, TUESDAY, given, opened

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)
THURSDAY = TUESDAY + timedelta(days=2)


@pytest.fixture
def read(client):
    """The page as its person reads it, at a moment."""

    def page(person=None, *, about=THING, at=TUESDAY, **headers):
        token = actions.make_link(person or siobhan(), about=about, by=amara(), at=TUESDAY)
        with time_machine.travel(at, tick=False):
            answer = client.get(f"/promised/{token}/", headers=headers)
        assert answer.status_code == 200
        return " ".join(answer.content.decode().split())

    return page


def section(page, title):
    return next(part for part in page.split("<li>") if f">{title}</h2>" in part)


def test_it_says_what_was_promised_by_when_and_in_whose_time(read):
    Person.objects.filter(pk=siobhan().pk).update(time_zone="Europe/Dublin")
    opened()
    page = read()
    assert "by <time" in section(page, "Our first answer")
    assert "14:00" in section(page, "Our first answer")
    assert "Times in Europe/Dublin." in page
    assert "Siobhán" not in page


def test_it_says_what_was_kept_what_was_late_and_why_and_what_still_is(read):
    opened()
    actions.keep(THING, ["first_reply"], by=amara(), at=TUESDAY + HOUR)
    assert '<span class="chip kept">kept</span>' in section(read(), "Our first answer")
    word = given()
    actions.watch(at=TUESDAY + 3 * HOUR)
    late = section(read(at=TUESDAY + 3 * HOUR), "Call back about the heater")
    assert "not kept in time" in late
    assert "We are sorry." in late
    assert "We have not forgotten it." in late
    word.refresh_from_db()
    actions.give_reason(word, reason="load", words="Kofi was away", by=amara(), at=TUESDAY + 3 * HOUR)
    actions.keep_one(word, by=amara(), at=TUESDAY + 4 * HOUR)
    after = section(read(at=TUESDAY + 5 * HOUR), "Call back about the heater")
    assert "kept late" in after
    assert "More people needed us than we could answer." in after
    assert "Kofi was away" not in after


def test_late_is_said_before_the_sweep_has_come_by(read):
    opened()
    assert "not kept in time" in section(read(at=TUESDAY + 5 * HOUR), "Our first answer")


def test_while_the_clock_stands_still_it_waits_for_them(read):
    opened()
    actions.pause(THING, None, reason="answered", at=TUESDAY + HOUR)
    assert "waits for you" in section(read(at=TUESDAY + 9 * HOUR), "Our first answer")


def test_what_was_taken_back_or_promised_to_another_or_about_another_thing_is_not_shown(read):
    opened()
    actions.withdraw(THING, None, reason="closed", by=amara(), at=TUESDAY)
    opened(to=maria(), about="thing-1")
    given("The other heater", about="thing-2")
    page = read()
    assert "Nothing is promised here at the moment." in page
    assert "<li>" not in page


def test_it_is_in_their_language(read):
    Person.objects.filter(pk=siobhan().pk).update(languages=["de-AT"])
    opened()
    assert "Was wir Ihnen versprochen haben" in read()


def test_reading_changes_nothing_is_kept_nowhere_and_ends(client):
    opened()
    token = actions.make_link(siobhan(), about=THING, by=amara(), at=TUESDAY)
    before = told(siobhan()).count()
    with time_machine.travel(TUESDAY + timedelta(days=89), tick=False):
        for _twice in range(2):
            answer = client.get(f"/promised/{token}/")
            assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["X-Robots-Tag"] == "noindex"
    assert told(siobhan()).count() == before
    assert token not in str(PromiseLink.objects.values())
    with time_machine.travel(TUESDAY + timedelta(days=91), tick=False):
        over = client.get(f"/promised/{token}/")
    assert (over.status_code, "This link is over" in over.content.decode()) == (404, True)
    assert client.get("/promised/nothing/").status_code == 404
    assert client.post(f"/promised/{token}/").status_code == 405


def test_a_matter_that_goes_on_elsewhere_is_read_there(read):
    opened()
    token_page = actions.make_link(siobhan(), about=THING, by=amara(), at=TUESDAY)
    actions.move(THING, "thing-2", at=TUESDAY)
    assert actions.opened(token_page, at=TUESDAY).about == "thing-2"
    assert "Our first answer" in read(about="thing-2")


def test_the_page_costs_a_handful_of_queries(client, django_assert_num_queries):
    opened()
    for number in range(5):
        given(f"Word {number}")
    token = actions.make_link(siobhan(), about=THING, by=amara(), at=TUESDAY)
    with time_machine.travel(TUESDAY, tick=False), django_assert_num_queries(3):
        client.get(f"/promised/{token}/")


@pytest.fixture
def today():
    """The word is given on a coming day, for the database tells by its own clock when a session ends."""
    return datetime.now(UTC)


def test_a_colleague_is_given_the_link_once(client, today):
    person = siobhan()
    given(about=f"person-{person.pk}", at=today)
    client.force_login(amara())
    shown = client.post(f"/people/{person.pk}/promises/link/?about=person-{person.pk}").content.decode()
    [link] = PromiseLink.objects.all()
    token = shown.split("/promised/")[1].split("/")[0]
    assert actions.opened(token, at=today) == link
    assert (link.person, link.by) == (person, amara())
    assert [entry.name for entry in told(person)][-1] == "PromiseLinkMade"
    assert (
        "Link for them…"
        in client.get(f"/people/{person.pk}/promises/?about=person-{person.pk}").content.decode()
    )
    client.force_login(bea())
    elsewhere = unit("Lakeside")
    assert client.post(f"/people/{maria(elsewhere).pk}/promises/link/?about={THING}").status_code == 404
    assert PromiseLink.objects.count() == 1


def test_a_word_is_put_off_in_time_and_says_why(read):
    word = given("A call on Tuesday at 11")
    actions.put_off(
        word, due_at=THURSDAY, words="Dispatch answers only on Wednesday.", by=amara(), at=TUESDAY + HOUR
    )
    word.refresh_from_db()
    assert (word.due_at, word.look_at) == (THURSDAY, THURSDAY - timedelta(minutes=30))
    page = section(read(at=TUESDAY + 3 * HOUR), "A call on Tuesday at 11")
    assert "We are sorry that it takes longer:" in page
    assert "Dispatch answers only on Wednesday." in page
    assert "not kept in time" not in page
    assert [entry.name for entry in told(word)] == ["PromiseGiven", "PromisePutOff"]
    actions.keep_one(word, by=amara(), at=TUESDAY + 5 * HOUR)
    word.refresh_from_db()
    assert word.in_time


@pytest.mark.parametrize("hours", [2, 3])
def test_once_its_time_has_passed_a_word_is_late_and_not_put_off(hours):
    word = given()
    with pytest.raises(actions.TooLateToPutOff):
        actions.put_off(word, due_at=THURSDAY, words="Sorry", by=amara(), at=TUESDAY + hours * HOUR)
    assert not Delay.objects.exists()


def test_what_a_policy_promises_is_not_put_off_by_hand():
    reply, _resolution = opened()
    with pytest.raises(actions.TooLateToPutOff):
        actions.put_off(reply, due_at=THURSDAY, words="Sorry", by=amara(), at=TUESDAY)
    assert Promise.objects.get(pk=reply.pk).due_at == reply.due_at


def test_putting_off_by_its_form_keeps_what_was_typed(client, today):
    word = given(at=today)
    client.force_login(amara())
    address = f"/promises/{word.pk}/putting-off/"
    assert "It will be later?" in client.get(address).content.decode()
    earlier = client.post(address, {"due_at": f"{today:%Y-%m-%dT%H:%M}", "words": "Dispatch"})
    assert earlier.status_code == 422
    assert "That is no later than what was promised." in earlier.content.decode()
    assert "Dispatch" in earlier.content.decode()
    later = today + timedelta(days=2)
    put_off = client.post(address, {"due_at": f"{later:%Y-%m-%dT%H:%M}", "words": "Dispatch"})
    assert put_off.status_code == 200
    assert Delay.objects.get().words == "Dispatch"
    client.force_login(ines())
    assert client.get(address).status_code == 200
