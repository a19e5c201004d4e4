"""What is offered to put it right: offered, accepted or refused, and done."""

from datetime import timedelta

from django.utils import translation

from regard.conversations import actions as conversations
from regard.foundation.events.journal import act, happened
from regard.foundation.names import name_of
from regard.promises import actions as promises
from regard.promises.models import Promise

from .. import discretion, letters
from ..events import (
    RemedyAnswered,
    RemedyApproved,
    RemedyDeclined,
    RemedyDone,
    RemedyOffered,
    RemedyProposed,
)
from ..models import Remedy, RemedyStep
from ..remedies import in_words
from .answering import AlreadyClosed
from .hearing import asked
from .state import alone, promise, shown_in


class AnsweredOtherwise(ValueError):
    """They said the opposite before."""


class NotAccepted(ValueError):
    """Nobody does what was not accepted."""


class NotOffered(ValueError):
    """It waits for approval, or was not approved: there is nothing to answer yet."""


class BeyondDiscretion(ValueError):
    """A lead approves within their own discretion, an admin anything; nobody what they proposed themselves."""


class NoSuchRemedy(ValueError):
    """The complaint of this link was offered nothing of that number."""


@act
def offer_remedy(complaint, *, kind, words, cost, currency, days, by, at):
    """Offer something to put it right. They read it behind the link of the next answer. Raises AlreadyClosed.

    What lies beyond the discretion of `by` waits for approval first. The same once more, while nobody answered it, is a second click.
    """
    complaint = alone(complaint)
    if complaint.closed_at:
        raise AlreadyClosed
    currency = currency if cost else ""
    proposed = {
        "kind": kind,
        "words": words.strip(),
        "cost": cost,
        "currency": currency,
        "days": days,
        "offered_by": by,
        "answered_at": None,
        "declined_at": None,
    }
    if twin := complaint.remedies.filter(**proposed).first():
        return twin
    allowed = discretion.left(by, complaint, currency)
    remedy = Remedy(
        complaint=complaint, **proposed, proposed_at=at, allowed=cost if allowed is None else allowed
    )
    may = cost <= remedy.allowed
    remedy.offered_at = at if may else None
    remedy.save()
    step(remedy, RemedyStep.What.OFFERED if may else RemedyStep.What.PROPOSED, by=by, at=at)
    said = RemedyOffered if may else RemedyProposed
    happened(said(complaint.pk, remedy.pk, kind), on=complaint, by=by, at=at, refresh=shown_in(complaint))
    return remedy


@act
def approve_remedy(remedy, *, by, at):
    """It is offered now, on the word of `by`. Approved once is enough. Raises BeyondDiscretion, AlreadyClosed."""
    complaint = alone(remedy.complaint)
    remedy = _alone(remedy)
    if remedy.offered_at or remedy.declined_at:
        return
    if complaint.closed_at:
        raise AlreadyClosed
    if not discretion.may_approve(by, remedy):
        raise BeyondDiscretion
    remedy.approved_by, remedy.offered_at = by, at
    remedy.save(update_fields=["approved_by", "offered_at"])
    step(remedy, RemedyStep.What.APPROVED, by=by, at=at)
    event = RemedyApproved(complaint.pk, remedy.pk)
    happened(event, on=complaint, by=by, at=at, refresh=shown_in(complaint))


@act
def decline_remedy(remedy, words, *, by, at):
    """It is not offered, and whoever proposed it reads why. Raises BeyondDiscretion."""
    complaint = alone(remedy.complaint)
    remedy = _alone(remedy)
    if remedy.offered_at or remedy.declined_at:
        return
    if not by.leads:
        raise BeyondDiscretion
    remedy.declined_at = at
    remedy.save(update_fields=["declined_at"])
    step(remedy, RemedyStep.What.DECLINED, words=words.strip(), by=by, at=at)
    event = RemedyDeclined(complaint.pk, remedy.pk)
    happened(event, on=complaint, by=by, at=at, refresh=shown_in(complaint))


@act
def answer_remedy(remedy, answer, words, *, by=None, at):
    """They take it or not; a member says so for them where they said it otherwise than by the link.

    What they take is promised. Where they refuse the last thing offered, they are owed another answer. Raises NotOffered,
    AnsweredOtherwise, AlreadyClosed.
    """
    complaint = alone(remedy.complaint)
    remedy = _alone(remedy)
    if not remedy.offered_at:
        raise NotOffered
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
        remedy = question.complaint.remedies.offered().get(pk=number)
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
    return locked.select_related("complaint__conversation", "complaint__unit", "promise", "offered_by").get(
        pk=remedy.pk
    )


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
    return complaint.remedies.offered().exclude(answer=Remedy.Answer.REFUSED).exists()
