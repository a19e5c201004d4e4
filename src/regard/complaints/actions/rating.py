"""Some days after a complaint was closed its person is asked, once, how they found the handling."""

import secrets
from datetime import timedelta

from django.utils import translation

from regard.conversations import actions as conversations
from regard.conversations.carriers import carrier_of
from regard.foundation.events.journal import act, happened
from regard.people.models import Wish
from regard.people.queries import same

from .. import letters
from ..events import HandlingRated, PersonLeftUnasked, RatingAsked
from ..models import Complaint, Rating, Unasked
from .state import alone, digest_of, shown_in

ASKED_AFTER, TOO_LATE = timedelta(days=4), timedelta(days=30)
OPEN_FOR = timedelta(days=30)
ASKED_ABOUT = (Complaint.Closure.PUT_RIGHT, Complaint.Closure.SILENCE)


class RatingOver(ValueError):
    """The link is unknown, too old, or answered."""


def ask_for_ratings(*, at):
    """Ask those whose complaint was closed some days ago. Bears being run at any time, and twice."""
    closed = Complaint.objects.filter(closed_at__lte=at - ASKED_AFTER, closed_at__gt=at - TOO_LATE)
    for number in closed.filter(closure__in=ASKED_ABOUT, rating=None).values_list("pk", flat=True):
        _ask(number, at)


@act
def rate(token, score, words, *, at):
    """Once. Their words stand in the conversation as any message of theirs. Raises RatingOver."""
    rating = _of(Rating.objects.select_for_update(of=["self"]).select_related("complaint"), token, at)
    complaint = alone(rating.complaint)
    rating.score, rating.words, rating.rated_at = score, words.strip(), at
    rating.save(update_fields=["score", "words", "rated_at"])
    if rating.words:
        matter = complaint.conversation
        written = conversations.Written(text=rating.words)
        conversations.receive(matter, person=complaint.person, channel=matter.channel, written=written, at=at)
    event = HandlingRated(complaint.pk, score)
    happened(event, on=complaint, at=at, refresh=shown_in(complaint))


@act
def leave_unasked(person, *, by=None, at):
    """Ask them no more how they found us; said twice it is said once."""
    _said, is_new = Unasked.objects.get_or_create(person=person, defaults={"by": by, "at": at})
    if is_new:
        happened(PersonLeftUnasked(person.pk), on=person, by=by, at=at)


def rating_asked(token, *, at):
    """What a link still asks; looking changes nothing. Raises RatingOver."""
    return _of(Rating.objects.select_related("complaint__unit", "complaint__person"), token, at)


@act
def _ask(number, at):
    complaint = alone(Complaint(pk=number))
    if Rating.objects.filter(complaint=complaint).exists():
        return
    matter = complaint.conversation
    carrier = carrier_of(matter.channel)
    if _unwished(complaint.person, carrier.channel):
        return
    token = secrets.token_urlsafe(24)
    Rating.objects.create(complaint=complaint, digest=digest_of(token), asked_at=at, expires_at=at + OPEN_FOR)
    with translation.override(letters.language_of(complaint.person)):
        text = letters.how_it_went(complaint.person, token)
    conversations.write_automatically(
        matter, text=text, channel=carrier.channel, recipients=carrier.recipients(matter), at=at
    )
    happened(RatingAsked(complaint.pk), on=complaint, at=at)


def _unwished(person, channel):
    """Whether they wish not to be asked, or not by this channel, under any name they have."""
    named = same(person.pk)
    if Unasked.objects.filter(person__in=named).exists():
        return True
    return Wish.objects.filter(person__in=named, never_by=channel).exists()


def _of(ratings, token, at):
    try:
        return ratings.get(digest=digest_of(token), expires_at__gt=at, rated_at=None)
    except Rating.DoesNotExist:
        raise RatingOver from None
