from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Sum

from regard.foundation.accounts.testing import amara, ines, team
from regard.foundation.events.journal import told
from regard.promises import actions
from regard.promises.actions import AlreadyExplained, NotLate
from regard.promises.board import share_kept
from regard.promises.models import Lateness, Pause, Promise, Tally
from regard.promises.queries import next_due, running
from regard.promises.testing import THING, TUESDAY, given, opened

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)
WAITING = "waiting-customer"


def names(promise):
    return [entry.name for entry in told(promise)]


def test_kept_in_time():
    reply, resolution = opened()
    actions.keep(THING, ["first_reply", "next_reply"], by=amara(), at=TUESDAY + HOUR)

    reply.refresh_from_db()
    assert (reply.end, reply.ended_at, reply.ended_by) == ("kept", TUESDAY + HOUR, amara())
    assert (reply.in_time, reply.broken_at, reply.look_at) == (True, None, None)
    assert names(reply) == ["PromiseMade", "PromiseKept"]
    assert running(THING) == [resolution]


def test_kept_late_is_kept_but_late_even_before_the_sweep_came_by():
    reply, _resolution = opened()
    actions.keep(THING, ["first_reply"], by=amara(), at=reply.due_at + HOUR)

    reply.refresh_from_db()
    assert (reply.kept, reply.in_time, reply.broken_at) == (True, False, reply.due_at)
    assert names(reply) == ["PromiseMade", "PromiseBroken", "PromiseKept"]
    assert told(reply).last().facts["in_time"] is False


def test_keeping_it_on_the_dot_is_in_time():
    reply, _resolution = opened()
    actions.keep(THING, ["first_reply"], by=amara(), at=reply.due_at)
    reply.refresh_from_db()
    assert reply.in_time


def test_keeping_what_is_kept_changes_nothing():
    reply, _resolution = opened()
    for hours in (1, 2):
        actions.keep(THING, ["first_reply"], by=amara(), at=TUESDAY + hours * HOUR)
        actions.keep_one(reply, by=ines(), at=TUESDAY + hours * HOUR)
    reply.refresh_from_db()
    assert (reply.ended_at, reply.ended_by) == (TUESDAY + HOUR, amara())
    assert names(reply) == ["PromiseMade", "PromiseKept"]


def test_a_word_given_by_hand_is_kept_one_at_a_time():
    first, second = given(), given("Warranty card in hand")
    actions.keep_one(first, by=amara(), at=TUESDAY + HOUR)
    assert running(THING) == [second]


def test_withdrawn_is_neither_kept_nor_forgotten_if_it_was_late():
    reply, _resolution = opened()
    actions.withdraw(THING, ["first_reply"], reason="split", by=amara(), at=reply.due_at + HOUR)

    reply.refresh_from_db()
    assert (reply.end, reply.broken_at) == ("withdrawn", reply.due_at)
    assert names(reply) == ["PromiseMade", "PromiseBroken", "PromiseWithdrawn"]


def test_what_is_given_up_late_stays_broken_and_the_rest_is_withdrawn():
    reply, resolution = opened()
    actions.give_up(THING, reason="closed", by=amara(), at=reply.due_at + HOUR)

    reply.refresh_from_db()
    resolution.refresh_from_db()
    assert (reply.end, reply.broken_at) == ("broken", reply.due_at)
    assert (resolution.end, resolution.broken_at) == ("withdrawn", None)
    assert names(reply) == ["PromiseMade", "PromiseBroken", "PromiseLeftBroken"]
    assert names(resolution) == ["PromiseMade", "PromiseWithdrawn"]
    assert running(THING) == []


def test_what_was_left_goes_on_after_a_pause():
    reply, _resolution = opened()
    actions.pause(THING, ["first_reply"], reason=WAITING, at=TUESDAY + HOUR)
    assert next_due(THING) == datetime(2026, 5, 15, 9, tzinfo=UTC)
    actions.resume(THING, at=TUESDAY + timedelta(days=1, hours=8))

    reply.refresh_from_db()
    # Three hours were left: one on Wednesday evening, two on Thursday morning.
    assert reply.due_at == datetime(2026, 5, 14, 10, tzinfo=UTC)
    assert reply.look_at == reply.due_at - timedelta(minutes=30)
    pause = Pause.objects.get(promise=reply)
    assert (pause.began_at, pause.ended_at) == (TUESDAY + HOUR, TUESDAY + timedelta(days=1, hours=8))
    assert names(reply) == ["PromiseMade", "PromisePaused", "PromiseResumed"]


def test_pausing_twice_or_resuming_what_runs_changes_nothing():
    reply, _resolution = opened()
    actions.resume(THING, at=TUESDAY + HOUR)
    actions.pause(THING, ["first_reply"], reason=WAITING, at=TUESDAY + HOUR)
    actions.pause(THING, ["first_reply"], reason=WAITING, at=TUESDAY + 2 * HOUR)
    assert names(reply) == ["PromiseMade", "PromisePaused"]
    with pytest.raises(IntegrityError, match="paused_once_at_a_time"), transaction.atomic():
        Pause.objects.create(promise=reply, reason=WAITING, began_at=TUESDAY)


def test_paused_and_then_kept_is_in_time_however_late_the_clock_would_be():
    reply, _resolution = opened()
    actions.pause(THING, ["first_reply"], reason=WAITING, at=TUESDAY + HOUR)
    assert share_kept(amara(), at=reply.due_at + HOUR) == (0, 0)
    actions.keep(THING, ["first_reply"], by=amara(), at=reply.due_at + HOUR)

    reply.refresh_from_db()
    assert reply.in_time
    assert Pause.objects.get(promise=reply).ended_at == reply.due_at + HOUR
    assert share_kept(amara(), at=reply.due_at + 2 * HOUR) == (1, 1)


