"""When something would be due and when nobody is there, shown before anybody is promised anything."""

from datetime import datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import holidays as public_holidays
from django.utils import timezone

from .due import Hours, NeverOpen, due

FRIDAY, SUNDAY = 4, 6
FRIDAY_EVENING, SUNDAY_MORNING = time(16, 50), time(11, 0)
CLOSED_SHOWN = 6


def hours_said(opening):
    """The working hours an opening speaks of, before it is kept."""
    week: list[list[tuple[int, int]]] = [[] for _day in range(7)]
    for weekday, opens, closes in opening.shifts:
        week[weekday].append((opens, closes))
    return Hours(
        opening.time_zone,
        tuple(tuple(day) for day in week),
        frozenset(day for day, _name in opening.days),
        opening.country,
        opening.subdivision,
    )


def examples(minutes, hours, *, at):
    """(written, due) for a mail now, late on Friday and on Sunday morning, in the zone of the hours."""
    zone = ZoneInfo(hours.zone) if hours else timezone.get_current_timezone()
    moments = (
        at.astimezone(zone),
        _next(at, FRIDAY, FRIDAY_EVENING, zone),
        _next(at, SUNDAY, SUNDAY_MORNING, zone),
    )
    return [(moment, due(moment, minutes, hours).astimezone(zone)) for moment in moments]


def is_ever_due(minutes, hours, *, at):
    try:
        due(at, minutes, hours)
    except NeverOpen:
        return False
    return True


def closed_soon(opening, *, at):
    """The next days on which nobody is there, as (day, name)."""
    today = at.astimezone(ZoneInfo(opening.time_zone)).date()
    days = dict(opening.days)
    if opening.country:
        years = (today.year, today.year + 1)
        of_country = public_holidays.country_holidays(
            opening.country, subdiv=opening.subdivision or None, years=years
        )
        days = {**of_country, **days}
    return list(islice(((day, days[day]) for day in sorted(days) if day >= today), CLOSED_SHOWN))


def _next(at, weekday, clock_time, zone):
    local = at.astimezone(zone)
    day = local.date() + timedelta(days=(weekday - local.weekday()) % 7 or 7)
    return datetime.combine(day, clock_time, zone)
