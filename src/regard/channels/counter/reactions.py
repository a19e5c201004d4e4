from regard.conversations.events import StatusChanged
from regard.conversations.models import Category
from regard.foundation import clock
from regard.foundation.events.journal import reacts_to

from . import actions


@reacts_to(StatusChanged)
def tell_whoever_heard_it(event):
    if event.category == Category.CLOSED:
        actions.tell_colleague(event.conversation_id, at=clock.now())
