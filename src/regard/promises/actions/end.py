from regard.foundation.events.journal import act, all_happened, happened
from regard.foundation.rows import update

from ..events import PromiseBroken, PromiseKept, PromiseKeptByHand, PromiseLeftBroken, PromiseWithdrawn
from ..models import Promise
from .running import of_kinds, still_running
from .standing import end_agreement_unseen, end_pause


@act
def keep(about, kinds, *, by, at, among=None):
    """What was promised has been done. Done late is kept all the same, and stays known as late."""
    _keep(of_kinds(kinds, about, among), by, at)


@act
def keep_one(promise, *, by, at):
    """A member says that this very promise has been kept; saying so again changes nothing."""
    running = still_running(promise)
    _keep(running, by, at)
    if running:
        happened(PromiseKeptByHand(promise.pk, promise.about), on=promise, by=by, at=at)


@act
def withdraw_one(promise, *, by, reason, at):
    """This very promise is owed no more; one that has ended stays as it is."""
    _withdraw(still_running(promise), by, reason, at)


@act
def withdraw(about, kinds=None, *, by=None, reason, at, among=None):
    """What was promised is owed elsewhere, or to nobody any more, and counts neither as kept nor as broken."""
    _withdraw(of_kinds(kinds, about, among), by, reason, at)


@act
def give_up(about, *, besides=(), by, reason, at, among=None):
    """A matter ends with what was promised about it undone, `besides` some kinds that run on.

    What was late by then stays broken; the rest is withdrawn.
    """
    running = [each for each in of_kinds(None, about, among) if each.kind not in besides]
    said = [event for each in running for event in end_agreement_unseen(each, at)]
    late = [each for each in running if each.broken_at is not None or late_unseen(each, at)]
    for promise in late:
        said += end(promise, Promise.End.BROKEN, by, at)
        said.append((PromiseLeftBroken(promise.pk, about, promise.kind, reason), promise))
    if said:
        all_happened(said, by=by, at=at, refresh=(about,))
    _withdraw([each for each in running if each not in late], by, reason, at)


def _withdraw(promises, by, reason, at):
    said = []
    for promise in promises:
        said += end(promise, Promise.End.WITHDRAWN, by, at)
        said.append((PromiseWithdrawn(promise.pk, promise.about, promise.kind, reason), promise))
    if said:
        all_happened(said, by=by, at=at, refresh={promise.about for _event, promise in said})


def _keep(promises, by, at):
    said = []
    for promise in promises:
        said += end(promise, Promise.End.KEPT, by, at)
        said.append((PromiseKept(promise.pk, promise.about, promise.kind, promise.in_time), promise))
    if said:
        all_happened(said, by=by, at=at, refresh={promise.about for _event, promise in said})


def end(promise, how, by, at):
    """End a promise one way or the other. Returns what else is to be said: that an agreed pause was over or that it was broken,
    if no sweep saw it."""
    said = end_agreement_unseen(promise, at)
    unseen = late_unseen(promise, at)
    if unseen:
        promise.broken_at = promise.due_at
    promise.end, promise.ended_at, promise.ended_by, promise.look_at = how, at, by, None
    update(promise, "end", "ended_at", "ended_by", "look_at", "broken_at")
    if promise.paused:
        end_pause(promise, max(at, promise.paused_at))
    if unseen:
        said.append((PromiseBroken(promise.pk, promise.about, promise.kind, promise.unit_id), promise))
    return said


def late_unseen(promise, at):
    """Whether its time has passed and no sweep has marked it yet."""
    return promise.broken_at is None and at > promise.due_at and not promise.paused
