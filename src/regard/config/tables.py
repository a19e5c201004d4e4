from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from regard.foundation.env.connected import tell

# Any number will do, as long as it is the same in every process that may bring the tables up to date.
LOCK = 7_346_273


def bring_tables_up_to_date() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
    missing = missing_migrations()
    if missing:
        tell(f"Bringing the tables up to date: {missing} step{'s' if missing > 1 else ''}.")
        call_command("migrate", interactive=False, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def missing_migrations() -> int:
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
