"""What can be wrong with the machine and the database under Regard."""

import shutil
import stat
import sys
from collections.abc import Iterator

import psycopg
from django.db import connection
from psycopg.conninfo import make_conninfo

from regard.config.tables import WAY_OUT, made_elsewhere, missing_migrations, unknown_migrations
from regard.foundation import env
from regard.foundation.env.address import is_embedded, libpq
from regard.foundation.env.health import Finding, doubtful, ill, well
from regard.foundation.env.home import half_restored

GIB = 1024**3
OLDEST_POSTGRES = 15
SECONDS_TO_HEAR = 3
EXTENSIONS = ("pg_trgm",)


def machine() -> Iterator[Finding]:
    yield well("Python", ".".join(map(str, sys.version_info[:3])))
    yield _home()
    yield _disk()
    if shutil.which("espeak-ng"):
        yield well("espeak-ng", "here; names can be heard.")
    else:
        yield doubtful(
            "espeak-ng", "missing; names cannot be heard.", mend="apt-get install espeak-ng (optional)."
        )


def database() -> Iterator[Finding]:
    yield _version()
    yield from _extensions()


def notices() -> Finding:
    """What listens has to hear. A pooler in transaction mode swallows every notice without a word."""
    with psycopg.connect(make_conninfo(**libpq()), autocommit=True) as listening:
        listening.execute("LISTEN doctor")
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify('doctor', '')")
        if any(True for _notice in listening.notifies(timeout=SECONDS_TO_HEAR, stop_after=1)):
            return well("Notices", "arrive.")
    return ill(
        "Notices",
        "do not arrive: pages would not change by themselves and jobs would wait.",
        mend="A pooler stands in between: name it in DATABASE_POOL_URL, and the database in DATABASE_URL.",
    )


def tables() -> Finding:
    unknown = unknown_migrations()
    if unknown:
        return ill("Tables", made_elsewhere(unknown), mend=WAY_OUT)
    missing = missing_migrations()
    if missing:
        return ill(
            "Tables",
            f"{missing} steps behind this version.",
            mend="Start `regard up`, or `regard web --prepare`.",
        )
    return well("Tables", "up to date.")


def _home() -> Finding:
    home, key = env.home(), env.home() / "secret-key"
    if half_restored().exists():
        return ill(
            "Home",
            f"{home} is only half restored.",
            mend="Call `regard restore` again, with the same file.",
        )
    open_to_others = [path for path in (home, key) if path.exists() and path.stat().st_mode & stat.S_IRWXO]
    if open_to_others:
        return ill(
            "Home",
            f"{open_to_others[0]} is open to every account of this machine.",
            mend=f"chmod o= {open_to_others[0]}",
        )
    return well("Home", str(home))


def _disk() -> Finding:
    free = shutil.disk_usage(env.home()).free
    says = f"{free / GIB:,.1f} GiB free."
    if free < GIB:
        return ill("Disk", says, mend="Make room: below 1 GiB the database may stop at any moment.")
    if free < 5 * GIB:
        return doubtful("Disk", says, mend="Make room, or move REGARD_HOME to a larger disk.")
    return well("Disk", says)


def _version() -> Finding:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('server_version'), current_setting('server_version_num')::int / 10000"
        )
        version, major = cursor.fetchone()
    where = "embedded" if is_embedded() else connection.settings_dict["HOST"] or "local"
    if major < OLDEST_POSTGRES:
        return ill("Database", f"PostgreSQL {version}, {where}.", mend=f"Use {OLDEST_POSTGRES} or newer.")
    return well("Database", f"PostgreSQL {version}, {where}.")


def _extensions() -> Iterator[Finding]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM pg_available_extensions WHERE name = ANY(%s)", [list(EXTENSIONS)])
        available = {name for (name,) in cursor.fetchall()}
    for missing in sorted(set(EXTENSIONS) - available):
        yield ill(
            "Extension", f"{missing} is missing.", mend="Install PostgreSQL's contrib package on its machine."
        )
