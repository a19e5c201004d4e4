from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from regard.foundation.env import Misconfigured
from regard.foundation.env.connected import tell

# Any number will do, as long as it is the same in every process that may bring the tables up to date.
LOCK = 7_346_273
# Written by bin/tables.
ALL_AT_ONCE = Path(__file__).with_name("tables.sql")
WAY_OUT = "Start the version that made it, or give this one an empty database (REGARD_HOME or DATABASE_URL)."


def bring_tables_up_to_date() -> None:
    with _one_at_a_time():
        unknown = unknown_migrations()
        if unknown:
            raise Misconfigured(f"{made_elsewhere(unknown)} {WAY_OUT}")
        if not connection.introspection.table_names():
            make_all_at_once()
        missing = missing_migrations()
        if missing:
            tell(f"Bringing the tables up to date: {missing} step{'s' if missing > 1 else ''}.")
            call_command("migrate", interactive=False, verbosity=0)


def make_all_at_once() -> None:
    """What all the migrations leave, in a second rather than ten; they are on record as taken."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL search_path = ''; SET LOCAL check_function_bodies = off")
        cursor.execute(ALL_AT_ONCE.read_text())


def missing_migrations() -> int:
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def unknown_migrations() -> list[str]:
    """Steps this database has taken that are not ours: another version's. A package of somebody else may have
    folded its old steps into one."""
    of_others = {app.label for app in apps.get_app_configs() if not app.name.startswith("regard.")}
    loader = MigrationLoader(connection)
    unknown = loader.applied_migrations.keys() - loader.disk_migrations.keys()
    return sorted(f"{label}.{name}" for label, name in unknown if label not in of_others)


def made_elsewhere(unknown: list[str]) -> str:
    others = f" and {len(unknown) - 1} more" if len(unknown) > 1 else ""
    return f"Another version of Regard made these tables: this one does not know {unknown[0]}{others}."


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
