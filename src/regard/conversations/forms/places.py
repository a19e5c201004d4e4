"""What an address asks of a list: how much of it, and after which row."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Place:
    """How much of a queue to show, and the key and number after which it begins; None where nothing sensible was asked."""

    rows: int | None
    after: tuple[str, int] | None


def place_in(asked):
    key, number = time_in(asked.get("key", "")), whole(asked.get("number", ""))
    return Place(whole(asked.get("rows", "")), (key, number) if number and key else None)


def whole(text):
    """A number above nothing that PostgreSQL can hold, or None."""
    return int(text) or None if text.isascii() and text.isdecimal() and len(text) < 19 else None


def time_in(text):
    """A time as PostgreSQL reads it, which knows fewer ways to write one than Python; nothing where it is none."""
    if text in ("infinity", "-infinity"):
        return text
    try:
        return datetime.fromisoformat(text).isoformat()
    except ValueError:
        return ""
