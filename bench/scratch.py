"""An empty database beside the real one, made for a measurement and dropped after it."""

import os
import sys
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regard.config.settings")


WORDS = (
    "warranty card heater router refund jacket invoice delivery late broken screen order number renew plan "
    "charger battery lamp address moved branch counter parcel gift return bill twice evening drops signal"
).split()


def numbers(*usual, called=""):
    """The numbers the bench is called with, or the usual ones; anything else ends in one line, and --help in its own words."""
    bench, given = Path(sys.argv[0]).name, sys.argv[1:]
    if given in (["-h"], ["--help"]):
        print(sys.modules["__main__"].__doc__.strip())
        sys.exit()
    if given and (len(given) != len(usual) or not all(each.isdecimal() and int(each) for each in given)):
        wanted = f"{called}, whole numbers above 0" if usual else "called alone"
        print(f"bench/{bench}: {wanted}, not {' '.join(given)} (--help says more)", file=sys.stderr)
        sys.exit(2)
    return [int(each) for each in given] or list(usual)


@contextmanager
def scratch_database():
    with scratch_databases():
        yield


@contextmanager
def scratch_databases(*beside):
    """One, and one more for each of the names `beside`. Gives a function that goes to one of these by its name, None the first."""
    from regard.foundation.env import postgres

    with postgres.running():
        import django
        from django.db import connection
        from django.test.utils import setup_databases, teardown_databases

        django.setup()
        made = setup_databases(verbosity=0, interactive=False)
        first = connection.settings_dict["NAME"]

        def go_to(name=None):
            connection.close()
            connection.close_pool()
            connection.settings_dict["NAME"] = first if name is None else f"{first}_{name}"

        for name in beside:
            connection.creation.clone_test_db(suffix=str(name), verbosity=0, autoclobber=True)
        try:
            yield go_to
        finally:
            go_to()
            for name in beside:
                connection.creation.destroy_test_db(suffix=str(name), verbosity=0)
            teardown_databases(made, verbosity=0)


def share(values, of):
    """The value below which `of` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * of))]


def cpu_of(pid):
    """Seconds of processor time of a process (in ticks of 10 ms), from /proc."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def database_cpu():
    """Seconds of processor time of all clients' backends of the scratch database that live now, by process."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'"
        )
        return {pid: cpu_of(pid) for (pid,) in cursor.fetchall()}


def spent_since(before):
    """Seconds the backends used since `before = database_cpu()`; those that came later count from their start."""
    return sum(seconds - before.get(pid, 0) for pid, seconds in database_cpu().items())


def load():
    """The machine's noise while this ran: its load average over the last minute."""
    return Path("/proc/loadavg").read_text().split()[0]


def fill(size):
    """`size` conversations over a year, an eighth of them not closed, with three messages and their promises each."""
    from django.db import connection

    statements = Path(__file__).with_name("desk.sql").read_text().split(";\n")
    with connection.cursor() as cursor:
        for statement in filter(str.strip, statements):
            cursor.execute(statement.replace(":size", str(size)).replace(":words", repr(WORDS)[1:-1]))
    tidy_up()


def tidy_up():
    """What the database would else do beside the measurement or as part of the first reads."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
