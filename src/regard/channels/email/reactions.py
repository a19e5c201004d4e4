from regard.conversations.events import ConversationOpened, ReplyWritten
from regard.foundation import clock
from regard.foundation.events.journal import reacts_to

from . import actions
from .events import DoubtSettled, MailStored
from .intake import read


@reacts_to(MailStored)
def read_mail(event):
    read(event.raw_id, at=clock.now())


@reacts_to(ReplyWritten)
def send_reply(event):
    if event.channel == "email":
        actions.send(event.message_id, at=clock.now())


@reacts_to(DoubtSettled)
def send_again(event):
    if event.again:
        actions.send(event.message_id, at=clock.now())


@reacts_to(ConversationOpened)
def acknowledge_new_matter(event):
    if event.channel == "email":
        actions.acknowledge(event.conversation_id, event.message_id, at=clock.now())
