"""Whoever does not answer is reminded twice; then it is closed by silence, which is no word of theirs."""

from datetime import timedelta

from django.utils import translation

from regard.conversations import actions as conversations
from regard.conversations.carriers import carrier_of
from regard.foundation.events.journal import act, happened

from .. import letters
from ..events import CustomerReminded
from ..models import Complaint, Step
from .state import alone, close, new_question, shown_in, step

REMINDED_AFTER = (timedelta(days=7), timedelta(days=14))
SILENT_AFTER = timedelta(days=28)


def watch(*, at):
    """Remind, or close by silence, those asked long enough ago; costs what is due. Bears being run at any time."""
    waiting = Complaint.objects.open().filter(answered_at__lte=at - REMINDED_AFTER[0])
    for number in waiting.order_by("answered_at").values_list("pk", flat=True):
        _look(number, at)


@act
def _look(number, at):
    complaint = alone(Complaint(pk=number))
    if complaint.closed_at or complaint.answered_at is None:
        return
    waited = at - complaint.answered_at
    if complaint.reminders == len(REMINDED_AFTER) and waited >= SILENT_AFTER:
        step(complaint, Step.What.SILENT, at=at)
        close(complaint, Complaint.Closure.SILENCE, at=at)
    elif complaint.reminders < len(REMINDED_AFTER) and waited >= REMINDED_AFTER[complaint.reminders]:
        _remind(complaint, at)


def _remind(complaint, at):
    matter = complaint.conversation
    with translation.override(letters.language_of(complaint.person)):
        text = letters.reminder(complaint.person, new_question(complaint, at=at))
    carrier = carrier_of(matter.channel)
    message = conversations.write_automatically(
        matter, text=text, channel=carrier.channel, recipients=carrier.recipients(matter), at=at
    )
    complaint.reminders += 1
    complaint.save(update_fields=["reminders"])
    step(complaint, Step.What.REMINDED, at=at)
    event = CustomerReminded(complaint.pk, message.pk)
    happened(event, on=complaint, at=at, refresh=shown_in(complaint))
