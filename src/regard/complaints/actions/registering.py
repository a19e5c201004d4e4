from django.db.models import Max

from regard.foundation.accounts.models import Unit
from regard.foundation.events.journal import act, happened

from ..events import ComplaintRegistered
from ..models import Complaint, Proposal, Step
from .alarming import alarm
from .proposing import end
from .state import promise, shown_in, step


class AlreadyRegistered(ValueError):
    """The conversation is in the register already."""


class NothingWished(ValueError):
    """A complaint says what happened and which outcome the person wishes."""


@act
def register(conversation, *, happened_so, wished, by, at, **described):
    """Enter a conversation into the register of its unit. It is promised to be acknowledged, and answered.

    Raises NothingWished, AlreadyRegistered.
    """
    if not (happened_so.strip() and wished.strip()):
        raise NothingWished
    if Complaint.objects.filter(conversation=conversation).exists():
        raise AlreadyRegistered
    complaint = Complaint.objects.create(
        conversation=conversation,
        person_id=conversation.person_id,
        unit=conversation.unit,
        year=at.year,
        number=_next_number(conversation.unit_id, at.year),
        happened=happened_so.strip(),
        wished=wished.strip(),
        received_at=conversation.opened_at,
        **described,
    )
    for proposal in Proposal.objects.open().filter(conversation=conversation).select_for_update():
        end(proposal, Proposal.End.TAKEN, by=by, at=at)
    step(complaint, Step.What.RECEIVED, by=by, at=at)
    promise("complained", complaint, at=at)
    event = ComplaintRegistered(complaint.pk, conversation.pk, complaint.severity)
    happened(event, on=complaint, by=by, at=at, refresh=shown_in(complaint))
    alarm(complaint, by=by, at=at)
    return complaint


def _next_number(unit_id, year):
    """Without a gap: whoever registers next waits for this one."""
    Unit.objects.select_for_update(no_key=True).get(pk=unit_id)
    last = Complaint.objects.filter(unit=unit_id, year=year).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1
