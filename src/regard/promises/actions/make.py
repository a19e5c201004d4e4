from datetime import timedelta

from regard.foundation.accounts.models import Unit
from regard.foundation.events.journal import act, all_happened, happened

from ..due import due
from ..events import PromiseGiven, PromiseMade
from ..models import Calendar, Policy, Promise, Shift, Step
from ..queries import hours_of, line_of, policies_for

DEFAULT_CALENDAR = "Working days, 8 to 18 o'clock"
DEFAULTS = (
    ("opened", Promise.Kind.FIRST_REPLY, 4 * 60, 30),
    ("opened", Promise.Kind.RESOLUTION, 30 * 60, 4 * 60),
    ("wrote-again", Promise.Kind.NEXT_REPLY, 4 * 60, 30),
)
DEFAULT_STEPS = ((60, Step.Whom.LEADS), (4 * 60, Step.Whom.ADMINS))
WARN_OF_OWN_WORD = 30


@act
def promise_by_policy(moment, *, about, person, unit, team=None, member=None, channel="", at):
    """Promise what the unit's policies say for a moment. What already runs for this matter is not promised twice."""
    policies = policies_for(unit, moment, about=about, channel=channel)
    if not policies and not Policy.objects.filter(unit__in=line_of(unit)).exists():
        install_defaults(unit, at=at)
        policies = policies_for(unit, moment, about=about, channel=channel)
    promises = [
        _promise(policy, about=about, to=person, unit=unit, team=team, member=member, at=at)
        for policy in policies
        if not policy.runs
    ]
    if promises:
        Promise.objects.bulk_create(promises)
        said = [(PromiseMade(each.pk, about, each.kind, unit.pk), each) for each in promises]
        all_happened(said, at=at, refresh=(about,))
    return promises


@act
def promise_by_hand(kind, *, to, about, unit, by, words, due_at, at):
    """A member promises a person something by a time of their own choosing, and owes it themselves."""
    promise = Promise(
        kind=kind,
        about=about,
        words=words.strip()[:200],
        to=to,
        unit=unit,
        member=by,
        made_at=at,
        due_at=due_at,
    )
    promise.look_at = max(at, warn_at(promise))
    promise.save(force_insert=True)
    happened(
        PromiseGiven(promise.pk, about, kind, unit.pk),
        on=promise,
        by=by,
        at=at,
        refresh=(about, to, unit),
    )
    return promise


@act
def install_defaults(unit, *, at):
    """Give the top of a unit's tree the policies Regard ships with, where it has none."""
    # NO KEY: the conversations just opened hold the unit's key, and two mails at once would wait for each other.
    top = Unit.objects.select_for_update(no_key=True).get(pk=line_of(unit)[0])
    if Policy.objects.filter(unit=top).exists():
        return
    calendar = _default_calendar(at)
    for moment, kind, minutes, warn in DEFAULTS:
        policy = Policy.objects.create(
            unit=top, moment=moment, kind=kind, minutes=minutes, calendar=calendar, warn_minutes=warn
        )
        Step.objects.bulk_create(
            Step(policy=policy, after_minutes=after, whom=whom) for after, whom in DEFAULT_STEPS
        )


def warn_at(promise):
    minutes = promise.policy.warn_minutes if promise.policy else WARN_OF_OWN_WORD
    return promise.due_at - timedelta(minutes=minutes)


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
    promise = Promise(
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
        due_at=due(at, policy.minutes, hours_of(policy.calendar)),
    )
    promise.look_at = warn_at(promise)
    return promise
