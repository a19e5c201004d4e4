"""The complaints of a month on one page."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from regard.complaints import actions, report
from regard.complaints.testing import complaint, may_give, offer
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts.testing import amara, as_, bea, ines, kofi, member, ravi, unit

from .test_closed_by_their_word import answered, text

pytestmark = pytest.mark.django_db

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ZONE = ZoneInfo("UTC")
MAY = date(2026, 5, 12)
JULY = datetime(2026, 7, 1, 9, tzinfo=UTC)


def put_right(at, *, days=1, **more):
    registered = complaint(matter=conversation(at=at), at=at, **more)
    actions.say(answered(registered, at=at + HOUR), "yes", "", at=at + days * DAY)
    return registered


def told(month=MAY, *, of=None, at=JULY, zone=ZONE):
    return report.report([(of or unit()).pk], report.month_of(month, zone), zone, at=at)


def test_what_came_and_what_became_of_it_beside_the_month_before():
    put_right(TUESDAY - 30 * DAY, days=2)
    put_right(TUESDAY)
    put_right(TUESDAY + DAY, days=3)
    still_open = complaint(matter=conversation(at=TUESDAY), at=TUESDAY)
    actions.withdraw(complaint(matter=conversation(at=TUESDAY), at=TUESDAY), "None.", by=amara(), at=TUESDAY)
    found = told()
    now, before = found["now"], found["before"]
    assert (now.received, now.put_right, now.silence, now.withdrawn, now.open) == (4, 2, 0, 1, 1)
    assert now.days == pytest.approx(2)
    assert (before.received, before.put_right, before.open) == (1, 1, 0)
    actions.say(answered(still_open, at=TUESDAY + 30 * DAY), "yes", "", at=TUESDAY + 31 * DAY)
    assert told()["now"].open == 1
    assert told(date(2026, 6, 1))["now"].open == 0


def test_twelve_months_oldest_first():
    put_right(TUESDAY)
    months = told()["months"]
    assert [first for first, _row in months][::11] == [date(2025, 6, 1), MAY.replace(day=1)]
    assert [row.received for _first, row in months] == [0] * 11 + [1]


def test_acknowledged_and_answered_in_time():
    put_right(TUESDAY)
    late = complaint(matter=conversation(at=TUESDAY), at=TUESDAY)
    actions.answer(late, "We are sorry.", by=amara(), at=TUESDAY + 15 * DAY)
    found = told()
    assert (found["acknowledged"].kept, found["acknowledged"].due) == (1, 2)
    assert (found["answered"].kept, found["answered"].due) == (1, 2)


def test_why_it_happened_what_was_given_and_what_it_cost():
    may_give(2000)
    may_give(2000, "GBP")
    registered = complaint(at=TUESDAY)
    actions.assess(registered, "delay", "The parcel lay for a week.", by=amara(), at=TUESDAY)
    refund, gift, change = (
        offer(registered),
        offer(registered, kind="gift", currency="GBP", cost=12),
        offer(registered, kind="process", words="Parcels are counted each evening", cost=0, currency=""),
    )
    for remedy, answer in ((refund, "accepted"), (gift, "refused"), (change, "accepted")):
        actions.answer_remedy(remedy, answer, "", at=TUESDAY + HOUR)
    actions.say(answered(registered, at=TUESDAY + 2 * HOUR), "yes", "", at=TUESDAY + DAY)
    complaint(matter=conversation(at=TUESDAY), at=TUESDAY)
    found = told()
    assert found["why"] == [("We took too long", 1), (None, 1)]
    given = {each.kind: (each.offered, each.accepted, each.refused, each.costs) for each in found["given"]}
    assert given["Refund"] == (1, 1, 0, ["€40.00"])
    assert given["Gift"] == (1, 0, 1, [])
    [closed] = found["closed"]
    assert (closed.given, closed.why, closed.closure) == (["refund", "process"], "delay", "put-right")
    assert [change.words for change in found["changed"]] == ["Parcels are counted each evening"]


def test_a_month_is_that_of_the_units_own_clock():
    at = datetime(2026, 5, 31, 22, 30, tzinfo=UTC)
    complaint(matter=conversation(at=at), at=at)
    berlin = ZoneInfo("Europe/Berlin")
    assert told(date(2026, 6, 1), zone=berlin)["now"].received == 1
    assert told(zone=berlin)["now"].received == 0
    assert told()["now"].received == 1


@pytest.mark.parametrize(
    ("day", "months", "first"),
    [
        (date(2026, 1, 31), -1, date(2025, 12, 1)),
        (date(2026, 12, 31), 1, date(2027, 1, 1)),
        (date(2026, 5, 12), 0, date(2026, 5, 1)),
        (date(2024, 2, 29), -12, date(2023, 2, 1)),
    ],
)
def test_months_go_over_the_end_of_a_year(day, months, first):
    assert report.moved(day, months) == first


def in_july(client, someone, path=""):
    as_(client, someone)
    with time_machine.travel(JULY, tick=False):
        return client.get(f"/complaints/months/{path}")


def test_the_page_leads_to_the_last_month_that_is_over_and_no_further_than_now(client):
    latest = f"/complaints/months/2026-06/?unit={unit().pk}"
    assert in_july(client, amara())["Location"] == latest
    assert "so far: the month is not over" in text(in_july(client, amara(), "2026-07/"))
    for wrong in ("2026-08", "2026-13", "may", "2026"):
        assert in_july(client, amara(), f"{wrong}/").status_code == 404


def test_the_page_shows_it_in_a_handful_of_queries(client, django_assert_max_num_queries):
    for number in range(3):
        put_right(TUESDAY + number * DAY)
    in_july(client, amara(), "2026-05/")
    with django_assert_max_num_queries(8):
        page = text(client.get("/complaints/months/2026-05/"))
    assert "Complaints in May 2026" in page
    assert '<b class="figure">3</b> <span class="quiet small">put right, they say</span>' in page


def test_whoever_sees_the_register_sees_the_month_of_their_units_alone(client):
    outlet = unit("Cork", parent=unit())
    put_right(TUESDAY)
    harbour, cork = (f"2026-05/?unit={each.pk}" for each in (unit(), outlet))
    cora = member("Cora of Cork", of=outlet)
    for someone, path, status in (
        (ravi(), harbour, 403),
        (bea(), harbour, 404),
        (ines(), cork, 200),
        (ines(), "2026-05/?unit=x", 404),
        (kofi(), harbour, 200),
        (cora, harbour, 404),
        (cora, cork, 200),
    ):
        assert in_july(client, someone, path).status_code == status
