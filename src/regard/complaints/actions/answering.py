from django.utils import translation

from regard.conversations import actions as conversations
from regard.foundation.events.journal import act, happened
from regard.foundation.names import name_of
from regard.promises import actions as promises
from regard.promises.models import Promise

from .. import letters, remedies
from ..events import ComplaintAcknowledged, ComplaintAnswered
from ..models import Complaint, Step
from ..queries import body_of, look_at
from .looking import AnotherPairOfEyes
from .state import alone, close, new_question, shown_in, step

KINDS = (Promise.Kind.ACKNOWLEDGEMENT, Promise.Kind.COMPLAINT)


class AlreadyClosed(ValueError):
    """It was closed meanwhile."""


@act
def acknowledge(complaint, *, by, at):
    """The person knows that we have it and who sees to it. Acknowledged once is enough."""
    complaint = alone(complaint)
    if complaint.closed_at or complaint.steps.filter(what=Step.What.ACKNOWLEDGED).exists():
        return
    step(complaint, Step.What.ACKNOWLEDGED, by=by, at=at)
    promises.keep(name_of(complaint), KINDS[:1], by=by, at=at)
    happened(ComplaintAcknowledged(complaint.pk), on=complaint, by=by, at=at, refresh=shown_in(complaint))


@act
def answer(complaint, words, *, by, at):
    """Answer it in its conversation, and ask by a link of its own whether it is put right.

    Raises AlreadyClosed, AnotherPairOfEyes, NothingToSend where nothing is said, NotFilled where a blank is open still.
    """
    complaint = alone(complaint)
    if complaint.closed_at:
        raise AlreadyClosed
    if not words.strip():
        raise conversations.NothingToSend
    look, answered = look_at(complaint)
    if look and by.pk == answered.pk:
        raise AnotherPairOfEyes
    token = new_question(complaint, at=at)
    with translation.override(letters.language_of(complaint.person)):
        text = letters.with_the_question(
            words.strip(), token, remedies.offers(complaint), body_of(complaint.unit)
        )
    message = conversations.reply(complaint.conversation, by=by, text=text, at=at)
    step(complaint, Step.What.ANSWERED, words=words.strip(), by=by, at=at)
    complaint.answered_at, complaint.reminders = at, 0
    complaint.save(update_fields=["answered_at", "reminders"])
    promises.keep(name_of(complaint), KINDS, by=by, at=at)
    event = ComplaintAnswered(complaint.pk, message.pk)
    happened(event, on=complaint, by=by, at=at, refresh=shown_in(complaint))
    return message


@act
def withdraw(complaint, words, *, by, at):
    """They say that it is none, or it was entered by mistake: a member says why. Raises AlreadyClosed."""
    complaint = alone(complaint)
    if complaint.closed_at:
        raise AlreadyClosed
    step(complaint, Step.What.WITHDRAWN, words=words.strip(), by=by, at=at)
    promises.withdraw(name_of(complaint), by=by, reason="withdrawn", at=at)
    close(complaint, Complaint.Closure.WITHDRAWN, by=by, at=at)
