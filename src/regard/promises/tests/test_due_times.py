"""Tuesday 16:59, the night shift, Christmas, and the hours that clocks skip and repeat."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from regard.promises.due import Hours, NeverOpen, due, worked_minutes

from .wall import ZONES, Wall, days, week

EIGHT_TO_SIX = (480, 1080)
OFFICE = ((EIGHT_TO_SIX,),) * 5 + ((), ())
SPLIT = (((540, 780), (900, 1140)),) * 6 + ((),)
NIGHTS = (((1320, 1800),),) * 7
ALWAYS = (((0, 1440),),) * 7
SMALL_HOURS = (((60, 240),),) * 7

OFFICES = {
    "office": Hours("Europe/Berlin", OFFICE),
    "closed on the 14th": Hours("Europe/Berlin", OFFICE, closed=frozenset({date(2026, 5, 14)})),
    "Germany": Hours("Europe/Berlin", OFFICE, country="DE"),
    "Bavaria": Hours("Europe/Berlin", OFFICE, country="DE", subdivision="BY"),
    "split": Hours("Europe/Madrid", SPLIT),
    "nights": Hours("Europe/Berlin", NIGHTS),
    "always": Hours("Europe/Berlin", ALWAYS),
    "small hours": Hours("Europe/Berlin", SMALL_HOURS),
    "New York": Hours("America/New_York", OFFICE),
    "Kolkata": Hours("Asia/Kolkata", OFFICE),
    "Lord Howe": Hours("Australia/Lord_Howe", SMALL_HOURS),
    "Apia": Hours("Pacific/Apia", OFFICE),
    "overlapping": Hours("Europe/Berlin", (((480, 720), (600, 840), (660, 690)),) * 7),
    "Saturday night": Hours("Europe/Berlin", ((), (), (), (), (), ((1320, 1800),), ((300, 600),))),
}

# hours, made at (local), minutes promised, due at (local; +2 after the time is its hour repeated)
CASES = [
    ("office", "2026-05-12 09:00", 60, "2026-05-12 10:00"),
    ("office", "2026-05-12 16:59", 60, "2026-05-12 17:59"),
    ("office", "2026-05-12 16:59", 240, "2026-05-13 10:59"),
    ("office", "2026-05-12 17:00", 60, "2026-05-12 18:00"),
    ("office", "2026-05-12 17:00", 61, "2026-05-13 08:01"),
    ("office", "2026-05-12 18:00", 1, "2026-05-13 08:01"),
    ("office", "2026-05-12 03:00", 30, "2026-05-12 08:30"),
    ("office", "2026-05-15 17:30", 60, "2026-05-18 08:30"),
    ("office", "2026-05-16 12:00", 60, "2026-05-18 09:00"),
    ("office", "2026-05-12 08:00", 3000, "2026-05-18 18:00"),
    ("office", "2026-12-31 17:00", 120, "2027-01-01 09:00"),
    ("closed on the 14th", "2026-05-13 17:30", 60, "2026-05-15 08:30"),
    ("Germany", "2026-12-24 17:30", 60, "2026-12-28 08:30"),
    ("Germany", "2026-04-02 17:30", 60, "2026-04-07 08:30"),
    ("Germany", "2026-06-03 17:30", 60, "2026-06-04 08:30"),
    ("Bavaria", "2026-06-03 17:30", 60, "2026-06-05 08:30"),
    ("split", "2026-05-12 12:30", 60, "2026-05-12 15:30"),
    ("split", "2026-05-12 14:00", 60, "2026-05-12 16:00"),
    ("split", "2026-05-12 09:00", 480, "2026-05-12 19:00"),
    ("split", "2026-05-16 18:30", 60, "2026-05-18 09:30"),
    ("nights", "2026-05-12 23:00", 120, "2026-05-13 01:00"),
    ("nights", "2026-05-12 05:30", 60, "2026-05-12 22:30"),
    ("nights", "2026-05-12 12:00", 480, "2026-05-13 06:00"),
    ("Saturday night", "2026-05-17 04:30", 60, "2026-05-17 05:30"),
    ("Saturday night", "2026-05-16 12:00", 721, "2026-05-23 22:01"),
    ("overlapping", "2026-05-12 08:00", 360, "2026-05-12 14:00"),
    ("overlapping", "2026-05-12 11:00", 240, "2026-05-13 09:00"),
    ("always", "2026-03-29 01:30", 60, "2026-03-29 03:30"),
    ("always", "2026-10-25 01:30", 120, "2026-10-25 02:30+2"),
    ("always", "2026-05-12 00:00", 7 * 1440, "2026-05-19 00:00"),
    ("small hours", "2026-03-29 00:00", 120, "2026-03-29 04:00"),
    ("small hours", "2026-03-29 00:00", 121, "2026-03-30 01:01"),
    ("small hours", "2026-10-25 00:00", 240, "2026-10-25 04:00"),
    ("New York", "2026-03-06 17:30", 60, "2026-03-09 08:30"),
    ("New York", "2026-10-30 17:30", 60, "2026-11-02 08:30"),
    ("Kolkata", "2026-05-12 17:30", 60, "2026-05-13 08:30"),
    ("Lord Howe", "2026-10-04 00:00", 150, "2026-10-04 04:00"),
    ("Lord Howe", "2026-04-05 00:00", 210, "2026-04-05 04:00"),
    ("Apia", "2011-12-29 17:30", 60, "2012-01-02 08:30"),
]


def local(words, zone):
    repeated = words.endswith("+2")
    naive = datetime.fromisoformat(words.removesuffix("+2"))
    return naive.replace(tzinfo=ZoneInfo(zone), fold=int(repeated)).astimezone(UTC)


@pytest.mark.parametrize(("name", "made", "minutes", "expected"), CASES)
def test_so_many_minutes_of_working_time(name, made, minutes, expected):
    hours = OFFICES[name]
    start, end = local(made, hours.zone), local(expected, hours.zone)

    assert due(start, minutes, hours) == end
    assert worked_minutes(start, end, hours) == minutes


def test_without_a_calendar_the_clock_counts():
    start = datetime(2026, 5, 16, 23, 0, tzinfo=UTC)
    assert due(start, 90) == datetime(2026, 5, 17, 0, 30, tzinfo=UTC)
    assert worked_minutes(start, start + timedelta(minutes=90)) == 90


def test_the_zone_of_the_start_does_not_matter():
    start = local("2026-05-12 16:59", "Europe/Berlin")
    asked = [
        due(start.astimezone(ZoneInfo(zone)), 240, OFFICES["office"]) for zone in ("UTC", "Asia/Kolkata")
    ]
    assert asked == [local("2026-05-13 10:59", "Europe/Berlin")] * 2


def test_nothing_is_worked_backwards():
    start = local("2026-05-12 09:00", "Europe/Berlin")
    assert worked_minutes(start, start - timedelta(hours=1), OFFICES["office"]) == 0
    assert worked_minutes(start, start, OFFICES["office"]) == 0


def test_nobody_is_ever_there():
    start = local("2026-05-12 09:00", "Europe/Berlin")
    never = Hours("Europe/Berlin", ((),) * 7)
    with pytest.raises(NeverOpen):
        due(start, 1, never)
    assert worked_minutes(start, start + timedelta(days=4000), never) == 0


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(ZONES), week, days, st.integers(0, 2 * 1440), st.integers(0, 7 * 1440), st.booleans())
@example("Pacific/Apia", ALWAYS, date(2011, 12, 29), 0, 5000, False)
@example("Australia/Lord_Howe", (((100, 140), (150, 170)),) * 7, date(2026, 10, 3), 0, 5000, False)
def test_it_agrees_with_counting_every_minute(zone, shifts, day, offset, length, closed):
    hours = Hours(zone, shifts, closed=frozenset({day + timedelta(days=2)}) if closed else frozenset())
    wall = Wall(day, hours)
    start = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=offset)
    end = start + timedelta(minutes=length)

    counted = wall.worked(start, end)
    assert worked_minutes(start, end, hours) == counted
    if counted:
        reached = due(start, counted, hours)
        assert start < reached <= end
        assert wall.worked(start, reached) == counted
        assert wall.worked(start, reached - timedelta(minutes=1)) == counted - 1
