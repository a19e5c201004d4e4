"""Times in words: short, in the reader's language and time zone."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from markupsafe import Markup

MINUTE = timedelta(minutes=1)
SOON, HOUR, DAY = 30, 60, 24 * 60
CHIP = Markup('<span class="chip{}">{}</span>')


def clock_time(at):
    return timezone.localtime(at).strftime("%H:%M")


def short(at, now):
    """`13:48` today, `Thu 10:00` within six days, `3 May` this year, `3 May 2019` before or after."""
    then, today = timezone.localtime(at), timezone.localtime(now)
    if then.date() == today.date():
        return clock_time(at)
    if abs(then.date() - today.date()) < timedelta(days=6):
        return f"{date_format(then, 'D')} {clock_time(at)}"
    return date_format(then, "j M" if then.year == today.year else "j M Y")


def full(at):
    return date_format(timezone.localtime(at), "l j F Y, H:i")


def span(minutes):
    """`18 min`, `2 h`, `3 d`: one unit, rounded down, never less than a minute."""
    if minutes < HOUR:
        return _("%(n)s min") % {"n": max(1, minutes)}
    if minutes < DAY:
        return _("%(n)s h") % {"n": minutes // HOUR}
    return _("%(n)s d") % {"n": minutes // DAY}


def due(at, now):
    """How a promise stands: words and a tone, such as ("due 18 min", "risk")."""
    minutes = (at - now) // MINUTE
    return (short(at, now), "") if minutes >= DAY else _due(minutes, get_language())


def due_chip(at, now):
    """`at` may be seconds since 1970, which lists read faster than a datetime."""
    if isinstance(at, float):
        minutes = int((at - now.timestamp()) // 60)
        at = datetime.fromtimestamp(at, UTC) if minutes >= DAY else None
    else:
        minutes = (at - now) // MINUTE
    return CHIP.format("", short(at, now)) if minutes >= DAY else _due_chip(minutes, get_language())


@lru_cache(maxsize=8192)
def _due(minutes, language):
    if minutes < 0:
        return _("%(span)s late") % {"span": span(-minutes)}, "broken"
    return _("due %(span)s") % {"span": span(minutes)}, "risk" if minutes <= SOON else ""


@lru_cache(maxsize=8192)
def _due_chip(minutes, language):
    words, tone = _due(minutes, language)
    return CHIP.format(f" {tone}" if tone else "", words)
