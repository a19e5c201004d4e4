"""Times in words: short, in the reader's language and time zone."""

from datetime import timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
SOON = 30 * MINUTE


def clock_time(at):
    return timezone.localtime(at).strftime("%H:%M")


def short(at, now):
    """`13:48` today, `Thu 10:00` within six days, `3 May` this year, `3 May 2019` before or after."""
    then, today = timezone.localtime(at), timezone.localtime(now)
    if then.date() == today.date():
        return clock_time(at)
    if abs(then.date() - today.date()) < 6 * DAY:
        return f"{date_format(then, 'D')} {clock_time(at)}"
    return date_format(then, "j M" if then.year == today.year else "j M Y")


def full(at):
    return date_format(timezone.localtime(at), "l j F Y, H:i")


def span(length):
    """`18 min`, `2 h`, `3 d`: one unit, rounded down, never less than a minute."""
    if length < HOUR:
        return _("%(n)s min") % {"n": max(1, length // MINUTE)}
    if length < DAY:
        return _("%(n)s h") % {"n": length // HOUR}
    return _("%(n)s d") % {"n": length // DAY}


def due(at, now):
    """How a promise stands: words and a tone, such as ("due 18 min", "risk")."""
    if at <= now:
        return _("%(span)s late") % {"span": span(now - at)}, "broken"
    if at - now < DAY:
        return _("due %(span)s") % {"span": span(at - now)}, "risk" if at - now <= SOON else ""
    return short(at, now), ""