def test_a_pause_does_not_heal_what_is_late():
    reply, _resolution = opened()
    actions.pause(THING, ["first_reply"], reason=WAITING, at=reply.due_at)
    actions.resume(THING, at=reply.due_at + HOUR)
    assert next_due(THING) == reply.due_at
    assert names(reply) == ["PromiseMade"]


def test_merged_matters_keep_of_each_kind_what_is_due_first():
    early, _resolution = opened(about="thing-2", at=TUESDAY - HOUR)
    opened()
    word = given("Warranty card in hand", about="thing-2")
    actions.move("thing-2", THING, at=TUESDAY + HOUR)

    assert running("thing-2") == []
    assert [p.kind for p in running(THING)] == ["by_hand", "first_reply", "resolution"]
    assert running(THING)[:2] == [word, early]
    assert Promise.objects.filter(end="withdrawn").count() == 2


def test_whoever_it_is_assigned_to_owes_it_but_a_given_word_stays_with_its_giver():
    opened()
    word = given()
    actions.owe(THING, team=team(), member=ines(), at=TUESDAY)
    assert {p.kind: p.member for p in running(THING)} == {
        "first_reply": ines(),
        "resolution": ines(),
        "by_hand": amara(),
    }
    assert word.team is None


def test_the_reason_for_lateness_is_said_once():
    reply, resolution = opened()
    actions.watch(at=reply.due_at)
    for promise in (reply, resolution):
        promise.refresh_from_db()

    with pytest.raises(NotLate):
        actions.give_reason(resolution, reason="load", by=amara(), at=reply.due_at)
    actions.give_reason(reply, reason="waited", words=" for Dispatch ", by=amara(), at=reply.due_at)
    with pytest.raises(AlreadyExplained):
        actions.give_reason(reply, reason="load", by=ines(), at=reply.due_at + HOUR)

    lateness = Lateness.objects.get()
    assert (lateness.reason, lateness.words, lateness.by) == ("waited", "for Dispatch", amara())
    assert told(reply).last().facts == {"promise_id": reply.pk, "about": THING, "reason": "waited"}


def test_promises_kept_counts_what_was_due_in_28_days_and_not_withdrawn():
    for number, hours in enumerate((1, 2, 9, None)):
        opened(about=f"thing-{number}")
        actions.withdraw(f"thing-{number}", ["resolution"], reason="closed", at=TUESDAY)
        if hours:
            actions.keep(f"thing-{number}", ["first_reply"], by=amara(), at=TUESDAY + hours * HOUR)

    assert share_kept(amara(), at=TUESDAY + 3 * HOUR) == (0, 0)
    assert share_kept(amara(), at=TUESDAY + 24 * HOUR) == (2, 4)
    assert share_kept(amara(), at=TUESDAY + timedelta(days=29)) == (0, 0)


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ({"due_at": TUESDAY - HOUR}, "promise_is_due_after_it_is_made"),
        ({"end": "kept"}, "promise_ends_in_one_way"),
        ({"ended_at": TUESDAY, "look_at": None}, "promise_ends_in_one_way"),
        ({"end": "kept", "ended_at": TUESDAY}, "promise_that_ended_is_left_alone"),
        ({"broken_at": TUESDAY}, "promise_is_not_broken_before_it_is_due"),
        ({"end": "broken", "ended_at": TUESDAY, "look_at": None}, "promise_ends_broken_if_it_was_late"),
    ],
)
def test_rules_the_database_keeps(wrong, rule):
    reply, _resolution = opened()
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Promise.objects.filter(pk=reply.pk).update(**wrong)


def test_what_was_ended_by_mistake_is_owed_again_by_the_clock_it_had():
    reply, resolution = opened()
    actions.pause(THING, ["resolution"], reason=WAITING, at=TUESDAY + HOUR)
    looked_at = reply.look_at
    actions.keep(THING, ["first_reply"], by=amara(), at=TUESDAY + HOUR)
    actions.keep(THING, ["resolution"], by=amara(), at=TUESDAY + 2 * HOUR)
    assert Tally.objects.aggregate(due=Sum("due")) == {"due": 2}

    actions.owe_again(THING, ended_at=TUESDAY + 2 * HOUR, ended_by=ines(), by=ines(), at=TUESDAY + 3 * HOUR)
    assert not running(THING)
    actions.owe_again(THING, ended_at=TUESDAY + 2 * HOUR, ended_by=amara(), by=ines(), at=TUESDAY + 3 * HOUR)

    assert Tally.objects.aggregate(due=Sum("due")) == {"due": 1}
    resolution.refresh_from_db()
    assert (resolution.end, resolution.ended_at, resolution.look_at) == ("", None, None)
    assert Pause.objects.get().ended_at is None
    assert names(resolution)[-1] == "PromiseOwedAgain"
    assert running(THING) == [resolution]

    actions.owe_again(THING, ended_at=TUESDAY + HOUR, ended_by=amara(), by=ines(), at=TUESDAY + 2 * HOUR)
    reply.refresh_from_db()
    assert (reply.end, reply.look_at) == ("", looked_at)
    assert not Tally.objects.aggregate(due=Sum("due"))["due"]


def test_what_was_promised_anew_meanwhile_is_not_owed_twice():
    opened()
    actions.withdraw(THING, by=amara(), reason="closed", at=TUESDAY + HOUR)
    anew = opened(at=TUESDAY + 2 * HOUR)

    actions.owe_again(THING, ended_at=TUESDAY + HOUR, ended_by=amara(), by=amara(), at=TUESDAY + 3 * HOUR)

    assert running(THING) == list(anew)
