from regard.conversations.actions import write_automatically
from regard.conversations.models import Message, Recipient
from regard.foundation.events.journal import act

from .. import queries
from ..models import AutomaticAnswer


@act
def acknowledge(message_id, *, at):
    """Tell somebody who opened a matter that it arrived: once an address a day, and never to a machine."""
    opened = Message.objects.select_related("conversation__unit", "mail__raw__mailbox").get(pk=message_id)
    mailbox = opened.mail.raw.mailbox
    if not mailbox.acknowledgement:
        return
    address = opened.mail.answer_to.lower()
    if not queries.may_answer_by_itself(address, at=at) or address in queries.own_addresses():
        return
    AutomaticAnswer.objects.create(mailbox=mailbox, address=address, at=at)
    recipients = ((Recipient.Kind.TO, address, opened.person.name),)
    write_automatically(
        opened.conversation, text=mailbox.acknowledgement, channel="email", recipients=recipients, at=at
    )
