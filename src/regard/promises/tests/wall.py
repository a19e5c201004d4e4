"""The clock on the wall, minute by minute: what due times are held against."""

from bisect import bisect_left
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from zoneinfo import ZoneInfo

import holidays
from hypothesis import strategies as st

MINUTE = timedelta(minutes=1)
ZONES = [
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "America/Sao_Paulo",
    "Africa/Casablanca",
    "Asia/Kathmandu",
]
QUARTER = 15  # no clock of these was ever changed within a quarter of an hour
shift = st.tuples(st.integers(0, 1439), st.integers(1, 900)).map(lambda s: (s[0], min(s[0] + s[1], 2880)))
week = st.tuples(*[st.lists(shift, max_size=3).map(tuple)] * 7)
# Near the days on which these zones change their clocks, and anywhere.
near = st.sampled_from([date(2026, 3, 28), date(2026, 10, 24), date(2011, 12, 29), date(2018, 11, 3)])
days = near | st.dates(date(2005, 1, 10), date(2035, 1, 1))


class Wall:
    """Every minute of so many days as the clock on the wall showed it, counted one by one."""

    def __init__(self, first, hours, length=12):
        zone = ZoneInfo(hours.zone)
        self.begin = datetime(first.year, first.month, first.day, tzinfo=UTC) - timedelta(days=2)
        self.latest_yet = list(accumulate(self.shown(zone, length + 2), max))
        self.open = set()
        free = holidays.country_holidays(hours.country) if hours.country else {}
        for ahead in range(length + 1):
            day = first + timedelta(days=ahead - 2)
            nobody = day in hours.closed or day in free
            for opens, closes in () if nobody else hours.shifts[day.weekday()]:
                self.open.update(range(self.first(day, opens), self.first(day, closes)))

    def shown(self, zone, length):
        for number in range(0, length * 1440, QUARTER):
            wall = (self.begin + number * MINUTE).astimezone(zone)
            minutes = wall.toordinal() * 1440 + wall.hour * 60 + wall.minute
            yield from range(minutes, minutes + QUARTER)

    def first(self, day, minutes):
        return bisect_left(self.latest_yet, day.toordinal() * 1440 + minutes)

    def worked(self, start, end):
        return len(self.open.intersection(range(self.number(start), self.number(end))))

    def due(self, start, minutes, pauses):
        """The minute after the last one that is worked, none of them in a pause; None past the last day that is counted."""
        still = set()
        for began_at, ended_at in pauses:
            still.update(range(self.number(began_at), self.number(ended_at)))
        for number in range(self.number(start), len(self.latest_yet) - 2 * 1440):
            minutes -= number in self.open and number not in still
            if not minutes:
                return self.begin + (number + 1) * MINUTE
        return None

    def number(self, at):
        return (at - self.begin) // MINUTE
