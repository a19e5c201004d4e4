"""A part of a conversation becomes a matter of its own, and is put back."""

from regard.foundation.events.journal import act, all_happened
from regard.foundation.names import name_of
from regard.foundation.rows import insert
from regard.promises import actions as promises

from ..events import ConversationPutBack, ConversationSplit, SplitOff, SplitPutBack
from ..models import Category, Conversation, Follow, Message, Note, Participant, Split
from .find_again import find_again
from .join import both_alone, go_on_in
from .move import ANSWERS
from .state import alone, begin, excerpt_of, promise, settle, shown_in, stand


class NothingToSplit(ValueError):
    """No message of the conversation was chosen, or none would be left in it, or it goes on in another."""


class WentOnElsewhere(ValueError):
    """One of the two was merged since, or what was split off was split again."""


@act
def split(conversation, *, messages, notes=(), subject="", by, at):
    """Let these messages and notes, by number, be a matter of their own with the same people, unit, channel and owner.

    Here the messages do move, so that an answer to one of them finds the new matter. A customer who waits for an answer
    to what moves goes on waiting from when they wrote. Returns the new conversation. Raises NothingToSplit.
    """
    origin = alone(conversation)
    moving = list(origin.messages.filter(pk__in=messages).order_by("at", "pk"))
    if not moving or origin.merged_into_id or not origin.messages.exclude(pk__in=messages).exists():
        raise NothingToSplit
    waits_since = _waits_since(origin, moving)
    new = _begin(origin, moving, subject, at)
    taken = Split.objects.create(conversation=new, origin=origin, member=by, at=at)
    taken.messages.set(moving)
    taken.notes.set(origin.notes.filter(pk__in=notes))
    _move(taken, new)
    _people_and_followers(origin, new)
    if moving[-1].person_id:
        promise("opened", new, channel=new.channel, at=waits_since or at)
    settle(new)
    _what_stays(origin, answered=waits_since is not None, by=by, at=at)
    find_again([origin.pk, new.pk])
    all_happened(
        [(ConversationSplit(origin.pk, new.pk), origin), (SplitOff(new.pk, origin.pk), new)],
        by=by,
        at=at,
        refresh=shown_in(origin),
    )
    return new


@act
def put_back(conversation, *, by, at):
    """What was split off goes on where it came from, with all that was written since. Raises WentOnElsewhere."""
    taken = Split.objects.select_related("origin").get(conversation=conversation)
    new, origin = both_alone(conversation, taken.origin)
    taken.refresh_from_db()
    if taken.put_back_at:
        return origin
    if new.merged_into_id or origin.merged_into_id or taken.messages.exclude(conversation=new).exists():
        raise WentOnElsewhere
    waits = new.category == Category.OPEN
    _move(taken, origin)
    go_on_in(new, origin, by=by, at=at)
    if waits:
        stand(origin, Category.OPEN)
    _last_shown(origin)
    settle(origin, "last_at", "excerpt", "status", "category")
    taken.put_back_at = at
    taken.save(update_fields=["put_back_at"])
    find_again([origin.pk, new.pk])
    all_happened(
        [(SplitPutBack(origin.pk, new.pk), origin), (ConversationPutBack(new.pk, origin.pk), new)],
        by=by,
        at=at,
        refresh=shown_in(origin),
    )
    return origin


def _waits_since(origin, moving):
    """When somebody wrote, among what moves, what nobody has answered yet."""
    answered = origin.messages.filter(member__isnull=False).order_by("-at", "-pk").first()
    theirs = (each for each in moving if each.person_id and each.automatic == Message.Automatic.NONE)
    return next((each.at for each in theirs if not answered or each.at > answered.at), None)


def _begin(origin, moving, subject, at):
    last = moving[-1]
    category = Category.OPEN if last.person_id else Category.ANSWERED
    number, status_id = begin(category)
    new = Conversation(
        number=number,
        subject=subject.strip()[:300] or excerpt_of(moving[0].text)[:80] or origin.subject,
        excerpt=excerpt_of(last.text),
        unit_id=origin.unit_id,
        person_id=next((each.person_id for each in moving if each.person_id), origin.person_id),
        channel=origin.channel,
        team_id=origin.team_id,
        topic_id=origin.topic_id,
        assignee_id=origin.assignee_id,
        status_id=status_id,
        category=category,
        opened_at=at,
        last_at=last.at,
    )
    insert(new)
    return new


def _move(taken, to):
    Message.objects.filter(pk__in=taken.messages.values("pk")).update(conversation=to)
    Note.objects.filter(pk__in=taken.notes.values("pk")).update(conversation=to)


def _people_and_followers(origin, new):
    columns = ("person_id", "since", "by_reply_address")
    Participant.objects.bulk_create(
        Participant(conversation=new, **each) for each in origin.participants.values(*columns)
    )
    Follow.objects.bulk_create(
        Follow(conversation=new, **each) for each in origin.follows.values("member_id", "since")
    )


def _what_stays(origin, *, answered, by, at):
    """Where what waited for an answer has moved, nobody is owed one here any more."""
    last = _last_shown(origin)
    if answered and last.member_id and origin.category == Category.OPEN:
        promises.withdraw(name_of(origin), ANSWERS, by=by, reason="split", at=at)
        stand(origin, Category.ANSWERED)
    settle(origin, "last_at", "excerpt", "status", "category")


def _last_shown(conversation):
    """Its latest message, which its row in the queues shows from now on."""
    rows = conversation.messages.order_by("-at", "-pk")
    last = rows.filter(automatic=Message.Automatic.NONE).first() or rows[0]
    conversation.last_at, conversation.excerpt = last.at, excerpt_of(last.text)
    return last
