from regard.conversations.actions import write_automatically
from regard.conversations.models import Message, Recipient
from regard.foundation.events.journal import act

from .. import queries
from ..models import AutomaticAnswer
from ..reading import language

GREETING = "{greeting}"


@act
def acknowledge(message_id, *, at):
    """Tell somebody who opened a matter that it arrived, in the words of the mailbox it came to."""
    opened = Message.objects.select_related("conversation__unit", "mail__raw__mailbox").get(pk=message_id)
    mailbox, person = opened.mail.raw.mailbox, opened.person
    assert mailbox is not None
    assert person is not None
    if mailbox.acknowledgement:
        to, text = opened.mail.answer_to.lower(), _greeted(mailbox.acknowledgement, person)
        answer_by_itself(opened.conversation, to=to, name=person.name, text=text, at=at)


def _greeted(text, person):
    """`{greeting}` in the words of a mailbox greets this very person, in the language those words are in."""
    if GREETING not in text:
        return text
    heard = language.of(text.replace(GREETING, "")) or ""
    return text.replace(GREETING, person.salutation(heard)).lstrip()


@act
def answer_by_itself(conversation, *, to, name="", text, at):
    """Write an automatic answer: once an address a day, never to ourselves, and only where there is a mailbox."""
    mailbox = queries.mailbox_of(conversation)
    if not mailbox or not queries.may_answer_by_itself(to, at=at) or queries.is_ours(to):
        return
    AutomaticAnswer.objects.create(mailbox=mailbox, address=to, at=at)
    recipients = ((Recipient.Kind.TO, to, name),)
    write_automatically(conversation, text=text, channel="email", recipients=recipients, at=at)
