from regard.foundation.events.journal import act, all_happened, told
from regard.foundation.rows import update

from ..events import PromiseMoved, PromiseResumed, PromiseWithdrawn
from ..models import Promise
from .end import end
from .running import running_about
from .show import links_move, links_move_back
from .standing import run_again

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
    links_move(about, to)
    if said:
        all_happened(said, at=at, refresh=(about, to))


@act
def move_back(about, to, *, moved_at, at):
    """The two matters are taken apart again: what came from the one goes back there if it still runs, and what was owed once
    for both is owed for each. Returns what is owed about the one again."""
    running = [promise for promise in running_about(to) if promise.made_at <= moved_at]
    kinds = {promise.kind for promise in running}
    moved, withdrawn = _at_the_merge(about, to, moved_at)
    said: list[tuple[object, Promise]] = []
    for promise in running:
        if promise.pk in moved:
            promise.about = about
            update(promise, "about")
            said.append((PromiseMoved(promise.pk, about, to), promise))
    for promise in withdrawn:
        if promise.kind in kinds:
            run_again(promise, at)
            said.append((PromiseResumed(promise.pk, promise.about, promise.kind), promise))
    links_move_back(about, to)
    if said:
        all_happened(said, at=at, refresh=(about, to))
    return [promise for _event, promise in said if promise.about == about]


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


def _at_the_merge(about, to, moved_at):
    """The numbers of what moved from the one to the other, and what was withdrawn in either, as the journal tells it."""
    both = list(
        Promise.objects.filter(about__in=(about, to)).select_for_update(of=("self",)).select_related("policy")
    )
    merged = [entry for entry in told(*both) if entry.at == moved_at] if both else []
    moved = {entry.facts["promise_id"] for entry in merged if entry.name == PromiseMoved.__name__}
    gone = {
        entry.facts["promise_id"]
        for entry in merged
        if entry.name == PromiseWithdrawn.__name__ and entry.facts["reason"] == "merged"
    }
    return moved, [promise for promise in both if promise.pk in gone and promise.end == Promise.End.WITHDRAWN]
