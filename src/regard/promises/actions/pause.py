from django.db import connection

from regard.foundation.events.journal import act, all_happened
from regard.foundation.rows import update

from ..due import due_after
from ..events import PromisePaused, PromiseResumed
from ..queries import hours_of
from .end import end_pause
from .make import warn_at
from .running import of_kinds

STAND_STILL = """
    WITH standing AS (
        INSERT INTO promises_pause (promise_id, reason, began_at) VALUES (%(promise)s, %(reason)s, %(at)s)
    )
    UPDATE promises_promise SET look_at = NULL WHERE id = %(promise)s
"""


@act
def pause(about, kinds, *, reason, at, among=None):
    """Let the clock stand still, for instance while the customer has to answer. What is late stays late."""
    said = []
    for promise in of_kinds(kinds, about, among):
        if promise.paused or at >= promise.due_at:
            continue
        _stand_still(promise, reason, max(at, promise.made_at))
        said.append((PromisePaused(promise.pk, about, promise.kind, reason), promise))
    if said:
        all_happened(said, at=at, refresh=(about,))


@act
def resume(about, *, at, among=None):
    """Let the clock go on with the working time that was left when it stopped."""
    said = []
    for promise in of_kinds(None, about, among):
        if promise.paused:
            _go_on(promise, at)
            said.append((PromiseResumed(promise.pk, about, promise.kind), promise))
    if said:
        all_happened(said, at=at, refresh=(about,))


def _stand_still(promise, reason, at):
    promise.paused, promise.paused_at, promise.look_at = True, at, None
    with connection.cursor() as cursor:
        cursor.execute(STAND_STILL, {"promise": promise.pk, "reason": reason, "at": at})


def _go_on(promise, at):
    goes_on_at = max(at, promise.paused_at)
    end_pause(promise, goes_on_at)
    hours = hours_of(promise.calendar_id, promise.calendar_changed_at)
    warned = promise.paused_at >= warn_at(promise, promise.warn_minutes)
    promise.paused = False
    promise.due_at = due_after(promise.due_at, (promise.paused_at, goes_on_at), hours)
    promise.look_at = promise.due_at if warned else warn_at(promise, promise.warn_minutes)
    update(promise, "due_at", "look_at")
