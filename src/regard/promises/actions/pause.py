from datetime import timedelta

from regard.foundation.events.journal import act, all_happened

from ..due import due, worked_minutes
from ..events import PromisePaused, PromiseResumed
from ..models import Pause
from ..queries import hours_of
from .make import warn_at
from .running import running_about


@act
def pause(about, kinds, *, reason, at):
    """Let the clock stand still, for instance while the customer has to answer. What is late stays late."""
    said = []
    for promise in running_about(about, kinds):
        if promise.paused or at >= promise.due_at:
            continue
        Pause.objects.create(promise=promise, reason=reason, began_at=max(at, promise.made_at))
        promise.look_at = None
        promise.save(update_fields=["look_at"])
        said.append((PromisePaused(promise.pk, about, promise.kind, reason), promise))
    if said:
        all_happened(said, at=at, refresh=(about,))


@act
def resume(about, *, at):
    """Let the clock go on with the working time that was left when it stopped."""
    said = []
    for promise in running_about(about):
        if promise.paused:
            _go_on(promise, at)
            said.append((PromiseResumed(promise.pk, about, promise.kind), promise))
    if said:
        all_happened(said, at=at, refresh=(about,))


def _go_on(promise, at):
    standing = Pause.objects.get(promise=promise, ended_at=None)
    standing.ended_at = max(at, standing.began_at)
    standing.save(update_fields=["ended_at"])
    hours = hours_of(promise.calendar)
    left = worked_minutes(standing.began_at, promise.due_at, hours)
    warned = standing.began_at >= warn_at(promise)
    promise.due_at = due(standing.ended_at, left, hours) if left else standing.ended_at + timedelta(minutes=1)
    promise.look_at = promise.due_at if warned else warn_at(promise)
    promise.save(update_fields=["due_at", "look_at"])
