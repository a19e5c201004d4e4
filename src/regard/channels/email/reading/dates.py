"""The Date header, also as old and careless programs write it (RFC 5322, 4.3)."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz

from regard.channels.email.reading.head import decoded

ZONE = re.compile(r"\b(?:GMT|UTC?|Z)\s*([+-]\d{1,2}):?(\d{2})\b")
COLON_ZONE = re.compile(r"([+-]\d{2}):(\d{2})(?=\s|\(|$)")
LOOSE_COLON = re.compile(r"\s*:\s*")
COMMENT = re.compile(r"\([^()]*\)")


def read_date(value: str) -> tuple[datetime | None, str]:
    """The moment, and what was wrong with it in plain words ("" when nothing was)."""
    text = decoded(value)[:200]
    if not text:
        return None, "no date"
    moment, problem = _iso(text) or _mail(text) or (None, "")
    if moment is None or not 1950 <= moment.year <= 2100:
        return None, f"a date that makes no sense: {text[:60]!r}"
    return moment, problem


def _iso(text: str) -> tuple[datetime, str] | None:
    if not re.match(r"\d{4}-\d\d-\d\d", text):
        return None
    try:
        moment = datetime.fromisoformat(text.replace(" +", "+").replace(" -", "-"))
    except ValueError:
        return None
    return (
        (moment, "")
        if moment.tzinfo
        else (moment.replace(tzinfo=UTC), "no time zone in the date, read as UTC")
    )


def _mail(text: str) -> tuple[datetime, str] | None:
    text = LOOSE_COLON.sub(":", COMMENT.sub(" ", COMMENT.sub(" ", text)))
    plain = COLON_ZONE.sub(r"\1\2", ZONE.sub(r"\1\2", text))
    try:
        parts = parsedate_tz(plain)
        if parts is None:
            return None
        year, month, day, hour, minute, second = parts[:6]
        naive = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
        offset = parts[9]
        if offset is None:
            return naive, "no time zone in the date, read as UTC"
        if abs(offset) >= 86_400:
            return naive, "a time zone that makes no sense, read as UTC"
        return naive.replace(tzinfo=timezone(timedelta(seconds=offset))), ""
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
