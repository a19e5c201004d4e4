"""Laid aside until a time or an event, and brought back. The promises about it run on: no customer waits longer for it."""

from django.db import connection

from regard.foundation.events.journal import act, happened
from regard.foundation.names import name_of
from regard.foundation.rows import found, update
from regard.promises import actions as promises

from ..events import ConversationSnoozed, ConversationWoken
from ..models import Category, Conversation, Message, Note, Snooze
from .state import alone, settle, shown_in, usual_status

AT_ONCE = 200
STANDING = "SELECT * FROM conversations_snooze WHERE conversation_id = %s AND ended_at IS NULL FOR UPDATE"
DUE = """
    SELECT conversation_id FROM conversations_snooze WHERE ended_at IS NULL AND until <= %s ORDER BY until LIMIT %s
"""


class NothingToWaitFor(ValueError):
    """A conversation that is closed or was merged does not come back."""


@act
def snooze(conversation, *, kind, until=None, by, at):
    """Lay a conversation aside, or follow it up if they do not answer. A new one takes the place of the one before."""
    conversation = alone(conversation)
    if conversation.category == Category.CLOSED or conversation.merged_into_id:
        raise NothingToWaitFor
    standing = _standing(conversation)
    if standing and (standing.kind, standing.until) == (kind, until):
        return standing
    if standing:
        _end(standing, Snooze.End.CANCELLED, at)
    laid = Snooze.objects.create(conversation=conversation, member=by, kind=kind, until=until, at=at)
    _lie(conversation, laid, by=by, at=at)
    return laid


@act
def wake(conversation, *, end, by=None, at):
    """Bring it back, or do nothing where it was not laid aside. What nobody answered is open again."""
    conversation = alone(conversation)
    standing = _standing(conversation)
    if standing is None:
        return conversation
    _end(standing, end, at)
    conversation.asleep, conversation.wakes_at = False, None
    update(conversation, "asleep", "wakes_at")
    if end == Snooze.End.TIME and conversation.category in (Category.ANSWERED, Category.WAITING_CUSTOMER):
        _open_again(conversation, at)
    happened(
        ConversationWoken(conversation.pk, standing.pk, end),
        on=conversation,
        by=by,
        at=at,
        refresh=_where_shown(conversation),
    )
    return conversation


@act
def lay_aside_again(conversation, *, ended, went_on_in, by, at):
    """What was brought back at that moment, to go on in another, sleeps on as it did; unless what it waits for has come
    there or its time is over."""
    laid = conversation.snoozes.filter(end=Snooze.End.CLOSED, ended_at=ended).last()
    if laid is None or (laid.until and laid.until <= at) or _has_come(laid, went_on_in, at):
        return
    laid.ended_at, laid.end = None, ""
    update(laid, "ended_at", "end")
    _lie(conversation, laid, by=by, at=at)


def stands_aside(conversation):
    return conversation.asleep or conversation.wakes_at is not None


def wake_due(*, at):
    """Bring back what is due; it costs what is due, not what sleeps. Bears being run by several workers at once."""
    woken = 0
    while numbers := _due(at):
        for number in numbers:
            wake(Conversation(pk=number), end=Snooze.End.TIME, at=at)
        woken += len(numbers)
    return woken


@act
def wake_at_a_note(conversation, *, note_id, at):
    """A colleague wrote; what the one who laid it aside writes themselves does not bring it back."""
    standing = _standing(conversation)
    if standing is None or standing.kind != Snooze.Kind.COLLEAGUE:
        return
    written = Note.objects.get(pk=note_id)
    if written.member_id != standing.member_id and written.at >= standing.at:
        wake(conversation, end=Snooze.End.COLLEAGUE, at=at)


def _lie(conversation, laid, *, by, at):
    conversation.asleep, conversation.wakes_at = laid.kind != Snooze.Kind.NO_ANSWER, laid.until
    update(conversation, "asleep", "wakes_at")
    event = ConversationSnoozed(conversation.pk, laid.pk, laid.kind)
    happened(event, on=conversation, by=by, at=at, refresh=_where_shown(conversation))


def _has_come(laid, conversation, at):
    theirs = conversation.messages.filter(person__isnull=False, automatic=Message.Automatic.NONE)
    notes = conversation.notes.exclude(member=laid.member_id)
    return (
        (notes if laid.kind == Snooze.Kind.COLLEAGUE else theirs)
        .filter(at__range=(laid.ended_at, at))
        .exists()
    )


def _due(at):
    with connection.cursor() as cursor:
        cursor.execute(DUE, [at, AT_ONCE])
        return [number for (number,) in cursor.fetchall()]


def _open_again(conversation, at):
    promises.resume(name_of(conversation), at=at)
    conversation.status, conversation.category = usual_status(Category.OPEN), Category.OPEN
    settle(conversation, "status", "category")


def _standing(conversation):
    return next(iter(found(Snooze, STANDING, [conversation.pk])), None)


def _end(standing, end, at):
    standing.ended_at, standing.end = at, end
    update(standing, "ended_at", "end")


def _where_shown(conversation):
    mine = (f"member-{conversation.assignee_id}",) if conversation.assignee_id else ()
    return (*shown_in(conversation), *mine)
