"""Times in words: short, in the reader's language and time zone."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from markupsafe import Markup, escape

MINUTE = timedelta(minutes=1)
SOON, HOUR, DAY = 30, 60, 24 * 60
CHIP = Markup('<span class="chip{}">{}</span>')


def clock_time(at):
    return _on_the_clock(timezone.localtime(at))


def _on_the_clock(then):
    """As `%H:%M`, which costs a list more than all else of a time."""
    return f"{then.hour:02}:{then.minute:02}"


def short(at, now):
    """`13:48` today, `Thu 10:00` within six days, `3 May` this year, `3 May 2019` before or after."""
    then, today = timezone.localtime(at), timezone.localtime(now)
    day = _day(then.date(), today.date(), get_language())
    if abs(then.date() - today.date()) < timedelta(days=6):
        return f"{day} {_on_the_clock(then)}".lstrip()
    return day


@lru_cache(maxsize=8192)
def _day(day, today, language):
    if day == today:
        return ""
    if abs(day - today) < timedelta(days=6):
        return date_format(day, "D")
    return date_format(day, _("j M") if day.year == today.year else _("j M Y"))


def month_year(day):
    """`Apr 2028`: the day itself matters to nobody who asks how long a warranty runs."""
    return date_format(day, "M Y")


def month_name(day):
    """`October 2026`."""
    return date_format(day, "F Y")


def full(at):
    """`Friday 20 November 2026, 16:50`."""
    then = timezone.localtime(at)
    return _("%(day)s, %(time)s") % {
        "day": _full_day(then.date(), get_language()),
        "time": _on_the_clock(then),
    }


@lru_cache(maxsize=8192)
def _full_day(day, language):
    return date_format(day, _("l j F Y"))


def weekday_time(at):
    """`Fri 20 Nov 16:50` on the clock `at` itself carries."""
    return f"{date_format(at, _('D j M'))} {at:%H:%M}"


def day(date):
    return date_format(date, _("D j M Y"))


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
    return _chip(*due(at, now))


def due_time(at, now):
    """`due_chip` with the full time behind it."""
    words, tone = due(at, now)
    chip = f'<time class="chip {tone}" datetime="{at.isoformat()}" title="{escape(full(at))}">{escape(words)}</time>'
    return Markup(chip)


class DueChips(dict[float, Markup]):
    """`due_chip` for the rows of one page, by their due times in seconds since 1970: a list reads those faster."""

    def __init__(self, now):
        super().__init__()
        self.now, self.seconds, self.language = now, now.timestamp(), get_language()

    def __missing__(self, due_at):
        minutes = int((due_at - self.seconds) // 60)
        if minutes >= DAY:
            return _chip(short(datetime.fromtimestamp(due_at, UTC), self.now), "")
        return _chip(*_due(minutes, self.language))


@lru_cache(maxsize=8192)
def _due(minutes, language):
    if minutes < 0:
        return _("%(span)s late") % {"span": span(-minutes)}, "broken"
    return _("due %(span)s") % {"span": span(minutes)}, "risk" if minutes <= SOON else ""


@lru_cache(maxsize=8192)
def _chip(words, tone):
    return CHIP.format(f" {tone}" if tone else "", words)
