from datetime import timedelta

from regard.foundation.events.journal import act, happened

from ..due import due, worked
from ..events import PromisePaused, PromiseResumed
from ..models import Pause
from ..queries import hours_of
from .running import running_about

MINUTE = timedelta(minutes=1)


@act
def pause(about, kinds, *, reason, at):
    """Let the clock stand still, for instance while the customer has to answer. What is late stays late."""
    for promise in running_about(about, kinds):
        if promise.paused or at >= promise.due_at:
            continue
        Pause.objects.create(promise=promise, reason=reason, began_at=max(at, promise.made_at))
        promise.look_at = None
        promise.save(update_fields=["look_at"])
        happened(PromisePaused(promise.pk, about, promise.kind, reason), on=promise, at=at, refresh=(about,))


@act
def resume(about, *, at):
    """Let the clock go on with the working time that was left when it stopped."""
    for promise in running_about(about):
        if not promise.paused:
            continue
        standing = Pause.objects.get(promise=promise, ended_at=None)
        hours = hours_of(promise.calendar)
        left = worked(standing.began_at, promise.due_at, hours)
        standing.ended_at = max(at, standing.began_at)
        standing.save(update_fields=["ended_at"])
        promise.due_at = promise.look_at = due(standing.ended_at, left / MINUTE, hours)
        promise.save(update_fields=["due_at", "look_at"])
        happened(PromiseResumed(promise.pk, about, promise.kind), on=promise, at=at, refresh=(about,))
