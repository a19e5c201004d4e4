"""The ladder by mail: in working hours, or at any hour where the rung says so; once; and of nothing that is settled by then."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
import time_machine
from django.core import mail
from django.db import connection

from regard.foundation.accounts.models import Member
from regard.foundation.accounts.testing import amara, ines, kofi, unit
from regard.foundation.events.journal import told
from regard.foundation.jobs.testing import run_due
from regard.promises import actions
from regard.promises.models import Notice, Promise, Step
from regard.promises.testing import THING, TUESDAY, office, opened

pytestmark = pytest.mark.django_db

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
EVENING = TUESDAY + 7 * HOUR + 30 * MINUTE
WEDNESDAY = TUESDAY.replace(hour=7) + timedelta(days=1)


def promised(*, by, calendar=None, whom="leads", minutes=60, at=TUESDAY):
    """A first reply within an hour; an hour late, Ines, who leads, is told."""
    for colleague in (amara(), ines(), kofi()):
        assert colleague.is_active
    rung = actions.Rung(60, whom, by=by)
    terms = actions.Terms(minutes, calendar, ladder=(rung,))
    actions.add_policy(terms, unit=unit(), moment="opened", kind="first_reply", by=kofi(), at=TUESDAY)
    (reply,) = opened(member=amara(), at=at)
    return reply


def minutes_pass(start, end, step=30):
    """What the two jobs do each minute, every half hour."""
    moment = start
    while moment <= end:
        with time_machine.travel(moment, tick=False):
            actions.watch(at=moment)
            actions.mail_due(at=moment)
            run_due(moment)
        moment += timedelta(minutes=step)


def test_a_rung_on_screen_alone_sends_no_letter():
    promised(by=Step.By.SCREEN)
    minutes_pass(TUESDAY, TUESDAY + 30 * HOUR)
    assert Notice.objects.filter(what="escalated").count() == 1
    assert mail.outbox == []


def test_by_day_the_letter_goes_with_the_notice():
    reply = promised(by=Step.By.MAIL)
    minutes_pass(TUESDAY, TUESDAY + 3 * HOUR)
    (letter,) = mail.outbox
    assert letter.to == [ines().email]
    assert letter.subject == "A promise is still not kept"
    assert letter.extra_headers["Auto-Submitted"] == "auto-generated"
    assert "First reply · Siobhán Byrne · Harbour\nIt was due Tuesday 12 May, 10:00." in letter.body
    assert "http://127.0.0.1:8000/promises/" in letter.body
    notice = Notice.objects.get(what="escalated")
    assert (notice.mail_at, notice.mailed_at) == (reply.due_at + HOUR, reply.due_at + HOUR)


def test_in_the_evening_it_waits_for_the_morning_of_the_hours_that_are_counted():
    """Cork opens at 8, which is 7 of UTC in May."""
    promised(by=Step.By.MAIL, calendar=office(), at=EVENING)
    minutes_pass(EVENING, WEDNESDAY + 30 * MINUTE)
    assert mail.outbox == []
    minutes_pass(WEDNESDAY + HOUR, WEDNESDAY + 3 * HOUR)
    assert len(mail.outbox) == 1


def test_where_the_clock_goes_round_it_waits_for_a_working_day_of_their_own_zone():
    promised(by=Step.By.MAIL, at=EVENING)
    Member.objects.filter(pk=ines().pk).update(time_zone="America/New_York")
    minutes_pass(EVENING, EVENING + 3 * HOUR)
    assert len(mail.outbox) == 1, "half past two in the afternoon in New York"


def test_the_same_by_their_night():
    promised(by=Step.By.MAIL, at=EVENING)
    Member.objects.filter(pk=ines().pk).update(time_zone="Asia/Tokyo")
    minutes_pass(EVENING, EVENING + 3 * HOUR)
    assert mail.outbox == []
    assert Notice.objects.get(what="escalated").mail_at == TUESDAY.replace(hour=23)


def test_at_any_hour_means_at_once():
    promised(by=Step.By.MAIL_AT_ONCE, at=EVENING + 6 * HOUR)
    minutes_pass(EVENING + 6 * HOUR, EVENING + 9 * HOUR)
    assert len(mail.outbox) == 1


def test_what_was_kept_by_the_morning_is_told_to_nobody():
    promised(by=Step.By.MAIL, at=EVENING)
    minutes_pass(EVENING, EVENING + 3 * HOUR)
    actions.keep(THING, ["first_reply"], by=amara(), at=EVENING + 4 * HOUR)
    minutes_pass(EVENING + 4 * HOUR, EVENING + 20 * HOUR)
    assert mail.outbox == []
    notice = Notice.objects.get(what="escalated")
    assert (notice.mail_at, notice.mailed_at) == (None, None)


def test_who_left_in_the_night_gets_no_letter_in_the_morning():
    promised(by=Step.By.MAIL, at=EVENING)
    minutes_pass(EVENING, EVENING + 3 * HOUR)
    gone = ines()
    gone.is_active = False
    gone.save()
    minutes_pass(WEDNESDAY, WEDNESDAY + 6 * HOUR)
    assert Notice.objects.filter(what="escalated").count() == 1
    assert mail.outbox == []


def test_what_came_together_goes_in_one_letter():
    promised(by=Step.By.MAIL, at=EVENING)
    for number in (2, 3):
        opened(about=f"thing-{number}", member=amara(), at=EVENING + number * MINUTE)
    minutes_pass(EVENING, EVENING + 20 * HOUR)
    (letter,) = mail.outbox
    assert letter.subject == "3 promises are still not kept"
    assert letter.body.count("First reply · Siobhán Byrne") == 3


def test_a_clock_that_jumps_and_jobs_that_come_again_tell_nobody_twice():
    reply = promised(by=Step.By.MAIL_AT_ONCE)
    for moment in (
        reply.due_at + HOUR,
        reply.due_at + 90 * HOUR,
        reply.due_at + HOUR,
        reply.due_at + 91 * HOUR,
    ):
        actions.watch(at=moment)
        actions.mail_due(at=moment)
    run_due(reply.due_at + 91 * HOUR)
    assert len(mail.outbox) == 1
    assert [entry.name for entry in told(ines())].count("MemberMailed") == 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_send_each_letter_once():
    promised(by=Step.By.MAIL_AT_ONCE)
    for number in range(2, 12):
        opened(about=f"thing-{number}", member=amara(), at=TUESDAY)
    actions.watch(at=TUESDAY + 3 * HOUR)
    together, sent = Barrier(2), []

    def work():
        together.wait()
        sent.append(actions.mail_due(at=TUESDAY + 3 * HOUR))
        connection.close()

    workers = [Thread(target=work) for _number in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    claimed = [
        number for entry in told(ines()) if entry.name == "MemberMailed" for number in entry.facts["notices"]
    ]
    assert len(claimed) == len(set(claimed)) == 11
    assert Promise.objects.filter(ended_at=None).count() == 11


def test_nothing_due_costs_one_statement(django_assert_num_queries):
    promised(by=Step.By.MAIL)
    with django_assert_num_queries(3):
        assert actions.mail_due(at=TUESDAY) == 0
