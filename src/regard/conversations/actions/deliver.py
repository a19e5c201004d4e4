from django.db import connection

from regard.foundation.events.journal import act, happened

from ..events import DeliveryReported

REPORT = """
    UPDATE conversations_delivery SET state = %(state)s, reason = %(reason)s, at = %(at)s
    WHERE message_id = %(message)s AND state <> 'bounced' AND (state, reason) <> (%(state)s, %(reason)s)
"""


@act
def report_delivery(message, *, state, reason="", at):
    """Note how an outgoing message fares. What came back stays so, whatever is heard later."""
    given = {"message": message.pk, "state": state, "reason": reason[:400], "at": at}
    with connection.cursor() as cursor:
        cursor.execute(REPORT, given)
        changed = cursor.rowcount
    if changed:
        conversation = message.conversation
        happened(DeliveryReported(conversation.pk, message.pk, state), on=conversation, at=at)
