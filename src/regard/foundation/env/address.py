"""Where the database answers, as Django wants it said."""

import hashlib
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from regard.foundation.env.home import home
from regard.foundation.env.names import Misconfigured, flag, text
from regard.foundation.env.numbers import as_integers

DJANGO_NAMES = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
LONGEST_SOCKET_FOLDER = 107 - len("/.s.PGSQL.5432.lock")


def is_embedded() -> bool:
    return not text("DATABASE_URL")


def libpq() -> dict[str, str]:
    """The database as libpq wants it said, for its tools and for connections that are not Django's."""
    if is_embedded():
        return {"dbname": "regard", "user": "regard", "host": str(socket_folder(home()))}
    return _parts("DATABASE_URL")


def database() -> dict[str, Any]:
    return _settings(libpq())


def pooler() -> dict[str, Any]:
    """The same database through a pooler, or nothing. Between two transactions a pooler may change the server's
    session, so only the pages use it: what listens, locks for long or walks with a cursor goes past it."""
    if not text("DATABASE_POOL_URL"):
        return {}
    return _settings(_parts("DATABASE_POOL_URL")) | {"DISABLE_SERVER_SIDE_CURSORS": True}


def socket_folder(home: Path) -> Path:
    """Inside the home, unless that makes a path longer than a Unix socket may have."""
    inside = home / "socket"
    if len(str(inside).encode()) <= LONGEST_SOCKET_FOLDER:
        return inside
    return Path("/tmp") / f"regard-{hashlib.sha256(str(home).encode()).hexdigest()[:16]}"


def _settings(place: dict[str, str]) -> dict[str, Any]:
    as_integers()
    prepared = flag("REGARD_PREPARED", default=True)
    return {
        "ENGINE": "django.db.backends.postgresql",
        **{name: place.get(theirs, "") for name, theirs in DJANGO_NAMES.items()},
        "OPTIONS": {
            **{name: value for name, value in place.items() if name not in DJANGO_NAMES.values()},
            "application_name": "regard",
            "server_side_binding": prepared,
            "prepare_threshold": 3 if prepared else None,
            "pool": {"min_size": 1, "max_size": 8, "timeout": 10},
        },
    }


def _parts(name: str) -> dict[str, str]:
    """The address may hold a password, so no message repeats it."""
    form = f"{name} should look like postgresql://user:password@host:5432/name"
    try:
        address = urlsplit(text(name))
        port = address.port
    except ValueError:
        raise Misconfigured(f"{form}; its host or port cannot be read.") from None
    if address.scheme not in ("postgres", "postgresql"):
        raise Misconfigured(f"{form}; PostgreSQL 15 or newer is the only database.")
    said = {
        "dbname": unquote(address.path.removeprefix("/")),
        "user": unquote(address.username or ""),
        "password": unquote(address.password or ""),
        "host": unquote(address.hostname or ""),
        "port": str(port or ""),
        **dict(parse_qsl(address.query)),
    }
    if not said["dbname"]:
        raise Misconfigured(f"{form}; the name of the database is missing.")
    return {theirs: value for theirs, value in said.items() if value}
