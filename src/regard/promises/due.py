"""When a promise is due: so many minutes of a calendar's working time after it was made. Pure sums, no database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

Interval = tuple[datetime, datetime]

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
LONGEST = 366 * 5


class NeverOpen(ValueError):
    """The calendar does not have that much working time within five years."""


@dataclass(frozen=True)
class Hours:
    """Working time: for each weekday its (opens, closes) minutes from local midnight, and the days it is closed.

    A shift whose `closes` lies past 1,440 runs into the next day and belongs to the day it began on. It begins and ends
    when the clock on the wall first reads its time or a later one: an hour that the clock skips is not worked, one that
    it repeats is worked twice.
    """

    zone: str
    shifts: tuple[tuple[tuple[int, int], ...], ...]
    closed: frozenset[date] = frozenset()
    country: str = ""
    subdivision: str = ""

    def of_day(self, day: date) -> tuple[Interval, ...]:
        """The working intervals that begin on a local day, as instants of UTC, in order and without overlap."""
        if day not in self._days:
            self._days[day] = self._work_out(day)
        return self._days[day]

    def from_(self, start: datetime, days: int) -> Iterator[Interval]:
        """The working intervals of so many local days from an instant on; the first is cut at `start`."""
        first = start.astimezone(self._zone).toordinal() - 1
        last = start
        for number in range(first, first + days + 2):
            for begin, end in self.of_day(date.fromordinal(number)):
                if end > last:
                    yield max(begin, last), end
                    last = end

    @cached_property
    def _days(self) -> dict[date, tuple[Interval, ...]]:
        return {}

    @cached_property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    @cached_property
    def _holidays(self):
        if not self.country:
            return {}
        import holidays as public_holidays  # what the whole world celebrates takes a while to load

        return public_holidays.country_holidays(self.country, subdiv=self.subdivision or None)

    def _work_out(self, day: date) -> tuple[Interval, ...]:
        if day in self.closed or day in self._holidays:
            return ()
        found: list[Interval] = []
        for opens, closes in sorted(self.shifts[day.weekday()]):
            begin, end = _instant(day, opens, self._zone), _instant(day, closes, self._zone)
            begin = max(begin, found[-1][1]) if found else begin
            if end > begin:
                found.append((begin, end))
        return tuple(found)


def due(start: datetime, minutes: float, hours: Hours | None = None) -> datetime:
    """The instant at which `minutes` of working time have passed since `start` (both aware).

    Without hours the clock counts. A promise made while nobody is there begins with the next shift.
    """
    left = timedelta(minutes=minutes)
    if hours is None:
        return start + left
    for begin, end in hours.from_(start.astimezone(UTC), LONGEST):
        if end - begin >= left:
            return begin + left
        left -= end - begin
    raise NeverOpen(hours.zone)


def due_after(due_at: datetime, stood: Interval, hours: Hours | None = None) -> datetime:
    """When something is due whose clock stood still from one instant to another: the working time that was left goes on then.

    Where none was left, a minute is given.
    """
    began_at, ended_at = stood
    left = worked_minutes(began_at, due_at, hours)
    return due(ended_at, left, hours) if left else ended_at + MINUTE


def worked(start: datetime, end: datetime, hours: Hours | None = None) -> timedelta:
    """The working time between two instants; what `due` counts forwards, counted back."""
    if end <= start:
        return timedelta()
    if hours is None:
        return end - start
    total = timedelta()
    for begin, close in hours.from_(start.astimezone(UTC), (end - start).days + 2):
        if begin >= end:
            break
        total += min(close, end) - begin
    return total


def worked_minutes(start: datetime, end: datetime, hours: Hours | None = None) -> float:
    return worked(start, end, hours) / MINUTE


def _instant(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    wall = datetime.combine(day, time()) + minutes * MINUTE
    instant = wall.replace(tzinfo=zone).astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == wall:
        return instant
    return _end_of_gap(wall, zone)


def _end_of_gap(wall: datetime, zone: ZoneInfo) -> datetime:
    """When the clock skipped a time: an hour in spring, half an hour on Lord Howe, all of 30 December 2011 on Samoa."""
    before, after = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (1, 0))
    while after - before > SECOND:
        between = before + (after - before) // 2 // SECOND * SECOND
        if between.astimezone(zone).replace(tzinfo=None) < wall:
            before = between
        else:
            after = between
    return after
