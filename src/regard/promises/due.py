"""When a promise is due: so many minutes of a calendar's working time after it was made. Pure sums, no database."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

import holidays as public_holidays

LONGEST = 366 * 5


class NeverOpen(ValueError):
    """The calendar has no working minute within five years."""


@dataclass(frozen=True)
class Hours:
    """Working time: for each weekday its (opens, closes) minutes from local midnight, and the days it is closed.

    A shift whose `closes` lies past 1,440 runs into the next day and belongs to the day it began on. Local times that a
    clock change skips or repeats are taken as the zone gives them: a shift lasts as long as it really lasted (PEP 495).
    """

    zone: str
    shifts: tuple[tuple[tuple[int, int], ...], ...]
    closed: frozenset[date] = frozenset()
    country: str = ""
    subdivision: str = ""

    @cached_property
    def _holidays(self):
        if not self.country:
            return {}
        return public_holidays.country_holidays(self.country, subdiv=self.subdivision or None)

    def of_day(self, day):
        """The working intervals that begin on a local day, as instants of UTC, in order and without overlap."""
        if day in self.closed or day in self._holidays:
            return []
        zone, found = ZoneInfo(self.zone), []
        for opens, closes in sorted(self.shifts[day.weekday()]):
            begin, end = _instant(day, opens, zone), _instant(day, closes, zone)
            begin = max(begin, found[-1][1]) if found else begin
            if end > begin:
                found.append((begin, end))
        return found

    def from_(self, start):
        """Working intervals from an instant on, for ever; the first is cut at `start`."""
        day = start.astimezone(ZoneInfo(self.zone)).date() - timedelta(days=1)
        last = start
        for _ in range(LONGEST):
            for begin, end in self.of_day(day):
                begin = max(begin, last)
                if end > begin:
                    yield begin, end
                    last = end
            day += timedelta(days=1)
        raise NeverOpen(self.zone)


def due(start, minutes, hours=None):
    """The instant at which `minutes` of working time have passed since `start` (both aware).

    Without hours the clock counts. A promise made while nobody is there begins with the next shift.
    """
    if hours is None:
        return start + timedelta(minutes=minutes)
    left = timedelta(minutes=minutes)
    for begin, end in hours.from_(start.astimezone(UTC)):
        if end - begin >= left:
            return begin + left
        left -= end - begin
    raise NeverOpen(hours.zone)


def worked(start, end, hours=None):
    """The working time between two instants, as a timedelta; what `due` counts forwards, counted back."""
    if end <= start:
        return timedelta()
    if hours is None:
        return end - start
    total = timedelta()
    for begin, close in hours.from_(start.astimezone(UTC)):
        if begin >= end:
            return total
        total += min(close, end) - begin
    return total


def _instant(day, minutes, zone):
    days, minutes = divmod(minutes, 24 * 60)
    local = datetime.combine(day + timedelta(days=days), time(minutes // 60, minutes % 60), tzinfo=zone)
    return local.astimezone(UTC)
