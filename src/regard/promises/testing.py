"""Promises to Siobhán about a thing of no slice in particular, on Tuesday 12 May 2026."""

from datetime import UTC, datetime, timedelta

from regard.foundation.accounts import testing as cast
from regard.people.testing import siobhan

from . import actions
from .models import Calendar, Promise, Shift

TUESDAY = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)
THING = "thing-1"


def opened(*, about=THING, to=None, of=None, team=None, member=None, channel="", at=TUESDAY):
    """What the shipped policies promise when somebody opens a matter: a reply by 13:00, a resolution by Friday 9:00."""
    unit = of or cast.unit()
    promises = actions.promise_by_policy(
        "opened",
        about=about,
        to_id=(to or siobhan(unit)).pk,
        unit_id=unit.pk,
        team_id=team and team.pk,
        member_id=member and member.pk,
        channel=channel,
        at=at,
    )
    return sorted(promises, key=lambda promise: promise.due_at)


def given(words="Call back about the heater", *, by=None, hours=2, about=THING, at=TUESDAY):
    by = by or cast.amara()
    return actions.promise_by_hand(
        Promise.Kind.BY_HAND,
        to=siobhan(),
        about=about,
        unit=by.unit,
        by=by,
        words=words,
        due_at=at + timedelta(hours=hours),
        at=at,
    )


def office(name="Cork", zone="Europe/Dublin", opens=8 * 60, closes=18 * 60, *, at=TUESDAY, **where):
    """Working days from eight to six."""
    calendar = Calendar.objects.create(name=name, time_zone=zone, changed_at=at, **where)
    Shift.objects.bulk_create(
        Shift(calendar=calendar, weekday=day, opens=opens, closes=closes) for day in range(5)
    )
    return calendar
