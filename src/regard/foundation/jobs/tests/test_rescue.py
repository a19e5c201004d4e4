import asyncio
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django import app

from regard.foundation.jobs.jobs import STALLED_SECONDS, rescue_stalled_jobs
from regard.foundation.jobs.queue import job
from regard.foundation.jobs.testing import run_due

TUESDAY = datetime(2026, 5, 12, 9, 48, tzinfo=UTC)
SILENT_FOR = """
    INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - make_interval(secs => %s)) RETURNING id
"""
TAKEN_BY = "UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s WHERE id = %s"

rung = []


@job("tests.ring")
def ring(*, bell):
    rung.append(bell)


@pytest.fixture(autouse=True)
def nothing_rung_yet():
    rung.clear()


def sql(statement, *given):
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        return cursor.fetchone() if cursor.description else None


def state_of(number):
    return sql("SELECT status FROM procrastinate_jobs WHERE id = %s", number)[0]


def rescue():
    """As a worker calls it, on connections of its own."""

    async def called():
        async with worker_app.open_async():
            await rescue_stalled_jobs.func(Context(worker_app), 0)

    class Context:
        def __init__(self, app):
            self.app = app

    with app.replace_connector(app.connector.get_worker_connector()) as worker_app:
        asyncio.run(called())


@pytest.mark.django_db
def test_a_job_is_done_once_and_in_its_turn():
    ring.defer(bell="door")
    ring.defer(bell="tea")

    assert run_due(TUESDAY) == ["tests.ring", "tests.ring"]
    assert rung == ["door", "tea"]
    assert run_due(TUESDAY) == []


@pytest.mark.django_db
def test_an_act_that_is_undone_leaves_no_job():
    with transaction.atomic():
        ring.defer(bell="door")
        transaction.set_rollback(True)

    assert run_due(TUESDAY) == []


@pytest.mark.django_db(transaction=True)
def test_the_job_of_a_silent_worker_is_given_back_and_that_of_a_living_one_is_not():
    lost, held = ring.defer(bell="door"), ring.defer(bell="tea")
    sql(TAKEN_BY, sql(SILENT_FOR, STALLED_SECONDS + 5)[0], lost)
    sql(TAKEN_BY, sql(SILENT_FOR, 1)[0], held)

    rescue()

    assert (state_of(lost), state_of(held)) == ("todo", "doing")
