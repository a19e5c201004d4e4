"""Several processes, one server: whoever comes first starts it, whoever leaves last stops it.

Every user holds a shared lock on `postgres-users.lock`; the gate is held only while somebody comes or goes. The
system drops both locks of a killed process, so nothing here can be left behind; an orphaned server is joined.
"""

import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from regard.foundation.env.address import is_embedded
from regard.foundation.env.home import home as the_home
from regard.foundation.env.postgres.account import account_for
from regard.foundation.env.postgres.cluster import Cluster, Tell
from regard.foundation.env.postgres.programs import drop_replaced, major, programs, version
from regard.foundation.env.postgres.upgrade import finish_upgrade, upgrade


@contextmanager
def running(
    tell: Tell = print, *, home: Path | None = None, settings: Mapping[str, str] | None = None
) -> Iterator[Cluster | None]:
    """The embedded database runs inside this block; none when DATABASE_URL names another."""
    if home is None and not is_embedded():
        yield None
        return
    folder = home or the_home()
    with _lock(folder / "postgres-users.lock") as users:
        with _gate(folder):
            cluster = cluster_in(folder, settings or {})
            fcntl.flock(users, fcntl.LOCK_SH)
            bring_up(cluster, tell)
        try:
            yield cluster
        finally:
            with _gate(folder):
                if _is_last(users):
                    cluster.stop()


def revive(cluster: Cluster, tell: Tell) -> None:
    """Start the server again if it was killed while we use it."""
    with _gate(cluster.home):
        bring_up(cluster, tell)


def cluster_in(home: Path, settings: Mapping[str, str]) -> Cluster:
    data = home / "postgres"
    return Cluster(home, data, account_for(home, data), programs(home), settings)


def bring_up(cluster: Cluster, tell: Tell) -> None:
    finish_upgrade(cluster)
    if not cluster.exists():
        tell("Making the database.")
        cluster.make()
    elif cluster.major() != major(version()):
        upgrade(cluster, tell)
    if not cluster.await_ready(tell):
        cluster.start(tell)
        drop_replaced(cluster.home)


@contextmanager
def _gate(home: Path) -> Iterator[None]:
    with _lock(home / "postgres-gate.lock") as gate:
        fcntl.flock(gate, fcntl.LOCK_EX)
        yield


@contextmanager
def _lock(path: Path) -> Iterator[int]:
    lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        yield lock
    finally:
        os.close(lock)


def _is_last(users: int) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
