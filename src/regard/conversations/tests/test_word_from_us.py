"""Whoever waits for a matter to be settled hears from us at least every so often, where their unit promises it."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from regard.conversations import actions
from regard.conversations.actions.state import usual_status
from regard.conversations.models import Category
from regard.conversations.testing import TUESDAY, conversation, siobhan, written
from regard.foundation.accounts.testing import amara, kofi, signed_in, unit
from regard.foundation.jobs.testing import run_due
from regard.promises import actions as promises
from regard.promises.models import Promise

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


@pytest.fixture
def card():
    """Harbour promises a word at least every two days, by the clock."""
    promises.install_defaults(unit(), at=TUESDAY)
    terms = promises.Terms(48 * 60, warn_minutes=60)
    promises.add_policy(terms, unit=unit(), moment="answered", kind="update", by=kofi(), at=TUESDAY)
    actions.write_so(amara(), wait=0, signature="", at=TUESDAY)
    return conversation(at=TUESDAY)


def answer(card, *, at):
    client = Client()
    client.cookies["sessionid"] = signed_in(amara())
    with time_machine.travel(at, tick=False):
        sent = client.post(f"/conversations/{card.pk}/reply/", {"text": "We look into it."})
        assert sent.status_code < 300, sent.content
        run_due(at)
    card.refresh_from_db()


def await_us(card, *, at):
    """Such as a part that is on its way to our workshop."""
    actions.change_status(card, status=usual_status(Category.WAITING_US), by=amara(), at=at)
    card.refresh_from_db()


def words_of(card):
    return list(Promise.objects.filter(about=f"conversation-{card.pk}", kind="update").order_by("pk"))


def test_nothing_is_promised_before_we_answer(card):
    assert words_of(card) == []


def test_an_answer_promises_the_next_word_whose_clock_stands_still_while_theirs_is_awaited(card):
    answer(card, at=TUESDAY + HOUR)
    (word,) = words_of(card)
    assert (word.end, word.due_at, word.look_at) == ("", TUESDAY + 49 * HOUR, None)
    assert promises.running_about(f"conversation-{card.pk}")[-1].paused
    assert card.due_at is None


def test_while_they_wait_for_us_it_runs_and_the_desk_is_sorted_by_it(card):
    answer(card, at=TUESDAY + HOUR)
    await_us(card, at=TUESDAY + 3 * HOUR)
    (word,) = words_of(card)
    assert word.due_at == TUESDAY + 51 * HOUR
    assert card.due_at == word.due_at


def test_each_answer_keeps_it_and_gives_it_anew(card):
    answer(card, at=TUESDAY + HOUR)
    await_us(card, at=TUESDAY + HOUR)
    answer(card, at=TUESDAY + 20 * HOUR)
    await_us(card, at=TUESDAY + 20 * HOUR)
    first, second = words_of(card)
    assert (first.end, first.ended_at, first.in_time) == ("kept", TUESDAY + 20 * HOUR, True)
    assert (second.end, second.due_at) == ("", TUESDAY + 68 * HOUR)


def test_silence_of_ours_breaks_it(card):
    answer(card, at=TUESDAY + HOUR)
    await_us(card, at=TUESDAY + HOUR)
    promises.watch(at=TUESDAY + 50 * HOUR)
    (word,) = words_of(card)
    assert word.broken_at is not None
    answer(card, at=TUESDAY + 60 * HOUR)
    first, second = words_of(card)
    assert (first.end, first.in_time, second.end) == ("kept", False, "")


def test_their_word_lets_it_run_beside_the_promised_reply(card):
    answer(card, at=TUESDAY + HOUR)
    actions.receive(
        card, person=siobhan(), channel="email", written=written("Any news?"), at=TUESDAY + 5 * HOUR
    )
    (word,) = words_of(card)
    assert word.due_at == TUESDAY + 53 * HOUR
    assert Promise.objects.filter(about=word.about, kind="next_reply", end="").count() == 1


def test_it_is_owed_no_more_once_the_matter_is_closed(card):
    answer(card, at=TUESDAY + HOUR)
    actions.close(card, by=amara(), at=TUESDAY + 2 * HOUR)
    assert [word.end for word in words_of(card)] == ["withdrawn"]


def test_where_nobody_promises_it_an_answer_promises_nothing(card):
    elsewhere = conversation(unit=unit("Lakeside"), person=siobhan(unit("Lakeside"), TUESDAY), at=TUESDAY)
    promises.install_defaults(unit("Lakeside"), at=TUESDAY)
    actions.reply(elsewhere, by=amara(), text="We look into it.", at=TUESDAY + HOUR)
    assert words_of(elsewhere) == []
