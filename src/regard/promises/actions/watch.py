from datetime import timedelta

from regard.foundation.accounts.models import Member
from regard.foundation.events.journal import act, happened

from ..events import PromiseBroken, PromiseEscalated, PromiseWarned
from ..models import Notice, Promise, Step

AT_ONCE = 200


def watch(*, at):
    """Warn of what is due soon, mark what is late, climb the ladder; costs what is due, not what exists.

    Bears being run by several workers at once and at any time: each promise is looked at by one of them, and
    nobody is told twice of the same. Returns how many promises it looked at.
    """
    looked = 0
    while number := _watch_some(at):
        looked += number
    return looked


@act
def _watch_some(at):
    promises = (
        Promise.objects.select_for_update(skip_locked=True, of=["self"])
        .filter(look_at__lte=at)
        .select_related("unit")
        .order_by("look_at")[:AT_ONCE]
    )
    promises = list(promises)
    for promise in promises:
        _look(promise, at)
        promise.save(update_fields=["look_at", "broken_at"])
    return len(promises)


def _look(promise, at):
    if at < promise.due_at:
        _tell(
            promise,
            _owners(promise),
            Notice.What.WARNED,
            at,
            PromiseWarned(promise.pk, promise.about, promise.kind),
        )
        promise.look_at = promise.due_at
        return
    if promise.broken_at is None:
        promise.broken_at = promise.due_at
        broken = PromiseBroken(promise.pk, promise.about, promise.kind, promise.unit_id)
        _tell(promise, _owners(promise), Notice.What.BROKEN, at, broken)
    promise.look_at = _climb(promise, at)


def _climb(promise, at):
    """Tell whoever stands on the rungs reached by now; returns when the next rung is reached."""
    for step in Step.objects.filter(policy=promise.policy_id).order_by("after_minutes"):
        reached_at = promise.due_at + timedelta(minutes=step.after_minutes)
        if reached_at > at:
            return reached_at
        event = PromiseEscalated(promise.pk, promise.about, promise.kind, step.after_minutes)
        _tell(promise, _on(step, promise), Notice.What.ESCALATED, at, event, step.after_minutes)
    return None


def _tell(promise, members, what, at, event, after_minutes=0):
    told = set(
        Notice.objects.filter(promise=promise, what=what, after_minutes=after_minutes).values_list(
            "member_id", flat=True
        )
    )
    new = [member for member in members if member.pk not in told]
    Notice.objects.bulk_create(
        [Notice(promise=promise, member=m, what=what, after_minutes=after_minutes, at=at) for m in new],
        ignore_conflicts=True,
    )
    refresh = (promise.about, f"unit-{promise.unit_id}", *(f"member-{member.pk}" for member in new))
    if new or not told:
        happened(event, on=promise, at=at, refresh=refresh)


def _owners(promise):
    if promise.member_id:
        return [promise.member]
    if promise.team_id:
        return list(promise.team.members.filter(is_active=True))
    return _leads(promise)


def _on(step, promise):
    return _leads(promise) if step.whom == Step.Whom.LEADS else list(_active(Member.Role.ADMIN))


def _leads(promise):
    """The leads of the unit, or of the nearest unit above that has any."""
    line = [int(number) for number in promise.unit.path.strip("/").split("/")]
    by_unit = {}
    for member in _active(Member.Role.LEAD).filter(unit__in=line):
        by_unit.setdefault(member.unit_id, []).append(member)
    return next((by_unit[number] for number in reversed(line) if number in by_unit), [])


def _active(role):
    return Member.objects.filter(role=role, is_active=True)
