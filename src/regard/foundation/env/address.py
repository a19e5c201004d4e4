"""Where the database answers, as Django wants it said."""

import hashlib
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from regard.foundation.env.home import home
from regard.foundation.env.names import Misconfigured, flag, text

LONGEST_SOCKET_FOLDER = 107 - len("/.s.PGSQL.5432.lock")


def is_embedded() -> bool:
    return not text("DATABASE_URL")


def database() -> dict[str, Any]:
    place = {"NAME": "regard", "USER": "regard", "HOST": str(socket_folder(home()))}
    return _settings(place if is_embedded() else _parts("DATABASE_URL"))


def replica() -> dict[str, Any] | None:
    return _settings(_parts("DATABASE_REPLICA_URL")) if text("DATABASE_REPLICA_URL") else None


def socket_folder(home: Path) -> Path:
    """Inside the home, unless that makes a path longer than a Unix socket may have."""
    inside = home / "socket"
    if len(str(inside).encode()) <= LONGEST_SOCKET_FOLDER:
        return inside
    return Path("/tmp") / f"regard-{hashlib.sha256(str(home).encode()).hexdigest()[:16]}"


def _settings(place: dict[str, Any]) -> dict[str, Any]:
    prepared = flag("REGARD_PREPARED", default=True)
    options = place.pop("OPTIONS", {}) | {
        "application_name": "regard",
        "server_side_binding": prepared,
        "prepare_threshold": 3 if prepared else None,
        "pool": {"min_size": 1, "max_size": 8, "timeout": 10},
    }
    return {"ENGINE": "django.db.backends.postgresql", **place, "OPTIONS": options}


def _parts(name: str) -> dict[str, Any]:
    """The address may hold a password, so no message repeats it."""
    form = f"{name} should look like postgresql://user:password@host:5432/name"
    try:
        address = urlsplit(text(name))
        port = address.port
    except ValueError:
        raise Misconfigured(f"{form}; its host or port cannot be read.") from None
    if address.scheme not in ("postgres", "postgresql"):
        raise Misconfigured(f"{form}; PostgreSQL 15 or newer is the only database.")
    database = unquote(address.path.removeprefix("/"))
    if not database:
        raise Misconfigured(f"{form}; the name of the database is missing.")
    options = dict(parse_qsl(address.query))
    return {
        "NAME": database,
        "USER": unquote(address.username or ""),
        "PASSWORD": unquote(address.password or ""),
        "HOST": options.pop("host", "") or unquote(address.hostname or ""),
        "PORT": options.pop("port", "") or str(port or ""),
        "OPTIONS": options,
    }
