"""Given to somebody else together with what the customer already told us, so that nobody asks again."""

from regard.foundation.events.journal import act, happened

from ..events import HandedOver, HandOverTakenBack
from ..models import HandOver
from .move import WentFurther, assign
from .state import alone
from .write import note


class HandedToNobody(ValueError):
    """A hand-over goes to a member, to a team, or to both."""


@act
def hand_over(conversation, *, to=None, team=None, told, by, at):
    """Assign it, with a note of what they told us. Raises NothingToSend where that is empty, NotOfThisUnit, HandedToNobody."""
    if to is None and team is None:
        raise HandedToNobody
    conversation = alone(conversation)
    before = {"from_member_id": conversation.assignee_id, "from_team_id": conversation.team_id}
    written = note(conversation, by=by, text=told, at=at)
    assign(conversation, to=to, team=team, by=by, at=at)
    handed = HandOver.objects.create(note=written, to=to, team=team, **before)
    happened(
        HandedOver(conversation.pk, written.pk, team and team.pk, to and to.pk),
        on=conversation,
        by=by,
        at=at,
        refresh=(f"member-{to.pk}",) if to else (),
    )
    return handed


@act
def take_back_hand_over(conversation, *, by, at):
    """The one who gave it away has it again. The note stays: it may have been read. Raises WentFurther."""
    conversation = alone(conversation)
    latest = HandOver.objects.filter(note__conversation=conversation, note__member=by).order_by("-pk").first()
    if latest is None or (conversation.assignee_id, conversation.team_id) != (latest.to_id, latest.team_id):
        raise WentFurther
    conversation = assign(conversation, to=latest.from_member, team=latest.from_team, by=by, at=at)
    happened(HandOverTakenBack(conversation.pk, latest.note_id), on=conversation, by=by, at=at)
    latest.delete()
    return conversation
