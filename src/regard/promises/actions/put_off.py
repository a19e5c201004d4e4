from regard.foundation.events.journal import act, happened
from regard.foundation.rows import insert, update

from ..events import PromisePutOff
from ..models import Delay, Promise
from .make import WARN_OF_OWN_WORD, warn_at
from .running import still_running


class TooLateToPutOff(ValueError):
    """Its time has passed, it has ended, or it is promised by a policy: nobody puts that off."""


@act
def put_off(promise, *, due_at, words, by, at):
    """Say before the time of a word has passed that it will be later, and why; whom it was given to reads both."""
    given = [each for each in still_running(promise) if each.kind in Promise.BY_WORD]
    if not given or not at < given[0].due_at < due_at:
        raise TooLateToPutOff
    [promise] = given
    insert(
        Delay(
            promise=promise, was_due_at=promise.due_at, due_at=due_at, words=words.strip()[:300], by=by, at=at
        )
    )
    promise.due_at = due_at
    if not promise.paused:
        promise.look_at = max(at, warn_at(promise, WARN_OF_OWN_WORD))
    update(promise, "due_at", "look_at")
    happened(
        PromisePutOff(promise.pk, promise.about, promise.kind),
        on=promise,
        by=by,
        at=at,
        refresh=(promise.about, f"person-{promise.to_id}", f"unit-{promise.unit_id}"),
    )
    return promise
