from regard.foundation.events.journal import act, all_happened
from regard.foundation.rows import update

from ..events import PromiseMoved, PromiseWithdrawn
from ..models import Promise, PromiseLink
from .end import end
from .running import running_about

OFTEN = (Promise.Kind.CALL_BACK, Promise.Kind.BY_HAND)


@act
def move(about, to, *, at):
    """Two matters become one: of each kind the promise due first goes on, those given by hand all do."""
    there = {promise.kind: promise for promise in running_about(to)}
    said = []
    for promise in running_about(about):
        other = there.get(promise.kind)
        if other and promise.kind not in OFTEN:
            said += _withdraw(max(promise, other, key=lambda one: one.due_at), at)
        if promise.ended_at is None:
            promise.about = to
            update(promise, "about")
            said.append((PromiseMoved(promise.pk, to, about), promise))
    PromiseLink.objects.filter(about=about).update(about=to)
    if said:
        all_happened(said, at=at, refresh=(about, to))


@act
def owe(about, *, team=None, member=None, department=None, at):
    """Somebody else now owes what runs about a thing. What a member gave their own word for stays theirs.

    The act that assigned it tells the journal.
    """
    Promise.objects.running().filter(about=about).exclude(kind__in=OFTEN).update(
        team=team, member=member, department=department
    )


def _withdraw(promise, at):
    said = end(promise, Promise.End.WITHDRAWN, None, at)
    return [*said, (PromiseWithdrawn(promise.pk, promise.about, promise.kind, "merged"), promise)]
