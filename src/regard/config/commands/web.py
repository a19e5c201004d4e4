import gc
import os
from collections.abc import Callable

import click
from django.db import connections
from django.db.backends.postgresql.base import DatabaseWrapper
from django.urls import get_resolver
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from regard.config.parts import attached_option, check_free, host_option, port_option, stop_with_parent
from regard.config.tables import bring_tables_up_to_date
from regard.foundation import clock
from regard.foundation.env import Misconfigured
from regard.foundation.env.connected import connected, tell

THREADS = 2
SECONDS_TO_STOP = 8


@click.command()
@host_option
@port_option(8000)
@click.option(
    "--processes", type=click.IntRange(1), help="How many at once; one for each processor when unset."
)
@click.option("--prepare", is_flag=True, help="First bring the tables up to date.")
@click.option("--demo", is_flag=True, hidden=True)
@attached_option
def web(host: str, port: int, processes: int | None, prepare: bool, demo: bool, attached: bool) -> None:
    """Run the pages, behind a proxy of your own or as one of several."""
    stop_with_parent(attached)
    check_free(host, port)
    with connected():
        if prepare or demo:
            bring_tables_up_to_date()
        if demo:
            fill_demo(port + 2)
        for connection in connections.all(initialized_only=True):
            assert isinstance(connection, DatabaseWrapper)
            connection.close()
            connection.close_pool()
        serve(host, port, processes or os.cpu_count() or 1)


def fill_demo(post_port: int) -> None:
    from regard.workspace.demo import actions
    from regard.workspace.demo.apps import show_the_way

    show_the_way()
    try:
        actions.fill(post_port=post_port, at=clock.now(), tell=tell)
    except actions.NotForDemo:
        raise Misconfigured(
            "This database holds an organisation of its own; the demo wants an empty one. Unset DATABASE_URL and "
            "REGARD_HOME, or name others."
        ) from None


def serve(host: str, port: int, processes: int) -> None:
    """The application is loaded before the workers are forked, so that they share its memory."""
    server = Server(
        "regard.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=processes,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        workers_kill_timeout=SECONDS_TO_STOP,
        log_level=LogLevels.warning,
        websockets=False,
    )
    load()
    gc.collect()
    gc.freeze()
    server.serve(target_loader=load, wrap_loader=False)


def load() -> Callable[..., object]:
    from regard.config.wsgi import application

    assert get_resolver().url_patterns
    return application
