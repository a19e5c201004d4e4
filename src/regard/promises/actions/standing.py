"""How the clock of a promise stands still and goes on."""

from django.db import connection

from regard.foundation.rows import update

from ..due import due_after
from ..events import AgreedPauseEnded
from ..models import Agreement, Pause
from ..queries import hours_of
from .make import warn_at

STAND_STILL = """
    WITH standing AS (
        INSERT INTO promises_pause (promise_id, reason, began_at) VALUES (%(promise)s, %(reason)s, %(at)s)
    )
    UPDATE promises_promise SET look_at = NULL WHERE id = %(promise)s
"""


def stand_still(promise, reason, at):
    promise.paused, promise.paused_at, promise.look_at = True, at, None
    with connection.cursor() as cursor:
        cursor.execute(STAND_STILL, {"promise": promise.pk, "reason": reason, "at": at})


def go_on(promise, at):
    """The working time that was left when it stopped is left from now."""
    goes_on_at = max(at, promise.paused_at)
    end_pause(promise, goes_on_at)
    hours = hours_of(promise.calendar_id, promise.calendar_changed_at)
    warned = promise.paused_at >= warn_at(promise, promise.warn_minutes)
    promise.paused = False
    promise.due_at = due_after(promise.due_at, (promise.paused_at, goes_on_at), hours)
    promise.look_at = promise.due_at if warned else warn_at(promise, promise.warn_minutes)
    update(promise, "due_at", "look_at")


def end_pause(promise, at):
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE promises_pause SET ended_at = %s WHERE promise_id = %s AND ended_at IS NULL",
            [at, promise.pk],
        )


def end_agreement(promise, at):
    """The clock goes on, or stands still for the customer's word where that is awaited. Returns what is to be said."""
    waits = Agreement.objects.get(pause__promise=promise, pause__ended_at=None).waits
    go_on(promise, at)
    promise.agreed_until = None
    if waits:
        stand_still(promise, "waiting-customer", at)
    return AgreedPauseEnded(promise.pk, promise.about, promise.kind)


def end_agreement_unseen(promise, at):
    """What was agreed to end by now ends at its time, if no sweep saw it. Returns what is to be said."""
    if promise.agreed_until is None or at < promise.agreed_until:
        return []
    return [(end_agreement(promise, promise.agreed_until), promise)]


def run_again(promise, at):
    """What was ended is owed again by the clock it had, which stands still where it stood still."""
    stands = Pause.objects.filter(promise=promise, ended_at=promise.ended_at).update(ended_at=None)
    promise.end, promise.ended_at, promise.ended_by = "", None, None
    promise.look_at = _agreed_until(promise) if stands else _next_look(promise, at)
    update(promise, "end", "ended_at", "ended_by", "look_at")


def _agreed_until(promise):
    agreed = Agreement.objects.filter(pause__promise=promise, pause__ended_at=None)
    return agreed.values_list("until", flat=True).first()


def _next_look(promise, at):
    warned = warn_at(promise, promise.policy and promise.policy.warn_minutes)
    return next((time for time in (warned, promise.due_at) if time > at), at)
