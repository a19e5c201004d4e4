from regard.foundation.events.journal import act, happened

from ..events import DeliveryReported
from ..models import Delivery


@act
def report_delivery(message, *, state, reason="", at):
    """Note how an outgoing message fares. What came back stays so, whatever is heard later."""
    changed = (
        Delivery.objects.filter(message=message)
        .exclude(state=Delivery.State.BOUNCED)
        .exclude(state=state, reason=reason[:400])
        .update(state=state, reason=reason[:400], at=at)
    )
    if changed:
        conversation = message.conversation
        happened(DeliveryReported(conversation.pk, message.pk, state), on=conversation, at=at)
