from regard.foundation import clock
from regard.foundation.events.journal import reacts_to

from . import actions
from .events import FormSubmitted, SubmissionTakenIn
from .models import Submission


@reacts_to(FormSubmitted)
def take_in_what_was_sent(event):
    actions.take_in(Submission.objects.get(pk=event.submission_id))


@reacts_to(SubmissionTakenIn)
def confirm_that_it_came(event):
    actions.confirm(event.conversation_id, at=clock.now())
