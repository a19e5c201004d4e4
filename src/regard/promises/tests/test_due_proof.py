"""Due times are what counting every minute gives, with clocks that stood still, over ten years of several zones.

A few cases here; `bin/test --timeout 0 --hypothesis-profile proof src/regard/promises/tests/test_due_proof.py` goes through 20,000.
"""

from datetime import UTC, date, datetime, timedelta

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from regard.promises.due import Hours, due, due_after

from .wall import MINUTE, ZONES, Wall, week

COUNTED = (7, 21, 63)
FIRST, LAST = date(2019, 1, 1), date(2028, 12, 31)
COUNTRIES = ["", "DE", "IE", "US", "BR", "IN"]
gap, length = st.integers(0, 3 * 1440), st.integers(0, 6 * 1440)


@st.composite
def cases(draw):
    """(hours, day, start, minutes, pauses): split shifts and nights, holidays, days closed, answers awaited, reopenings."""
    day = draw(st.dates(FIRST, LAST))
    closed = frozenset(day + timedelta(days=ahead) for ahead in draw(st.sets(st.integers(0, 9), max_size=3)))
    hours = Hours(draw(st.sampled_from(ZONES)), draw(week), closed, draw(st.sampled_from(COUNTRIES)))
    start = datetime(day.year, day.month, day.day, tzinfo=UTC) + draw(st.integers(0, 1439)) * MINUTE
    pauses, after = [], start
    for waited, stood in draw(st.lists(st.tuples(gap, length), max_size=4)):
        began_at = after + waited * MINUTE
        after = began_at + stood * MINUTE
        pauses.append((began_at, after))
    return hours, day, start, draw(st.integers(1, 1500)), pauses


@settings(deadline=None)
@given(cases())
def test_due_times_agree_with_counting_every_minute(case):
    hours, day, start, minutes, pauses = case
    counted = next(
        filter(None, (Wall(day, hours, days).due(start, minutes, pauses) for days in COUNTED)), None
    )
    assume(counted)
    event(f"{len(pauses)} pauses")
    assert reckoned(start, minutes, pauses, hours) == counted


def reckoned(start, minutes, pauses, hours):
    """As the acts reckon: due when it was made, and anew each time the clock goes on; what is late stays late."""
    due_at = due(start, minutes, hours)
    for began_at, ended_at in pauses:
        if began_at < due_at:
            due_at = due_after(due_at, (began_at, ended_at), hours)
    return due_at
