from regard.conversations.events import AutomaticAnswerWritten, ReplyWritten
from regard.foundation import clock
from regard.foundation.events.journal import reacts_to

from . import actions
from .events import AcknowledgementOwed, DoubtSettled, MailStored
from .intake import read_each


@reacts_to(MailStored)
def read_mails(event):
    read_each(event.raw_ids, now=clock.now)


@reacts_to(ReplyWritten)
def send_reply(event):
    if event.channel == "email":
        actions.send(event.message_id, at=clock.now())


@reacts_to(AutomaticAnswerWritten)
def send_automatic_answer(event):
    if event.channel == "email":
        actions.send(event.message_id, automatic=True, at=clock.now())


@reacts_to(DoubtSettled)
def send_again(event):
    if event.again:
        actions.send(event.message_id, at=clock.now())


@reacts_to(AcknowledgementOwed)
def acknowledge(event):
    actions.acknowledge(event.message_id, at=clock.now())
