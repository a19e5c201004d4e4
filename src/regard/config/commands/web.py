import os
import socket
from collections.abc import Callable
from typing import Any

import click
from django.db import connections
from django.db.backends.postgresql.base import DatabaseWrapper
from django.urls import get_resolver
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.net import SocketHolder
from granian.server.mp import MPServer

from regard.config.parts import (
    attached_option,
    door,
    door_option,
    host_option,
    port_option,
    stop_with_parent,
    taken,
)
from regard.config.tables import bring_tables_up_to_date
from regard.foundation import clock
from regard.foundation.env import Misconfigured, pooler
from regard.foundation.env.connected import connected, tell
from regard.foundation.env.garbage import settle

THREADS = 2
SECONDS_TO_STOP = 8


@click.command()
@host_option
@port_option(8000)
@click.option(
    "--processes", type=click.IntRange(1), help="How many at once; one for each processor when unset."
)
@click.option("--prepare", is_flag=True, help="First bring the tables up to date.")
@click.option("--demo", type=int, hidden=True, metavar="PORT OF ITS POST OFFICE")
@door_option
@attached_option
def web(
    host: str,
    port: int,
    processes: int | None,
    prepare: bool,
    demo: int | None,
    handed: int | None,
    attached: bool,
) -> None:
    """Run the pages, behind a proxy of your own or as one of several."""
    stop_with_parent(attached)
    with door(host, port, handed) as listening, connected():
        if prepare or demo:
            bring_tables_up_to_date()
        if demo:
            fill_demo(demo)
        for connection in connections.all(initialized_only=True):
            assert isinstance(connection, DatabaseWrapper)
            connection.close()
            connection.close_pool()
        connections.settings["default"].update(pooler())
        serve(listening, processes or os.cpu_count() or 1)


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


class Pages(MPServer):
    """Granian on a socket that is bound already, shared by all its workers."""

    def __init__(self, door: socket.socket, **options: Any):
        host, port = door.getsockname()[:2]
        super().__init__("regard.config.wsgi:application", address=host, port=port, **options)
        self.door = door

    def _init_shared_socket(self) -> None:
        try:
            self.door.listen(self.backlog)
        except OSError as error:
            raise taken(self.bind_addr, self.bind_port, error) from None
        holder = SocketHolder(self.door.fileno(), False, self.backlog)  # type: ignore[call-arg]
        self._ssp, self._shd, self._sso = None, holder, self.door  # type: ignore[assignment]


def serve(door: socket.socket, processes: int) -> None:
    """The application is loaded before the workers are forked, so that they share its memory."""
    server = Pages(
        door,
        interface=Interfaces.WSGI,
        workers=processes,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        workers_kill_timeout=SECONDS_TO_STOP,
        log_level=LogLevels.warning,
        websockets=False,
    )
    load()
    settle()
    server.serve(target_loader=load, wrap_loader=False)


def load() -> Callable[..., object]:
    from regard.config.wsgi import application

    assert get_resolver().url_patterns
    return application
