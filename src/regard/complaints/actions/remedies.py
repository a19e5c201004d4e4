"""What is offered to put it right: offered, accepted or refused, and done."""

from datetime import timedelta

from django.utils import translation

from regard.conversations import actions as conversations
from regard.foundation.events.journal import act, happened
from regard.foundation.names import name_of
from regard.promises import actions as promises
from regard.promises.models import Promise

from .. import letters
from ..events import RemedyAnswered, RemedyDone, RemedyOffered
from ..models import Remedy, RemedyStep
from ..remedies import in_words
from .answering import AlreadyClosed
from .hearing import asked
from .state import alone, promise, shown_in


class AnsweredOtherwise(ValueError):
    """They said the opposite before."""


class NotAccepted(ValueError):
    """Nobody does what was not accepted."""


class NoSuchRemedy(ValueError):
    """The complaint of this link was offered nothing of that number."""


@act
def offer_remedy(complaint, *, kind, words, cost, currency, days, by, at):
    """Offer something to put it right. They read it behind the link of the next answer. Raises AlreadyClosed.

    The same once more, while nobody answered it, is a second click.
    """
    complaint = alone(complaint)
    if complaint.closed_at:
        raise AlreadyClosed
    offered = {
        "kind": kind,
        "words": words.strip(),
        "cost": cost,
        "currency": currency if cost else "",
        "days": days,
        "offered_by": by,
    }
    if twin := complaint.remedies.filter(**offered, answered_at=None).first():
        return twin
    remedy = Remedy.objects.create(complaint=complaint, offered_at=at, **offered)
    step(remedy, RemedyStep.What.OFFERED, by=by, at=at)
    event = RemedyOffered(complaint.pk, remedy.pk, kind)
    happened(event, on=complaint, by=by, at=at, refresh=shown_in(complaint))
    return remedy


@act
def answer_remedy(remedy, answer, words, *, by=None, at):
    """They take it or not; a member says so for them where they said it otherwise than by the link.

    What they take is promised. Where they refuse the last thing offered, they are owed another answer. Raises AnsweredOtherwise,
    AlreadyClosed.
    """
    complaint = alone(remedy.complaint)
    remedy = _alone(remedy)
    if remedy.answered_at:
        if remedy.answer != answer:
            raise AnsweredOtherwise
        return
    if complaint.closed_at:
        raise AlreadyClosed
    remedy.answer, remedy.answered_at = answer, at
    if answer == Remedy.Answer.ACCEPTED:
        remedy.promise = _promised(remedy, complaint, at)
    remedy.save(update_fields=["answer", "answered_at", "promise"])
    words = words.strip()
    step(remedy, answer, words=words, by=by, at=at)
    if words and by is None:
        _stand_in_the_thread(complaint, words, at)
    event = RemedyAnswered(complaint.pk, remedy.pk, answer)
    happened(event, on=complaint, by=by, at=at, refresh=shown_in(complaint))
    if answer == Remedy.Answer.REFUSED and not _anything_left(complaint):
        _answer_again(complaint, at)


@act
def answer_by_link(token, number, answer, words, *, at):
    """Raises QuestionOver, NoSuchRemedy, AnsweredOtherwise."""
    question = asked(token, at=at)
    try:
        remedy = question.complaint.remedies.get(pk=number)
    except Remedy.DoesNotExist:
        raise NoSuchRemedy from None
    answer_remedy(remedy, answer, words, at=at)
    return question


@act
def do_remedy(remedy, *, by, at):
    """What they accepted is done, and the promise kept. Raises NotAccepted."""
    remedy = _alone(remedy)
    if remedy.answer != Remedy.Answer.ACCEPTED:
        raise NotAccepted
    if remedy.done_at:
        return
    remedy.done_at = at
    remedy.save(update_fields=["done_at"])
    step(remedy, RemedyStep.What.DONE, by=by, at=at)
    promises.keep_one(remedy.promise, by=by, at=at)
    complaint = remedy.complaint
    event = RemedyDone(complaint.pk, remedy.pk)
    happened(event, on=complaint, by=by, at=at, refresh=shown_in(complaint))


def step(remedy, what, *, words="", by=None, at):
    return RemedyStep.objects.create(remedy=remedy, what=what, words=words, by=by, at=at)


def _alone(remedy):
    locked = Remedy.objects.select_for_update(of=["self"])
    return locked.select_related("complaint__conversation", "promise", "offered_by").get(pk=remedy.pk)


def _promised(remedy, complaint, at):
    """Under its own name: their yes ends what is promised about the complaint, and the refund is still to come."""
    with translation.override(letters.language_of(complaint.person)):
        words = in_words(remedy)
    return promises.promise_by_hand(
        Promise.Kind.BY_HAND,
        to=complaint.person,
        about=name_of(remedy),
        unit=complaint.unit,
        by=remedy.offered_by,
        words=words,
        due_at=at + timedelta(days=remedy.days),
        at=at,
    )


def _stand_in_the_thread(complaint, words, at):
    matter = complaint.conversation
    written = conversations.Written(text=words)
    conversations.receive(matter, person=complaint.person, channel=matter.channel, written=written, at=at)


def _answer_again(complaint, at):
    """They refused all of it: nobody asks them whether it is put right, and no silence closes it."""
    complaint.answered_at = None
    complaint.save(update_fields=["answered_at"])
    promise("not-put-right", complaint, at=at)


def _anything_left(complaint):
    return complaint.remedies.exclude(answer=Remedy.Answer.REFUSED).exists()
