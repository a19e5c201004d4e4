from datetime import timedelta

from regard.foundation.accounts.models import Unit
from regard.foundation.events.journal import act, all_happened, happened
from regard.foundation.rows import insert

from ..due import due
from ..events import DefaultsInstalled, PromiseGiven, PromiseMade
from ..models import Calendar, Policy, Promise, Shift, Step
from ..queries import hours_of, line_of, policies_for

DEFAULT_CALENDAR = "Working days, 8 to 18 o'clock"
DEFAULTS = (
    ("opened", Promise.Kind.FIRST_REPLY, 4 * 60, 30),
    ("opened", Promise.Kind.RESOLUTION, 30 * 60, 4 * 60),
    ("wrote-again", Promise.Kind.NEXT_REPLY, 4 * 60, 30),
    ("asked", Promise.Kind.ANSWER, 8 * 60, 60),
    ("complained", Promise.Kind.ACKNOWLEDGEMENT, 10 * 60, 2 * 60),
    ("complained", Promise.Kind.COMPLAINT, 100 * 60, 20 * 60),
    ("not-put-right", Promise.Kind.COMPLAINT, 50 * 60, 10 * 60),
)
SHIPPED = {moment for moment, *_terms in DEFAULTS}
DEFAULT_STEPS = ((60, Step.Whom.LEADS), (4 * 60, Step.Whom.ADMINS))
STEPS_WHEN_ASKED = ((60, Step.Whom.HEAD), (8 * 60, Step.Whom.ADMINS))
WARN_OF_OWN_WORD = 30


@act
def promise_by_policy(
    moment,
    *,
    about,
    to_id,
    unit_id,
    team_id=None,
    member_id=None,
    department_id=None,
    topic_id=None,
    channel="",
    at,
):
    """Promise a person what the unit's policies say for a moment. What already runs about the matter is not promised twice."""
    given = {
        "about": about,
        "to_id": to_id,
        "topic_id": topic_id,
        "channel": channel,
        "department_id": department_id,
    }
    policies, asked = policies_for(unit_id, moment, **given)
    if not policies and moment in SHIPPED and _has_none(unit := Unit.objects.get(pk=unit_id)):
        install_defaults(unit, at=at)
        policies, asked = policies_for(unit_id, moment, **given)
    owed = {
        "about": about,
        "to_id": to_id,
        "unit_id": unit_id,
        "team_id": team_id,
        "member_id": member_id,
        "department_id": department_id,
        "topic_id": topic_id,
        "channel": channel,
    }
    promises = [_promise(policy, asked, owed, at) for policy in policies if not policy.runs]
    if promises:
        insert(*promises)
        said = [(PromiseMade(each.pk, about, each.kind, unit_id), each) for each in promises]
        all_happened(said, at=at, refresh=(about,))
    return promises


@act
def promise_by_hand(kind, *, to, about, unit, by, words, due_at, at):
    """A member promises a person something by a time of their own choosing, and owes it themselves. The same word once
    more, for the same time, while it is owed is a second click."""
    word = {
        "kind": kind,
        "about": about,
        "words": words.strip()[:200],
        "to": to,
        "member": by,
        "due_at": due_at,
    }
    if given := Promise.objects.running().filter(**word).first():
        return given
    promise = Promise(**word, unit=unit, made_at=at)
    promise.look_at = max(at, warn_at(promise, WARN_OF_OWN_WORD))
    insert(promise)
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
    calendar = _default_calendar(top.time_zone, at)
    for moment, kind, minutes, warn in DEFAULTS:
        policy = Policy.objects.create(
            unit=top, moment=moment, kind=kind, minutes=minutes, calendar=calendar, warn_minutes=warn
        )
        Step.objects.bulk_create(
            Step(policy=policy, after_minutes=after, whom=whom)
            for after, whom in (STEPS_WHEN_ASKED if moment == "asked" else DEFAULT_STEPS)
        )
    happened(DefaultsInstalled(top.pk), on=top, at=at)


def warn_at(promise, minutes):
    return promise.due_at - timedelta(minutes=WARN_OF_OWN_WORD if minutes is None else minutes)


def _has_none(unit):
    return not Policy.objects.filter(unit__in=line_of(unit)).exists()


def _default_calendar(zone, at):
    calendar, is_new = Calendar.objects.in_use().get_or_create(
        name=DEFAULT_CALENDAR if zone == "UTC" else f"{DEFAULT_CALENDAR} ({zone})",
        defaults={"time_zone": zone, "changed_at": at},
    )
    if is_new:
        Shift.objects.bulk_create(
            Shift(calendar=calendar, weekday=weekday, opens=8 * 60, closes=18 * 60) for weekday in range(5)
        )
    return calendar


def _promise(policy, asked, owed, at):
    hours = hours_of(policy.calendar_id, policy.calendar_changed_at)
    promise = Promise(
        **owed,
        language=asked.language,
        stage=asked.stage,
        kind=policy.kind,
        policy_id=policy.id,
        calendar_id=policy.calendar_id,
        minutes=policy.minutes,
        made_at=at,
        due_at=due(at, policy.minutes, hours),
    )
    promise.look_at = warn_at(promise, policy.warn_minutes)
    promise.paused = False
    return promise
