import asyncio

import click
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

from regard.config.parts import attached_option, stop_with_parent
from regard.foundation.env.connected import connected

SECONDS_TO_FINISH_A_JOB = 5


@click.command()
@attached_option
def worker(attached: bool) -> None:
    """Run the background work: what follows an act, mail in and out, clocks that run out."""
    stop_with_parent(attached)
    with connected():
        asyncio.run(work())


async def work() -> None:
    assert isinstance(app.connector, DjangoConnector)
    with app.replace_connector(app.connector.get_worker_connector()):
        async with app.open_async():
            await app.run_worker_async(shutdown_graceful_timeout=SECONDS_TO_FINISH_A_JOB)
