"""The customer's word, by the link that asks for it."""

from regard.conversations import actions as conversations
from regard.foundation.events.journal import act, happened
from regard.foundation.names import name_of
from regard.promises import actions as promises

from ..events import CustomerSaid
from ..models import Complaint, Question, Step
from .looking import look_anew
from .state import alone, close, digest_of, promise, shown_in, step


class QuestionOver(ValueError):
    """The link is unknown, too old, or answered."""


def asked(token, *, at):
    """The question a link still asks; looking changes nothing. Raises QuestionOver."""
    return _of(Question.objects.select_related("complaint__unit", "complaint__person"), token, at)


@act
def say(token, word, words, *, at):
    """What they say is theirs: a yes closes it; anything else opens it again, with a new promise and another pair of
    eyes. Raises QuestionOver.

    Their words stand in the conversation as any message of theirs.
    """
    question = _of(Question.objects.select_for_update(of=["self"]).select_related("complaint"), token, at)
    complaint = alone(question.complaint)
    complaint.questions.filter(answered_at=None).update(answered_at=at)
    words = words.strip()
    step(complaint, word, words=words, at=at)
    if words:
        matter = complaint.conversation
        written = conversations.Written(text=words)
        conversations.receive(matter, person=complaint.person, channel=matter.channel, written=written, at=at)
    said = CustomerSaid(complaint.pk, word)
    happened(said, on=complaint, at=at, refresh=shown_in(complaint))
    if word == Step.What.YES:
        promises.withdraw(name_of(complaint), reason="put-right", at=at)
        close(complaint, Complaint.Closure.PUT_RIGHT, at=at)
    else:
        complaint.answered_at = None
        complaint.save(update_fields=["answered_at"])
        look_anew(complaint, at=at)
        promise("not-put-right", complaint, at=at)


def _of(questions, token, at):
    open_still = questions.filter(expires_at__gt=at, answered_at=None, complaint__closed_at=None)
    try:
        return open_still.get(digest=digest_of(token))
    except Question.DoesNotExist:
        raise QuestionOver from None
