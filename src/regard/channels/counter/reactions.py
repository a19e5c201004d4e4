from regard.conversations.events import StatusChanged
from regard.conversations.models import Category
from regard.foundation import clock
from regard.foundation.events.journal import reacts_to

from . import actions, letters
from .events import ColleagueTold
from .models import Remark


@reacts_to(StatusChanged)
def tell_whoever_heard_it(event):
    if event.category == Category.CLOSED:
        actions.tell_colleague(event.conversation_id, at=clock.now())


@reacts_to(ColleagueTold)
def send_what_became(event):
    """The deed is kept before its letter leaves: a mail server that is away undoes nothing, and is asked again."""
    letters.send_what_became(Remark.objects.select_related("counter__unit").get(pk=event.remark_id))
