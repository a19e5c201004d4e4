"""The clock stands still until a time agreed with whoever was promised something, and they read why."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from regard.foundation.accounts.testing import amara, bea, signed_in
from regard.people.testing import siobhan
from regard.promises import actions
from regard.promises.models import Agreement, Pause, Promise
from regard.promises.testing import THING, TUESDAY, given, opened

pytestmark = pytest.mark.django_db

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
THURSDAY = datetime(2026, 5, 14, 9, 0, tzinfo=UTC)
AWAY = "You are away until Thursday."


@pytest.fixture
def reply():
    """Due on Tuesday at 13:00: three working hours are left at 10."""
    reply, _resolution = opened(member=amara())
    return reply


def agreed(promise, *, until=THURSDAY, at=TUESDAY + HOUR):
    return actions.agree_on_pause(promise, until=until, words=AWAY, by=amara(), at=at)


def now(promise):
    return Promise.objects.get(pk=promise.pk)


def test_what_was_left_goes_on_at_the_agreed_time(reply):
    agreed(reply)
    assert actions.watch(at=TUESDAY + DAY) == 0
    assert now(reply).broken_at is None
    actions.watch(at=THURSDAY + timedelta(minutes=1))
    assert now(reply).due_at == THURSDAY + 3 * HOUR
    assert now(reply).look_at == THURSDAY + 2.5 * HOUR
    assert list(Pause.objects.values_list("reason", "began_at", "ended_at")) == [
        ("agreed", TUESDAY + HOUR, THURSDAY)
    ]


def test_a_sweep_that_comes_late_gives_no_more_time_than_was_agreed(reply):
    agreed(reply)
    actions.watch(at=THURSDAY + 2 * HOUR)
    assert now(reply).due_at == THURSDAY + 3 * HOUR
    actions.watch(at=THURSDAY + 9 * HOUR)
    assert now(reply).broken_at == THURSDAY + 3 * HOUR


def test_the_customers_word_does_not_end_what_was_agreed(reply):
    agreed(reply)
    actions.resume(THING, at=TUESDAY + 2 * HOUR)
    actions.watch(at=THURSDAY)
    assert now(reply).due_at == THURSDAY + 3 * HOUR


def test_where_their_word_is_awaited_by_then_it_stands_still_for_that(reply):
    agreed(reply)
    actions.pause(THING, None, reason="waiting-customer", at=TUESDAY + 2 * HOUR)
    actions.watch(at=THURSDAY)
    actions.watch(at=THURSDAY + 8 * HOUR)
    assert now(reply).broken_at is None
    actions.resume(THING, at=THURSDAY + 8 * HOUR)
    assert now(reply).due_at == THURSDAY + DAY + HOUR


def test_awaited_and_come_before_it_ends_changes_nothing(reply):
    agreed(reply)
    actions.pause(THING, None, reason="waiting-customer", at=TUESDAY + 2 * HOUR)
    actions.resume(THING, at=TUESDAY + 3 * HOUR)
    actions.watch(at=THURSDAY)
    assert now(reply).due_at == THURSDAY + 3 * HOUR


def test_it_is_ended_early_and_again_changes_nothing(reply):
    agreed(reply)
    for hours in (2, 3):
        actions.end_agreed_pause(reply, by=amara(), at=TUESDAY + hours * HOUR)
    assert now(reply).due_at == TUESDAY + 5 * HOUR


def test_kept_meanwhile_it_is_over(reply):
    agreed(reply)
    actions.keep(THING, None, by=amara(), at=TUESDAY + 3 * HOUR)
    actions.watch(at=THURSDAY)
    assert (now(reply).end, now(reply).in_time) == ("kept", True)


def test_kept_when_no_sweep_saw_its_end_it_is_late_by_what_was_left(reply):
    agreed(reply)
    actions.keep(THING, None, by=amara(), at=THURSDAY + 4 * HOUR)
    assert now(reply).due_at == THURSDAY + 3 * HOUR
    assert (now(reply).end, now(reply).in_time) == ("kept", False)


def test_given_up_when_no_sweep_saw_its_end_it_stays_broken(reply):
    agreed(reply)
    actions.give_up(THING, by=amara(), reason="closed", at=THURSDAY + 4 * HOUR)
    assert (now(reply).end, now(reply).broken_at) == ("broken", THURSDAY + 3 * HOUR)


def test_two_matters_taken_apart_again_it_stands_still_further(reply):
    agreed(reply)
    merged = TUESDAY + 2 * HOUR
    opened(about="conversation-2", at=TUESDAY - DAY)
    actions.move(THING, "conversation-2", at=merged)
    assert now(reply).end == "withdrawn"
    actions.move_back(THING, "conversation-2", moved_at=merged, at=merged + HOUR)
    assert (now(reply).end, now(reply).look_at) == ("", THURSDAY)
    actions.watch(at=THURSDAY)
    assert now(reply).due_at == THURSDAY + 3 * HOUR


def test_ended_by_mistake_and_owed_again_it_stands_still_further(reply):
    agreed(reply)
    closed = TUESDAY + 2 * HOUR
    actions.withdraw(THING, by=amara(), reason="closed", at=closed)
    actions.owe_again(THING, ended_at=closed, ended_by=amara(), by=amara(), at=closed + HOUR)
    assert now(reply).look_at == THURSDAY
    actions.watch(at=THURSDAY)
    assert now(reply).due_at == THURSDAY + 3 * HOUR


def test_a_word_given_by_hand_can_stand_still_too():
    word = given(hours=2)
    agreed(word)
    actions.watch(at=THURSDAY)
    assert now(word).due_at == THURSDAY + HOUR


def test_put_off_meanwhile_it_stands_still_to_the_agreed_time():
    word = given(hours=2)
    agreed(word)
    put_off(word)
    actions.watch(at=TUESDAY + DAY)
    assert now(word).look_at == THURSDAY
    assert Pause.objects.get().ended_at is None


def test_put_off_while_their_word_is_awaited_it_is_not_late():
    word = given(hours=2)
    actions.pause(THING, None, reason="waiting-customer", at=TUESDAY + HOUR)
    put_off(word)
    actions.watch(at=TUESDAY + 2 * DAY)
    assert now(word).broken_at is None


def put_off(word):
    actions.put_off(word, due_at=TUESDAY + DAY, words="The part comes later.", by=amara(), at=TUESDAY + HOUR)


@pytest.mark.parametrize("why", ["late", "ended", "still", "past"])
def test_what_cannot_stand_still_is_refused(reply, why):
    at, until = TUESDAY + HOUR, THURSDAY
    if why == "late":
        at = reply.due_at + HOUR
    elif why == "ended":
        actions.keep(THING, None, by=amara(), at=TUESDAY)
    elif why == "still":
        agreed(reply)
    else:
        until = TUESDAY
    with pytest.raises(actions.NothingToPause):
        agreed(reply, until=until, at=at)


def client_of(member):
    client = Client()
    client.cookies["sessionid"] = signed_in(member)
    return client


def test_two_clicks_from_the_panel_and_the_person_reads_it(reply):
    amaras, path = client_of(amara()), f"/promises/{reply.pk}/pause/"
    panel = f"/people/{siobhan().pk}/promises/?about={THING}"
    with time_machine.travel(TUESDAY + HOUR, tick=False):
        assert f'hx-get="{path}"' in amaras.get(panel).content.decode()
        assert "What did you agree?" in amaras.get(path).content.decode()
        past = amaras.post(path, {"until": "2026-05-12T09:30", "words": AWAY})
        assert (past.status_code, AWAY in past.content.decode()) == (422, True)
        assert "That time has passed." in past.content.decode()
        assert amaras.post(path, {"until": "2026-05-14T09:00", "words": AWAY}).status_code == 200
        shown = amaras.get(panel).content.decode()
        assert "agreed until" in shown
        assert AWAY in shown
        again = amaras.post(path, {"until": "2026-05-15T09:00", "words": AWAY})
        assert "It has ended, is late, or stands still already." in again.content.decode()
        token = actions.make_link(siobhan(), about=THING, at=TUESDAY + HOUR)
        theirs = Client().get(f"/promised/{token}/").content.decode()
        assert "stands still, as agreed" in theirs
        assert AWAY in theirs
        assert amaras.delete(path).status_code == 200
    assert Pause.objects.get().ended_at == TUESDAY + HOUR
    assert now(reply).due_at == reply.due_at


def test_nobody_of_another_unit_pauses_it(reply):
    beas = client_of(bea())
    with time_machine.travel(TUESDAY + HOUR, tick=False):
        answer = beas.post(f"/promises/{reply.pk}/pause/", {"until": "2026-05-14T09:00", "words": AWAY})
    assert answer.status_code == 404
    assert not Agreement.objects.exists()
