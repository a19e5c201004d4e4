"""What of today will break at the pace of lately: a pure sum, and the board that shows it."""

from datetime import timedelta
from random import Random

import pytest
import time_machine
from django.test import Client

from regard.foundation.accounts.testing import amara, bea, ines, signed_in, team, unit
from regard.promises import actions, forecast
from regard.promises.forecast import breaking
from regard.promises.testing import TUESDAY, opened

pytestmark = pytest.mark.django_db

HOUR, DAY = timedelta(hours=1), timedelta(days=1)

CASES = [
    ("nothing owed", [], 1, []),
    ("time enough for one", [60], 1 / 60, []),
    ("time for one of two", [60, 60], 1 / 60, [1]),
    ("each in its turn", [30, 60, 90], 1 / 30, []),
    ("a slow desk loses all behind the first", [30, 40, 50], 1 / 30, [1, 2]),
    ("what is late takes its time and breaks no more", [-10, 40, 61], 1 / 30, [1, 2]),
    ("one that ends on the dot is kept", [10, 20], 1 / 10, []),
    ("a later one has time", [10, 10, 600], 1 / 10, [1]),
]


@pytest.mark.parametrize(("what", "minutes_left", "a_minute", "late"), CASES, ids=[case[0] for case in CASES])
def test_breaking(what, minutes_left, a_minute, late):
    assert breaking(minutes_left, a_minute) == late


def test_it_is_what_a_desk_does_that_takes_the_first_due_first():
    dice = Random(7)
    for _round in range(300):
        left = sorted(dice.uniform(-60, 480) for _promise in range(dice.randrange(40)))
        takes = dice.uniform(2, 40)
        now, late = 0.0, []
        for place, due in enumerate(left):
            now += takes
            if due > 0 and now > due + 1e-6:
                late.append(place)
        assert breaking(left, 1 / takes) == late


@pytest.fixture
def pace():
    """Fourteen days in which Harbour's front line ended ten promises a working day, each by its clock of ten hours: one an hour."""
    actions.install_defaults(unit(), at=TUESDAY)
    for day in range(1, 15):
        began = TUESDAY - day * DAY
        for number in range(10 if began.weekday() < 5 else 0):
            about = f"thing-{day}-{number}"
            (reply, _resolution) = opened(about=about, team=team(), at=began - timedelta(hours=1))
            actions.withdraw(about, ["resolution"], reason="closed", at=began)
            actions.keep(about, ["first_reply"], by=amara(), at=min(began, reply.due_at))


def owed(number, *, at=TUESDAY):
    """Due four working hours later, 13:00."""
    for each in range(number):
        opened(about=f"owed-{each}", team=team(), at=at)
        actions.withdraw(f"owed-{each}", ["resolution"], reason="closed", at=at)


def page(member, *, at=TUESDAY, query=""):
    client = Client()
    client.cookies["sessionid"] = signed_in(member)
    with time_machine.travel(at, tick=False):
        return client.get(f"/promises/forecast/?{query}").content.decode()


def test_the_board_says_how_many_and_which_come_first(pace):
    owed(6)
    [found] = forecast.foreseen(ines(), at=TUESDAY, night=TUESDAY + 15 * HOUR)
    assert (found.owed, found.ended, len(found.breaks)) == (6, 100, 2)
    said = page(ines())
    assert "2 of 6 will be late" in said
    assert "100 done in 14 days" in said
    assert said.count("First reply") == 2


def test_a_light_day_is_kept(pace):
    owed(4)
    assert "All 4 will be kept" in page(ines())


def test_what_is_due_tomorrow_is_not_of_today(pace):
    owed(40, at=TUESDAY + 8 * HOUR)
    assert "Nothing more is due today." in page(ines())


def test_with_too_little_to_go_by_no_number_is_told():
    owed(3)
    assert "Too little was promised lately to tell." in page(ines())


def test_another_unit_sees_nothing_of_it(pace):
    owed(6)
    assert "Nothing more is due today." in page(bea())


def test_it_is_narrowed_down_as_the_board_is(pace):
    owed(6)
    assert "2 of 6 will be late" in page(ines(), query=f"team={team().pk}")
    assert "Nothing more is due today." in page(ines(), query=f"member={ines().pk}")


def test_it_costs_a_handful_of_queries_however_much_is_owed(pace, django_assert_num_queries):
    owed(30)
    lead = ines()
    forecast.foreseen(lead, at=TUESDAY, night=TUESDAY + 15 * HOUR)
    with django_assert_num_queries(2):
        forecast.foreseen(lead, at=TUESDAY, night=TUESDAY + 15 * HOUR)
