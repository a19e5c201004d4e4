"""Every name Regard reads from its environment, and the strict ways to read one."""

import difflib
import os
from typing import TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")

NAMES = {
    "DATABASE_URL": "the PostgreSQL to use, such as postgresql://regard:secret@db.example/regard",
    "DATABASE_POOL_URL": "the same database through a pooler in transaction mode, for the pages",
    "REGARD_HOME": "the folder that holds the embedded database, the secret key and the files",
    "REGARD_SECRET_KEY": "at least 50 characters that sign sessions and links; made in the home when unset",
    "REGARD_URL": "the address people type, such as https://care.example",
    "REGARD_LIVE_URL": "the address of the live process, where a proxy does not join it to REGARD_URL",
    "REGARD_FILES": "where attachments lie: a folder, or s3://bucket/prefix",
    "REGARD_PREPARED": "0 where a pooler in front of PostgreSQL cannot keep prepared statements",
    "REGARD_TRUSTED_PROXY": "1 when a proxy in front sets X-Forwarded-For and X-Forwarded-Proto",
}


class Misconfigured(Exception):
    """Something outside the program is wrong; the message is one line that says what and how to mend it."""


def check_names() -> None:
    for name in os.environ:
        if name.startswith("REGARD_") and name not in NAMES:
            near = difflib.get_close_matches(name, NAMES, n=1)
            hint = f"did you mean {near[0]}?" if near else f"the names are {', '.join(NAMES)}."
            raise Misconfigured(f"{name} is not a setting of Regard; {hint}")


def text(name: str, default: str = "") -> str:
    """An unset name and an empty one are the same."""
    if name not in NAMES:
        raise LookupError(f"{name} is missing in NAMES")
    return os.environ.get(name, "").strip() or default


def flag(name: str, *, default: bool) -> bool:
    return choice(name, {"1": True, "0": False}, default=default)


def choice(name: str, choices: dict[str, T], *, default: T) -> T:
    given = text(name)
    if not given:
        return default
    if given not in choices:
        raise Misconfigured(f"{name} is {given!r}; it can be {' or '.join(choices)}.")
    return choices[given]


# A content policy can name no IPv6 address, so a page opened at [::1] is sent on to localhost.
LOOPBACK = ("localhost", "127.0.0.1")


def same_machine(address: str) -> list[str]:
    """An address of this machine under each of its names, since a page may be opened by any; others stand alone."""
    parts = urlsplit(address)
    if parts.hostname not in LOOPBACK:
        return [address] if address else []
    port = f":{parts.port}" if parts.port else ""
    return [f"{parts.scheme}://{name}{port}" for name in LOOPBACK]


def web_address(name: str, default: str = "") -> str:
    """Scheme, host and port without a closing slash."""
    given = text(name, default).rstrip("/")
    parts = urlsplit(given)
    if given and (parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query):
        raise Misconfigured(f"{name} is {given!r}; it should look like https://care.example, without a path.")
    return given
