"""What is to be done for an ask, ticked off by whoever is asked."""

from regard.foundation.events.journal import act, happened

from ..events import StepTicked
from ..models import Step
from .state import member_of, running, shown_in, whose

MOST_STEPS = 20


@act
def tick(step, *, done, author, at):
    """It is done, or not yet after all; ticked twice is ticked once. `author` is a member or a link. Raises AlreadyOver."""
    ask = running(step.ask)
    step = Step.objects.get(pk=step.pk)
    if bool(step.done_at) == done:
        return
    step.done_at = at if done else None
    step.by, step.link = None, None
    for name, who in whose(author).items() if done else ():
        setattr(step, name, who)
    step.save(update_fields=["done_at", "by", "link"])
    event = StepTicked(ask.conversation_id, ask.pk, step.pk, done)
    happened(event, on=ask, by=member_of(author), at=at, refresh=shown_in(ask))
