from regard.foundation import clock
from regard.foundation.events.journal import reacts_to
from regard.foundation.names import name_of
from regard.people.actions import propose_facts
from regard.promises.events import PromiseGiven, PromiseKeptByHand

from . import actions
from .events import ConversationOpened, CustomerWrote
from .models import Message


@reacts_to(PromiseGiven)
@reacts_to(PromiseKeptByHand)
def stand_where_the_promise_due_first_says(event):
    kind, _, number = event.about.rpartition("-")
    if kind == "conversation":
        actions.stand_by_due(int(number), at=clock.now())


@reacts_to(ConversationOpened)
@reacts_to(CustomerWrote)
def hear_what_they_tell(event):
    if event.automatic == Message.Automatic.NONE and event.person_id:
        message = Message.objects.select_related("person").get(pk=event.message_id)
        propose_facts(message.person, text=message.text, source=name_of(message), at=message.at)
