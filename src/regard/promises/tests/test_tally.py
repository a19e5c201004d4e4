"""The tally says at every moment what counting the promises themselves would say."""

from datetime import timedelta

import pytest
from django.db.models import Count, Q

from regard.foundation.accounts.testing import amara, member, ravi, team, unit
from regard.promises import actions
from regard.promises.board import Chosen, share_kept
from regard.promises.models import Promise, Tally
from regard.promises.testing import TUESDAY, given, opened

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
NEXT_WEEK = TUESDAY + 7 * DAY


def counted(**among):
    ended = Promise.objects.filter(end__in=["kept", "broken"], **among)
    return tuple(ended.aggregate(kept=Count("pk", filter=Q(broken_at=None)), due=Count("pk")).values())


def keep(about, *, after, kinds=("first_reply",)):
    actions.keep(about, kinds, by=amara(), at=TUESDAY + after)


@pytest.fixture
def week():
    """Two kept in time and one late of Amara's, one in time of nobody's, one withdrawn, one still owed."""
    for number, after in enumerate([1, 2, 9]):
        opened(about=f"thing-{number}", member=amara(), team=team())
        keep(f"thing-{number}", after=timedelta(hours=after))
    opened(about="thing-3")
    keep("thing-3", after=timedelta(hours=1))
    opened(about="thing-4")
    actions.withdraw("thing-4", by=amara(), reason="merged", at=TUESDAY)
    opened(about="thing-5")
    Promise.objects.filter(kind="resolution", ended_at=None).delete()


def test_days_gone_by_are_counted_from_the_tally(week):
    assert counted() == (3, 4)
    assert share_kept(amara(), at=NEXT_WEEK) == (3, 5)
    assert share_kept(amara(), at=NEXT_WEEK, chosen=Chosen(member=amara().pk)) == (2, 3)
    assert share_kept(amara(), at=NEXT_WEEK, chosen=Chosen(team=team().pk)) == (2, 3)


def test_folding_changes_no_sum_and_leaves_one_row_of_what_counts_the_same(week):
    assert Tally.objects.count() == 4
    actions.fold()
    assert Tally.objects.count() == 2
    keep("thing-5", after=DAY)
    assert share_kept(amara(), at=NEXT_WEEK) == (3, 5)
    actions.fold()
    actions.fold()
    assert Tally.objects.count() == 2
    assert share_kept(amara(), at=NEXT_WEEK) == (3, 5)


def test_what_is_put_right_or_taken_away_is_counted_anew(week):
    actions.fold()
    Promise.objects.filter(about="thing-0").update(due_at=TUESDAY + 2 * DAY, member=ravi())
    Promise.objects.filter(about="thing-1").delete()
    actions.fold()
    assert share_kept(amara(), at=NEXT_WEEK) == (2, 4)
    assert share_kept(amara(), at=NEXT_WEEK, chosen=Chosen(member=ravi().pk)) == (1, 1)


def test_giving_up_what_is_late_does_not_raise_the_share(week):
    for swept in (False, True):
        if swept:
            opened(about="thing-6")
            Promise.objects.filter(about="thing-6", kind="resolution").delete()
            actions.watch(at=TUESDAY + DAY)
        actions.give_up("thing-6" if swept else "thing-5", by=amara(), reason="closed", at=TUESDAY + DAY)
    assert counted() == (3, 6)
    assert share_kept(amara(), at=TUESDAY + timedelta(hours=14)) == (3, 6)
    assert share_kept(amara(), at=NEXT_WEEK) == (3, 6)
    actions.fold()
    assert share_kept(amara(), at=NEXT_WEEK) == (3, 6)


def test_what_was_due_more_than_28_days_ago_is_past(week):
    assert share_kept(amara(), at=TUESDAY + 28 * DAY) == (3, 5)
    assert share_kept(amara(), at=TUESDAY + 29 * DAY) == (0, 0)


def test_one_whose_clock_stands_still_is_not_due_until_it_goes_on(week):
    actions.pause("thing-5", ["first_reply"], reason="waiting-customer", at=TUESDAY + timedelta(minutes=1))
    assert share_kept(amara(), at=NEXT_WEEK) == (3, 4)
    assert share_kept(amara(), at=NEXT_WEEK, chosen=Chosen(member=amara().pk)) == (2, 3)
    actions.resume("thing-5", at=TUESDAY + timedelta(minutes=2))
    assert share_kept(amara(), at=NEXT_WEEK) == (3, 5)


def test_what_was_promised_for_today_counts_once_it_is_due():
    promise = given("Ring about the heater", hours=5)
    actions.keep_one(promise, by=amara(), at=TUESDAY + timedelta(hours=1))
    assert share_kept(amara(), at=promise.due_at - timedelta(minutes=1)) == (0, 0)
    assert share_kept(amara(), at=promise.due_at + timedelta(minutes=1)) == (1, 1)


def test_another_unit_s_tally_is_not_seen(week):
    cork = unit("Cork", parent=unit())
    assert share_kept(member("Niamh Kelly", of=cork), at=NEXT_WEEK) == (0, 0)
