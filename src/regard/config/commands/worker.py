import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import click
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

from regard.channels.email.watch import Watchers
from regard.config.parts import attached_option, stop_with_parent
from regard.foundation.env.connected import connected
from regard.foundation.env.garbage import settle

SECONDS_TO_FINISH_A_JOB = 5
SECONDS_BETWEEN_BEATS = 5
# A mail server may keep one job waiting for a minute; the others go on.
JOBS_AT_ONCE = 4


@click.command()
@attached_option
def worker(attached: bool) -> None:
    """Run the background work: what follows an act, mail in and out, clocks that run out."""
    stop_with_parent(attached)
    with connected(), mailboxes_watched():
        settle()
        asyncio.run(work())


@contextmanager
def mailboxes_watched() -> Iterator[None]:
    watchers = Watchers()
    watching = threading.Thread(target=watchers.run, name="mailboxes")
    watching.start()
    try:
        yield
    finally:
        watchers.stop()
        watching.join(SECONDS_TO_FINISH_A_JOB)


async def work() -> None:
    assert isinstance(app.connector, DjangoConnector)
    with app.replace_connector(app.connector.get_worker_connector()):
        async with app.open_async():
            await app.run_worker_async(
                concurrency=JOBS_AT_ONCE,
                shutdown_graceful_timeout=SECONDS_TO_FINISH_A_JOB,
                update_heartbeat_interval=SECONDS_BETWEEN_BEATS,
            )
