"""A matter laid aside comes back when it should, and not because of a machine or a word of thanks."""

from datetime import timedelta

import pytest
from django.conf import settings

from regard.conversations import actions
from regard.conversations.history import in_words
from regard.conversations.models import Snooze
from regard.conversations.queries import desk, matter
from regard.conversations.testing import TUESDAY, conversation, written
from regard.foundation.accounts.testing import amara, bea, ines, kofi, signed_in
from regard.foundation.events.models import Entry
from regard.foundation.jobs.testing import run_due
from regard.people.testing import siobhan

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(hours=1)
THURSDAY = TUESDAY + timedelta(days=2)


@pytest.fixture
def card():
    card = conversation()
    return actions.assign(card, to=amara(), by=ines(), at=TUESDAY)


def aside(card, kind="time", until=THURSDAY):
    return actions.snooze(card, kind=kind, until=until, by=amara(), at=LATER)


def in_queue(queue):
    return [row.number for row in desk(amara(), queue)[0]]


def writes(card, text, at=LATER + timedelta(hours=1), **more):
    actions.receive(card, person=siobhan(), channel="email", written=written(text, **more), at=at)


def test_it_stands_in_no_queue_but_its_own_until_the_time_comes(card):
    aside(card)
    assert (in_queue("mine"), in_queue("open"), in_queue("asleep")) == ([], [], [card.pk])

    assert actions.wake_due(at=THURSDAY - timedelta(minutes=1)) == 0
    assert actions.wake_due(at=THURSDAY) == 1
    assert (in_queue("mine"), in_queue("asleep")) == ([card.pk], [])
    assert Snooze.objects.get().end == "time"


@pytest.mark.parametrize("thanks", ["Thanks a lot, Amara!", "Vielen Dank!", "Merci beaucoup", "👍"])
def test_a_word_of_thanks_does_not_bring_it_back(card, thanks):
    aside(card)
    writes(card, thanks)
    assert (in_queue("mine"), in_queue("asleep")) == ([], [card.pk])


@pytest.mark.parametrize(
    ("kind", "until", "meanwhile", "sleeps"),
    [
        ("time", THURSDAY, None, True),
        ("no-answer", THURSDAY, None, True),
        ("customer", None, None, True),
        ("customer", None, "a note", True),
        ("customer", None, "they write", False),
        ("time", THURSDAY, "they write", False),
        ("colleague", None, "a note", False),
        ("time", LATER + timedelta(minutes=30), None, False),
    ],
)
def test_what_was_merged_sleeps_on_when_it_is_taken_apart(card, kind, until, meanwhile, sleeps):
    """Unless what it waits for came in the other, or its time is over."""
    call, noon = conversation("Nobody called.", at=TUESDAY), LATER + timedelta(hours=2)
    laid = aside(card, kind, until)

    actions.merge(card, into=call, by=amara(), at=LATER + timedelta(minutes=10))
    if meanwhile == "they write":
        writes(card, "And where is my card?")
    elif meanwhile:
        actions.note(call, by=ines(), text="He is back.", at=LATER + timedelta(hours=1))
    actions.unmerge(card, by=amara(), at=noon)

    card.refresh_from_db()
    laid.refresh_from_db()
    asleep = sleeps and kind != "no-answer"
    assert (card.asleep, card.wakes_at) == (asleep, until if sleeps else None)
    assert (laid.end, laid.ended_at is None) == ("" if sleeps else "closed", sleeps)
    assert (card.pk in in_queue("mine"), card.pk in in_queue("asleep")) == (not asleep, asleep)
    assert actions.wake_due(at=THURSDAY) == (1 if sleeps and until else 0)


def test_what_had_been_brought_back_before_it_was_merged_stays_so(card):
    aside(card)
    actions.wake(card, end="closed", by=amara(), at=LATER + timedelta(minutes=5))
    actions.merge(card, into=conversation(), by=amara(), at=LATER + timedelta(minutes=10))

    actions.unmerge(card, by=amara(), at=LATER + timedelta(minutes=20))

    card.refresh_from_db()
    assert (card.asleep, Snooze.objects.get().end) == (False, "closed")


def test_a_machine_does_not_bring_it_back_and_the_customer_does(card):
    aside(card, "customer", None)
    writes(card, "I am away until Monday.", automatic="auto-reply")
    assert in_queue("asleep") == [card.pk]
    writes(card, "Thanks, but it is still not here.")
    assert (in_queue("mine"), in_queue("asleep")) == ([card.pk], [])
    assert Snooze.objects.get().end == "customer"


def test_a_colleagues_note_brings_back_what_waits_for_it_and_ones_own_does_not(card):
    aside(card, "colleague", None)
    actions.note(card, by=amara(), text="I asked Kofi.", at=LATER + timedelta(minutes=1))
    run_due(LATER + timedelta(minutes=2))
    assert in_queue("asleep") == [card.pk]
    actions.note(card, by=kofi(), text="Posted today.", at=LATER + timedelta(minutes=3))
    run_due(LATER + timedelta(minutes=4))
    assert in_queue("mine") == [card.pk]


def test_what_nobody_answered_is_open_again_and_what_was_answered_is_not_followed_up(card):
    actions.reply(card, by=amara(), text="Did the card come?", at=LATER)
    aside(card, "no-answer")
    assert in_queue("answered") == [card.pk]
    writes(card, "Thank you!")
    actions.wake_due(at=THURSDAY)
    assert matter(amara(), card.pk)[0].category == "open"

    actions.reply(card, by=amara(), text="And now?", at=THURSDAY)
    actions.snooze(card, kind="no-answer", until=THURSDAY + timedelta(days=2), by=amara(), at=THURSDAY)
    writes(card, "Yes, it is here.", at=THURSDAY + timedelta(hours=1))
    assert actions.wake_due(at=THURSDAY + timedelta(days=9)) == 0
    assert [each.end for each in Snooze.objects.order_by("pk")] == ["time", "customer"]


def test_a_closed_matter_does_not_come_back(card):
    aside(card)
    actions.close(card, by=amara(), at=LATER)
    assert actions.wake_due(at=THURSDAY) == 0
    with pytest.raises(actions.NothingToWaitFor):
        aside(card)


def test_it_is_laid_aside_shown_and_taken_back_at_the_desk(card, client):
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(amara())
    address = f"/conversations/{card.pk}/snooze/"
    assert "Tomorrow morning" in client.get(address).content.decode()
    assert client.post(address, {"when": "time 2001-01-01T09:00"}).status_code == 422
    assert client.post(address, {"when": "time soon"}).status_code == 422
    assert Snooze.objects.count() == 0

    answer = client.post(address, {"when": "customer"})
    assert f'"undo": "{address}"' in answer["HX-Trigger"]
    assert "laid aside" in client.get(f"/conversations/{card.pk}/header/").content.decode()
    client.delete(address)
    assert in_queue("mine") == [card.pk]
    told = [words for _entry, words in in_words(card, reader=amara())]
    assert told[-2:] == ["laid it aside: Until they write.", "It is back: it was cancelled."]


def test_a_stranger_lays_nothing_aside(card, client):
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(bea())
    entries = Entry.objects.count()
    assert client.post(f"/conversations/{card.pk}/snooze/", {"when": "customer"}).status_code == 404
    assert (Snooze.objects.count(), Entry.objects.count()) == (0, entries)
