"""When somebody is there, as an admin says it. What was promised before keeps the time it is due."""

from dataclasses import dataclass
from datetime import timedelta

from regard.foundation.events.journal import act, happened

from ..events import CalendarAdded, CalendarChanged, CalendarRetired
from ..models import Calendar, ClosedDay, Policy, Shift

A_MOMENT = timedelta(microseconds=1)


class CalendarInUse(ValueError):
    """A policy promises by this calendar."""


@dataclass(frozen=True)
class Opening:
    """What a calendar says: shifts as (weekday, opens, closes) in minutes from midnight, its own days as (day, name)."""

    name: str
    time_zone: str
    country: str = ""
    subdivision: str = ""
    shifts: tuple[tuple[int, int, int], ...] = ()
    days: tuple = ()

    def lines(self):
        """Each thing it says, as the journal keeps it: no name, for those are words of somebody."""
        return {
            f"zone {self.time_zone}",
            *({f"holidays {self.country} {self.subdivision}".strip()} if self.country else ()),
            *(f"shift {weekday} {opens}-{closes}" for weekday, opens, closes in self.shifts),
            *(f"day {day.isoformat()}" for day, _name in self.days),
        }


@act
def add_calendar(opening, *, by, at):
    calendar = Calendar.objects.create(changed_at=at, **_columns(opening))
    _fill(calendar, opening)
    happened(CalendarAdded(calendar.pk), on=calendar, by=by, at=at)
    return calendar


@act
def change_calendar(calendar, opening, *, by, at):
    """Hours are kept in memory under `changed_at`, so it always moves on, even where a clock was set back."""
    calendar = Calendar.objects.select_for_update().get(pk=calendar.pk)
    before = said_by(calendar)
    if before == opening:
        return calendar
    for column, value in _columns(opening).items():
        setattr(calendar, column, value)
    calendar.changed_at = max(at, calendar.changed_at + A_MOMENT)
    calendar.save()
    calendar.shifts.all().delete()
    calendar.closed_days.all().delete()
    _fill(calendar, opening)
    gone, new = before.lines(), opening.lines()
    happened(CalendarChanged(calendar.pk, sorted(gone - new), sorted(new - gone)), on=calendar, by=by, at=at)
    return calendar


@act
def retire_calendar(calendar, *, by, at):
    # A policy that is just being given this calendar holds its key: it is waited for, and then seen.
    Calendar.objects.select_for_update().get(pk=calendar.pk)
    if Policy.objects.in_use().filter(calendar=calendar).exists():
        raise CalendarInUse
    if Calendar.objects.in_use().filter(pk=calendar.pk).update(retired_at=at):
        happened(CalendarRetired(calendar.pk), on=calendar, by=by, at=at)


def said_by(calendar):
    shifts = calendar.shifts.order_by("weekday", "opens").values_list("weekday", "opens", "closes")
    days = calendar.closed_days.order_by("day").values_list("day", "name")
    return Opening(
        calendar.name,
        calendar.time_zone,
        calendar.country,
        calendar.subdivision,
        tuple(shifts),
        tuple(days),
    )


def _columns(opening):
    return {name: getattr(opening, name) for name in ("name", "time_zone", "country", "subdivision")}


def _fill(calendar, opening):
    Shift.objects.bulk_create(
        Shift(calendar=calendar, weekday=weekday, opens=opens, closes=closes)
        for weekday, opens, closes in opening.shifts
    )
    ClosedDay.objects.bulk_create(
        ClosedDay(calendar=calendar, day=day, name=name) for day, name in opening.days
    )
