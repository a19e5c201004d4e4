from regard.foundation.events.journal import act, happened

from ..events import PromiseKept, PromiseWithdrawn
from ..models import Pause, Promise
from .running import running_about


@act
def keep(about, kinds, *, by, at):
    """What was promised has been done. Done late is kept all the same, and stays known as late."""
    for promise in running_about(about, kinds):
        if promise.broken_at is None and at > promise.due_at and not promise.paused:
            promise.broken_at = promise.due_at
        end(promise, Promise.End.KEPT, by, at)
        happened(
            PromiseKept(promise.pk, about, promise.kind, promise.in_time),
            on=promise,
            by=by,
            at=at,
            refresh=(about,),
        )


@act
def withdraw(about, kinds=None, *, by=None, reason, at):
    """What was promised is no longer owed."""
    for promise in running_about(about, kinds):
        end(promise, Promise.End.WITHDRAWN, by, at)
        happened(
            PromiseWithdrawn(promise.pk, about, promise.kind, reason),
            on=promise,
            by=by,
            at=at,
            refresh=(about,),
        )


def end(promise, how, by, at):
    promise.end, promise.ended_at, promise.ended_by, promise.look_at = how, at, by, None
    promise.save(update_fields=["end", "ended_at", "ended_by", "look_at", "broken_at"])
    if promise.paused:
        Pause.objects.filter(promise=promise, ended_at=None).update(ended_at=at)
