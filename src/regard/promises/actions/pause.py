from regard.foundation.events.journal import act, all_happened, happened
from regard.foundation.rows import insert, update

from ..events import PauseAgreed, PromisePaused, PromiseResumed
from ..models import Agreement, Pause, Promise
from .running import of_kinds, still_running
from .standing import end_agreement, end_agreement_unseen, go_on, stand_still

AGREED = "agreed"


class NothingToPause(ValueError):
    """It has ended, is late, or stands still already; or the time has passed."""


@act
def pause(about, kinds, *, reason, at, among=None):
    """Let the clock stand still, for instance while the customer has to answer. What is late stays late."""
    said: list[tuple[object, Promise]] = []
    for promise in of_kinds(kinds, about, among):
        said += end_agreement_unseen(promise, at)
        if promise.agreed_until:
            _await(promise, True)
        if promise.paused or at >= promise.due_at:
            continue
        stand_still(promise, reason, max(at, promise.made_at))
        said.append((PromisePaused(promise.pk, about, promise.kind, reason), promise))
    if said:
        all_happened(said, at=at, refresh=(about,))


@act
def resume(about, *, at, among=None):
    """Let the clock go on with the working time that was left when it stopped; what was agreed to stand still does so to its end."""
    said: list[tuple[object, Promise]] = []
    for promise in of_kinds(None, about, among):
        said += end_agreement_unseen(promise, at)
        if promise.agreed_until:
            _await(promise, False)
        elif promise.paused:
            go_on(promise, at)
            said.append((PromiseResumed(promise.pk, about, promise.kind), promise))
    if said:
        all_happened(said, at=at, refresh=(about,))


@act
def agree_on_pause(promise, *, until, words, by, at):
    """Let the clock of a promise stand still until a time that was agreed with whoever it was given to; they read why.

    Raises NothingToPause where it has ended, is late, stands still already, or `until` has passed.
    """
    running = [each for each in still_running(promise) if not each.paused and at < each.due_at]
    if not running or until <= at:
        raise NothingToPause
    [promise] = running
    standing = Pause(promise=promise, reason=AGREED, began_at=max(at, promise.made_at))
    insert(standing)
    insert(Agreement(pause=standing, until=until, words=words.strip()[:300], by=by, at=at))
    promise.look_at = until
    update(promise, "look_at")
    agreed = PauseAgreed(promise.pk, promise.about, promise.kind)
    happened(agreed, on=promise, by=by, at=at, refresh=_shown_in(promise))
    return promise


@act
def end_agreed_pause(promise, *, by=None, at):
    """Let the clock go on before the time that was agreed; one that goes on already stays as it is."""
    for standing in still_running(promise):
        if standing.agreed_until:
            event = end_agreement(standing, at)
            happened(event, on=standing, by=by, at=at, refresh=_shown_in(standing))


def _await(promise, waits):
    Agreement.objects.filter(pause__promise=promise, pause__ended_at=None).update(waits=waits)


def _shown_in(promise):
    return (promise.about, f"unit-{promise.unit_id}", *([f"person-{promise.to_id}"] if promise.to_id else []))
