from regard.conversations.events import AnswerTakenBack
from regard.foundation import clock
from regard.foundation.events.journal import reacts_to

from . import actions


@reacts_to(AnswerTakenBack)
def nothing_stood_in_what_was_not_sent(event):
    actions.take_override_back(event.draft_id, at=clock.now())
