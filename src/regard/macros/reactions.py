from regard.conversations.events import ReplyWritten
from regard.conversations.models import Conversation, Message
from regard.foundation import clock
from regard.foundation.events.journal import reacts_to

from . import actions


@reacts_to(ReplyWritten)
def do_what_waited_for_it(event):
    member = Message.objects.select_related("member").get(pk=event.message_id).member
    if member:
        actions.do_what_waited(Conversation(pk=event.conversation_id), member=member, at=clock.now())
