from datetime import timedelta

from regard.foundation.accounts.models import Unit
from regard.foundation.events.journal import act, happened

from ..due import due
from ..events import PromiseMade
from ..models import Calendar, Policy, Promise, Shift, Step
from ..queries import hours_of, policies_for

DEFAULT_CALENDAR = "Working days, 8 to 18 o'clock"
DEFAULTS = (
    ("opened", Promise.Kind.FIRST_REPLY, 4 * 60, 30),
    ("opened", Promise.Kind.RESOLUTION, 30 * 60, 4 * 60),
    ("wrote-again", Promise.Kind.NEXT_REPLY, 4 * 60, 30),
)
DEFAULT_STEPS = ((60, Step.Whom.LEADS), (4 * 60, Step.Whom.ADMINS))


@act
def promise_by_policy(moment, *, about, person, unit, team=None, member=None, channel="", at):
    """Promise what the unit's policies say for a moment. What already runs for this matter is not promised twice."""
    policies = policies_for(unit, moment) or install_defaults(unit, moment, at=at)
    running = set(Promise.objects.running().filter(about=about).values_list("kind", flat=True))
    promises = [
        _promise(policy, about=about, to=person, unit=unit, team=team, member=member, at=at)
        for policy in policies
        if policy.kind not in running
    ]
    Promise.objects.bulk_create(promises)
    for promise in promises:
        happened(PromiseMade(promise.pk, about, promise.kind, unit.pk), on=promise, at=at, refresh=(about,))
    return promises


@act
def promise_by_hand(kind, *, to, about, unit, by, words, due_at, at):
    """A member promises a person something by a time of their own choosing."""
    promise = Promise.objects.create(
        kind=kind,
        about=about,
        words=words.strip()[:200],
        to=to,
        unit=unit,
        member=by,
        made_at=at,
        due_at=due_at,
        look_at=due_at,
    )
    happened(PromiseMade(promise.pk, about, kind, unit.pk), on=promise, by=by, at=at, refresh=(about,))
    return promise


@act
def install_defaults(unit, moment=None, *, at):
    """Give the top of a unit's tree the policies Regard ships with, where it has none; returns those of `moment`."""
    top = Unit.objects.select_for_update().get(pk=int(unit.path.strip("/").split("/")[0]))
    if not Policy.objects.filter(unit=top).exists():
        calendar = _default_calendar(at)
        for when, kind, minutes, warn in DEFAULTS:
            policy = Policy.objects.create(
                unit=top, moment=when, kind=kind, minutes=minutes, calendar=calendar, warn_minutes=warn
            )
            Step.objects.bulk_create(
                Step(policy=policy, after_minutes=after, whom=whom) for after, whom in DEFAULT_STEPS
            )
    return policies_for(unit, moment)


def _default_calendar(at):
    calendar, is_new = Calendar.objects.get_or_create(
        name=DEFAULT_CALENDAR, defaults={"time_zone": "UTC", "changed_at": at}
    )
    if is_new:
        Shift.objects.bulk_create(
            Shift(calendar=calendar, weekday=weekday, opens=8 * 60, closes=18 * 60) for weekday in range(5)
        )
    return calendar


def _promise(policy, *, about, to, unit, team, member, at):
    due_at = due(at, policy.minutes, hours_of(policy.calendar))
    return Promise(
        kind=policy.kind,
        about=about,
        to=to,
        unit=unit,
        team=team,
        member=member,
        policy=policy,
        calendar=policy.calendar,
        minutes=policy.minutes,
        made_at=at,
        due_at=due_at,
        look_at=due_at - timedelta(minutes=policy.warn_minutes),
    )
