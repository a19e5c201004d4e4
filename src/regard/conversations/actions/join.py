from regard.foundation.events.journal import act, happened, latest
from regard.foundation.names import name_of
from regard.promises import actions as promises
from regard.promises.models import Promise

from .. import words
from ..events import ConversationLinked, ConversationMerged, ConversationUnlinked, ConversationUnmerged
from ..models import Category, Conversation, Link, Snooze
from .snooze import lay_aside_again, stands_aside, wake
from .state import alone, promise, settle, shown_in, usual_status

REPLIES = (Promise.Kind.FIRST_REPLY, Promise.Kind.NEXT_REPLY)


class MergedIntoItself(ValueError):
    """A conversation cannot be merged into itself or into one that was merged into it."""


class LinkedOtherwise(ValueError):
    """Somebody took another link away since."""


@act
def merge(conversation, *, into, by, at):
    """Let two conversations go on as one. No message moves: the thread of `into` shows both, so it can be undone."""
    conversation, into = both_alone(conversation, into)
    if conversation.merged_into_id == into.pk:
        return into
    if into.pk == conversation.pk or into.merged_into_id:
        raise MergedIntoItself
    go_on_in(conversation, into, by=by, at=at)
    happened(
        ConversationMerged(conversation.pk, into.pk),
        on=conversation,
        by=by,
        at=at,
        refresh=(into, *shown_in(conversation), *shown_in(into)),
    )
    return into


@act
def unmerge(conversation, *, by, at):
    """Take a merged conversation apart again; it stands open beside the other, and each owes what it owed."""
    before = Conversation.objects.select_related("merged_into").get(pk=conversation.pk)
    if before.merged_into is None:
        return before
    conversation, into = both_alone(before, before.merged_into)
    if conversation.merged_into_id != into.pk:
        return conversation
    conversation.merged_into, merged = None, latest(ConversationMerged, on=conversation)
    conversation.status, conversation.category = usual_status(Category.OPEN), Category.OPEN
    about = name_of(conversation)
    owed = promises.move_back(about, name_of(into), moved_at=merged.at, at=at) if merged else []
    if not any(each.kind in REPLIES for each in owed):
        promise("wrote-again", conversation, channel=conversation.channel, at=at)
    settle(conversation, "merged_into", "status", "category")
    settle(into)
    happened(
        ConversationUnmerged(conversation.pk, into.pk),
        on=conversation,
        by=by,
        at=at,
        refresh=(into, *shown_in(conversation)),
    )
    if merged:
        lay_aside_again(conversation, ended=merged.at, went_on_in=into, by=by, at=at)
    return conversation


@act
def link(conversation, *, to, why, at, by=None):
    """Put two conversations beside each other without letting either see into the other."""
    _link, is_new = Link.objects.get_or_create(
        conversation=conversation, to=to, defaults={"why": why, "at": at}
    )
    if is_new:
        happened(
            ConversationLinked(conversation.pk, to.pk, why), on=conversation, by=by, at=at, refresh=(to,)
        )


@act
def unlink(conversation, *, to, by, at):
    """Take a link away that a member made, whichever of the two it was made from."""
    both = Link.objects.filter(conversation=conversation, to=to) | Link.objects.filter(
        conversation=to, to=conversation
    )
    gone = both.filter(why__in=Link.BY_HAND).first()
    if gone:
        gone.delete()
        event = ConversationUnlinked(conversation.pk, to.pk, gone.why)
        happened(event, on=conversation, by=by, at=at, refresh=(to,))


@act
def take_unlinking_back(conversation, *, to, by, at):
    """The link this member took away last stands again, as the journal tells it. Raises LinkedOtherwise."""
    gone = latest(ConversationUnlinked, on=alone(conversation))
    if gone is None or gone.by_id != by.pk or gone.facts["to_id"] != to.pk:
        raise LinkedOtherwise
    link(conversation, to=to, why=gone.facts["why"], by=by, at=at)


def go_on_in(conversation, into, *, by, at):
    """Two that are `alone` are one from now on; what was promised in the one is promised in the other."""
    if stands_aside(conversation):
        wake(conversation, end=Snooze.End.CLOSED, by=by, at=at)
    conversation.merged_into = into
    conversation.status, conversation.category = usual_status(Category.CLOSED), Category.CLOSED
    promises.move(name_of(conversation), name_of(into), at=at)
    settle(conversation, "merged_into", "status", "category")
    into.last_at = max(into.last_at, conversation.last_at)
    settle(into, "last_at")
    words.said_since(into)


def both_alone(one, other):
    """Locked in the order of their numbers: merging each into the other at the same moment must not wait for ever."""
    locked = {each.pk: alone(each) for each in sorted((one, other), key=lambda each: each.pk)}
    return locked[one.pk], locked[other.pk]
