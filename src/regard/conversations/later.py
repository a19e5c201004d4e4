"""Times people mean by "later", on the clock of a zone."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

MORNING = 9
FOLLOW_UP_DAYS = (2, 3, 7, 14)
FURTHEST = timedelta(days=366)


def later_times(at, zone):
    here = timezone.localtime(at, zone)
    morning = here.replace(hour=MORNING, minute=0, second=0, microsecond=0)
    monday = morning + timedelta(days=(7 - here.weekday()) or 7)
    times = [
        (_("In an hour"), here + timedelta(hours=1)),
        (_("Tomorrow morning"), morning + timedelta(days=1)),
    ]
    if monday != times[1][1]:
        times.append((_("Monday morning"), monday))
    return [(words, time) for words, time in times]


def follow_ups(at):
    """(days, time) after which to come back if nobody answered."""
    return [(days, at + timedelta(days=days)) for days in FOLLOW_UP_DAYS]
