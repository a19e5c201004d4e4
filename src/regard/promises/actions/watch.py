from datetime import timedelta

from django.db.models import prefetch_related_objects

from regard.foundation.events.journal import act, all_happened

from ..events import PromiseBroken, PromiseEscalated, PromiseWarned
from ..models import Notice, Promise, Step
from .audience import Audience
from .post import Post
from .running import to_look_at
from .standing import end_agreement

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
    promises = to_look_at(at, AT_ONCE)
    if promises:
        prefetch_related_objects(promises, "unit")
        looking = _Round(promises, at)
        for promise in promises:
            looking.look(promise)
        Promise.objects.bulk_update(promises, ["look_at", "broken_at"])
        Notice.objects.bulk_create(looking.notices, ignore_conflicts=True)
        all_happened(looking.said, at=at, refresh=_shown_in(promises, looking.notices))
    return len(promises)


class _Round:
    """One look at some promises: who is told what of them, and what is said."""

    def __init__(self, promises, at):
        self.at, self.audience, self.ladder, self.post = at, Audience(), _ladder(promises), Post()
        self.notices: list[Notice] = []
        self.said: list[tuple[object, Promise]] = []

    def look(self, promise):
        if promise.agreed_until:
            self.said.append((end_agreement(promise, promise.agreed_until), promise))
        elif self.at < promise.due_at:
            self._warn(promise)
        else:
            self._break(promise)
            self._climb(promise)

    def _warn(self, promise):
        warned = PromiseWarned(promise.pk, promise.about, promise.kind)
        self._tell(promise, self.audience.owing(promise), Notice.What.WARNED, warned)
        promise.look_at = promise.due_at

    def _break(self, promise):
        if promise.broken_at:
            return
        promise.broken_at = promise.due_at
        broken = PromiseBroken(promise.pk, promise.about, promise.kind, promise.unit_id)
        self._tell(promise, self.audience.owing(promise), Notice.What.BROKEN, broken)

    def _climb(self, promise):
        """Tell the rungs reached since the last look, and look again at the next."""
        looked_at, promise.look_at = promise.look_at, None
        for step in self.ladder.get(promise.policy_id, ()):
            reached_at = promise.due_at + timedelta(minutes=step.after_minutes)
            if reached_at > self.at:
                promise.look_at = reached_at
                break
            if reached_at >= looked_at:
                escalated = PromiseEscalated(promise.pk, promise.about, promise.kind, step.after_minutes)
                members = self.audience.standing_on(step, promise)
                self._tell(promise, members, Notice.What.ESCALATED, escalated, step)

    def _tell(self, promise, members, what, event, step=None):
        self.said.append((event, promise))
        told = {"what": what, "after_minutes": step.after_minutes if step else 0, "at": self.at}
        self.notices.extend(
            Notice(
                promise=promise, member_id=member, mail_at=self.post.goes_at(member, step, at=self.at), **told
            )
            for member in members
        )


def _ladder(promises):
    """The rungs of each policy, lowest first."""
    ladder: dict[int, list[Step]] = {}
    policies = {promise.policy_id for promise in promises}
    steps = Step.objects.filter(policy__in=policies).select_related("department", "policy__calendar")
    for step in steps.order_by("after_minutes"):
        ladder.setdefault(step.policy_id, []).append(step)
    return ladder


def _shown_in(promises, notices):
    return {
        *(promise.about for promise in promises),
        *(f"unit-{promise.unit_id}" for promise in promises),
        *(f"member-{notice.member_id}" for notice in notices),
    }
