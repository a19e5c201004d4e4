from django.db import transaction

from regard.conversations.actions import write_automatically
from regard.conversations.models import Message, Recipient

from .. import queries
from ..models import AutomaticAnswer
from .send import send


def acknowledge(conversation_id, message_id, *, at):
    """Tell somebody who opened a matter that it arrived: once an address a day, and never to a machine."""
    answer = _write(message_id, at)
    if answer:
        send(answer.pk, automatic=True, at=at)


@transaction.atomic
def _write(message_id, at):
    opened = Message.objects.select_related("conversation__unit", "mail__raw__mailbox").get(pk=message_id)
    mailbox = opened.mail.raw.mailbox
    if opened.automatic != Message.Automatic.NONE or not mailbox or not mailbox.acknowledgement:
        return None
    address = opened.mail.answer_to.lower()
    if not queries.may_answer_by_itself(address, at=at) or address in queries.own_addresses():
        return None
    AutomaticAnswer.objects.create(mailbox=mailbox, address=address, at=at)
    recipients = ((Recipient.Kind.TO, address, opened.person.name),)
    return write_automatically(
        opened.conversation, text=mailbox.acknowledgement, channel="email", recipients=recipients, at=at
    )
