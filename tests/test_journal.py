from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from regard.foundation.accounts.testing import amara
from regard.foundation.events.journal import act, all_happened, happened, reacts_to, reacts_together_to, told
from regard.foundation.events.models import Entry
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db

TUESDAY = datetime(2026, 5, 12, 9, 48, tzinfo=UTC)


@dataclass(frozen=True)
class KettleBoiled:
    cups: int


@dataclass(frozen=True)
class TeaPoured:
    cups: int


@dataclass(frozen=True)
class CupWashed:
    cups: int


poured = []
dried = []


@reacts_to(KettleBoiled)
def pour(event):
    poured.append(event.cups)
    happened(TeaPoured(event.cups), on=amara(), at=TUESDAY)


@reacts_together_to(CupWashed)
def dry(events):
    assert all(12 / event.cups for event in events)
    dried.append([event.cups for event in events])


TRIED = """
    UPDATE procrastinate_jobs SET attempts = 1, scheduled_at = now() + interval '1 hour'
    WHERE id = (SELECT min(id) FROM procrastinate_jobs)
"""


def first_is_tried_again_in_an_hour():
    with connection.cursor() as cursor:
        cursor.execute(TRIED)


@pytest.fixture(autouse=True)
def nothing_poured_yet():
    poured.clear()
    dried.clear()


def names():
    return [entry.name for entry in told(amara())]


def test_the_journal_says_what_happened_to_whom_by_whom_and_when():
    happened(KettleBoiled(2), on=amara(), by=amara(), at=TUESDAY)

    entry = told(amara()).get()
    assert (entry.name, entry.facts, entry.by, entry.at) == ("KettleBoiled", {"cups": 2}, amara(), TUESDAY)


def test_what_happened_cannot_be_changed():
    happened(KettleBoiled(2), on=amara(), at=TUESDAY)

    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic():
        Entry.objects.update(name="KettleForgotten")
    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic():
        Entry.objects.all().delete()
    assert names() == ["KettleBoiled"]


def test_a_reaction_runs_as_a_job_and_not_before():
    happened(KettleBoiled(2), on=amara(), at=TUESDAY)
    assert poured == []

    run_due(TUESDAY)
    assert poured == [2]
    assert names() == ["KettleBoiled", "TeaPoured"]


def test_nobody_reacts_to_what_was_undone():
    with transaction.atomic():
        happened(KettleBoiled(2), on=amara(), at=TUESDAY)
        transaction.set_rollback(True)

    run_due(TUESDAY)
    assert poured == []
    assert names() == []


def test_several_things_at_once_keep_their_order():
    all_happened([(KettleBoiled(1), amara()), (TeaPoured(1), amara())], at=TUESDAY)

    assert names() == ["KettleBoiled", "TeaPoured"]


def test_an_act_within_an_act_fails_with_it():
    @act
    def boil():
        happened(KettleBoiled(1), on=amara(), at=TUESDAY)

    @act
    def boil_and_break():
        boil()
        raise KeyError("the cup")

    with pytest.raises(KeyError), transaction.atomic():
        boil_and_break()
    assert names() == []


def test_the_journal_keeps_a_job_to_itself_until_the_act_is_done():
    happened(KettleBoiled(2), on=amara(), at=TUESDAY)

    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name, args->'facts' FROM procrastinate_jobs WHERE status = 'todo'")
        assert cursor.fetchall() == [("events.react", '{"cups": 2}')]


def test_what_is_gathered_is_reacted_to_once_for_all_and_the_order_kept():
    for cups in (1, 2, 3):
        happened(CupWashed(cups), on=amara(), at=TUESDAY)
    assert dried == []

    run_due(datetime.now(UTC) + timedelta(minutes=1))
    assert dried == [[1, 2, 3]]


def test_one_that_cannot_be_done_does_not_keep_the_others():
    happened(CupWashed(0), on=amara(), at=TUESDAY)
    happened(CupWashed(5), on=amara(), at=TUESDAY)

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        run_due(datetime.now(UTC) + timedelta(minutes=1))
    assert dried == []
    first_is_tried_again_in_an_hour()

    run_due(datetime.now(UTC) + timedelta(minutes=1))
    assert dried == [[5]]
