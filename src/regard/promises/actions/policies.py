"""What a unit promises by itself, as an admin says it. What was promised before keeps the terms it was made on."""

from dataclasses import dataclass

from regard.foundation.events.journal import act, happened

from ..events import PolicyAdded, PolicyChanged, PolicyRetired
from ..models import Calendar, Policy, Step


class PolicyExists(ValueError):
    """The unit promises this at this moment already."""


class PolicyRetiredMeanwhile(ValueError):
    """Somebody else retired it while its terms were typed."""


@dataclass(frozen=True)
class Rung:
    after_minutes: int
    whom: str
    member_id: int | None = None
    department_id: int | None = None
    by: str = Step.By.SCREEN

    def __str__(self):
        number = self.member_id or self.department_id
        by = "" if self.by == Step.By.SCREEN else f" by {self.by}"
        return f"step {self.after_minutes} {self.whom}" + (f" {number}" if number else "") + by


@dataclass(frozen=True)
class Terms:
    """Within how many minutes, working ones of a calendar or of the clock; who is warned and told, and when."""

    minutes: int
    calendar: Calendar | None = None
    warn_minutes: int = 0
    ladder: tuple[Rung, ...] = ()

    def lines(self):
        return {
            f"minutes {self.minutes}",
            f"calendar {self.calendar.pk}" if self.calendar else "calendar none",
            f"warn {self.warn_minutes}",
            *map(str, self.ladder),
        }


@act
def add_policy(
    terms, *, unit, moment, kind, topic=None, channel="", language="", stage="", department=None, by, at
):
    policy, is_new = Policy.objects.in_use().get_or_create(
        unit=unit,
        moment=moment,
        kind=kind,
        topic=topic,
        channel=channel,
        language=language,
        stage=stage,
        department=department,
        defaults=_columns(terms),
    )
    if not is_new:
        raise PolicyExists
    _raise(policy, terms)
    happened(
        PolicyAdded(policy.pk, unit.pk, kind, policy.topic_id, channel, language, stage),
        on=policy,
        by=by,
        at=at,
        refresh=(unit,),
    )
    return policy


@act
def change_policy(policy, terms, *, by, at):
    """Promise by other terms from now on."""
    first, before = _in_use(policy)
    if before is None:
        raise PolicyRetiredMeanwhile
    gone, new = terms_of(before).lines(), terms.lines()
    if gone == new:
        return before
    Policy.objects.filter(pk=before.pk).update(retired_at=at)
    policy = Policy.objects.create(
        unit_id=first.unit_id,
        moment=first.moment,
        kind=first.kind,
        topic_id=first.topic_id,
        channel=first.channel,
        language=first.language,
        stage=first.stage,
        department_id=first.department_id,
        first=first,
        version=before.version + 1,
        **_columns(terms),
    )
    _raise(policy, terms)
    changed = PolicyChanged(policy.pk, sorted(gone - new), sorted(new - gone))
    happened(changed, on=first, by=by, at=at, refresh=(f"unit-{first.unit_id}",))
    return policy


@act
def retire_policy(policy, *, by, at):
    """From now on the next unit above decides, or nothing is promised where none does."""
    first, current = _in_use(policy)
    if current:
        Policy.objects.filter(pk=current.pk).update(retired_at=at)
        happened(PolicyRetired(current.pk), on=first, by=by, at=at, refresh=(f"unit-{first.unit_id}",))


def terms_of(policy):
    rungs = policy.steps.order_by("after_minutes").values_list(
        "after_minutes", "whom", "member_id", "department_id", "by"
    )
    ladder = tuple(Rung(*rung) for rung in rungs)
    return Terms(policy.minutes, policy.calendar, policy.warn_minutes, ladder)


def _in_use(policy):
    """The first version of a policy, locked, and the one that promises now, if it was not retired."""
    first = Policy.objects.select_for_update().get(pk=policy.line)
    return first, Policy.objects.versions_of(policy.line).in_use().select_related("calendar").first()


def _columns(terms):
    return {"minutes": terms.minutes, "calendar": terms.calendar, "warn_minutes": terms.warn_minutes}


def _raise(policy, terms):
    Step.objects.bulk_create(
        Step(
            policy=policy,
            after_minutes=rung.after_minutes,
            whom=rung.whom,
            member_id=rung.member_id,
            department_id=rung.department_id,
            by=rung.by,
        )
        for rung in terms.ladder
    )
