"""What reads like a complaint is proposed as one; a member decides."""

from regard.foundation.events.journal import act, happened
from regard.foundation.reads import rows_of

from ..events import ComplaintProposed, ProposalDeclined, ProposalReturned
from ..models import Proposal
from ..reading import strength_of

PROPOSE = """
    INSERT INTO complaints_proposal (conversation_id, message_id, strength, at, "end")
    SELECT %(matter)s, %(message)s, %(strength)s, %(at)s, ''
    WHERE NOT EXISTS (SELECT FROM complaints_complaint WHERE conversation_id = %(matter)s)
    ON CONFLICT (conversation_id) DO NOTHING
    RETURNING id
"""


@act
def propose(message, at):
    """Propose to register what reads like a complaint. A conversation is proposed once, whatever became of it."""
    strength = strength_of(message.text)
    if strength <= 0:
        return
    given = {"matter": message.conversation_id, "message": message.pk, "strength": strength, "at": at}
    for proposal in rows_of(PROPOSE, given):
        event = ComplaintProposed(message.conversation_id, proposal.id)
        happened(event, on=message.conversation, at=at)


@act
def decline(proposal, *, by, at):
    """It is none, and is never proposed again. Declined or registered meanwhile is harmless."""
    proposal = Proposal.objects.select_for_update().get(pk=proposal.pk)
    if proposal.ended_at is None:
        end(proposal, Proposal.End.DECLINED, by=by, at=at)
        said = ProposalDeclined(proposal.conversation_id, proposal.pk)
        happened(said, on=proposal.conversation, by=by, at=at)


@act
def propose_again(proposal, *, by, at):
    """It was declined by mistake."""
    proposal = Proposal.objects.select_for_update().get(pk=proposal.pk)
    if proposal.end == Proposal.End.DECLINED:
        proposal.end, proposal.by, proposal.ended_at = "", None, None
        proposal.save(update_fields=["end", "by", "ended_at"])
        said = ProposalReturned(proposal.conversation_id, proposal.pk)
        happened(said, on=proposal.conversation, by=by, at=at)


def end(proposal, how, *, by, at):
    proposal.end, proposal.by, proposal.ended_at = how, by, at
    proposal.save(update_fields=["end", "by", "ended_at"])
