from regard.foundation.events.journal import act, happened, latest
from regard.foundation.names import name_of
from regard.foundation.rows import update
from regard.promises import actions as promises

from ..events import ConversationAssigned, DueChanged, StatusChanged, TopicSet
from ..models import Category, Conversation, Message, Snooze, Status
from ..queries import answer_waits, is_answered
from .snooze import stands_aside, wake
from .state import alone, closed_since, settle, shown_in, taken_up, usual_status

ANSWERS = ("first_reply", "next_reply")
UPDATE = "update"
STAND_STILL = ("resolution", UPDATE)
"""What is promised while a matter runs; its clock stands still while the word is theirs."""


class NotOfThisUnit(ValueError):
    """The member or team cannot see conversations of this unit."""


class WentFurther(ValueError):
    """The conversation no longer stands where this member put it."""


@act
def assign(conversation, *, to=None, team=None, by, at):
    """Put a conversation into the hands of a member, of a team, or (neither given) of nobody.

    Raises NotOfThisUnit where the one it goes to could not open it.
    """
    conversation = alone(conversation)
    if (to and conversation.unit_id not in to.unit_ids) or (
        team and not conversation.unit.path.startswith(team.unit.path)
    ):
        raise NotOfThisUnit
    if (conversation.assignee_id, conversation.team_id) == (to and to.pk, team and team.pk):
        return conversation
    refresh = _members(conversation.assignee_id, to and to.pk)
    conversation.assignee, conversation.team = to, team
    promises.owe(name_of(conversation), team=team, member=to, at=at)
    taken_up(conversation)
    settle(conversation, "assignee", "team", "automatic")
    happened(
        ConversationAssigned(conversation.pk, conversation.team_id, conversation.assignee_id),
        on=conversation,
        by=by,
        at=at,
        refresh=(*shown_in(conversation), *refresh),
    )
    return conversation


@act
def set_topic(conversation, *, topic, by, at):
    """Say of what kind a matter is, or that it is of none. What was promised keeps its terms; what is promised from now on goes
    by it."""
    conversation = alone(conversation)
    if conversation.topic_id == (topic and topic.pk):
        return conversation
    conversation.topic = topic
    update(conversation, "topic")
    event = TopicSet(conversation.pk, conversation.topic_id)
    happened(event, on=conversation, by=by, at=at, refresh=shown_in(conversation))
    return conversation


@act
def change_status(conversation, *, status, by, at):
    """Move a conversation to a status of the organisation's own; promises follow its category.

    Where it is closed while an answer waits to leave, the answer is still owed until it has left.
    """
    conversation = alone(conversation)
    if conversation.status_id == status.pk:
        return conversation
    before, before_id = conversation.category, conversation.status_id
    conversation.status, conversation.category = status, status.category
    among = promises.running_about(name_of(conversation))
    _promises_follow(conversation, before, by, at, among)
    if status.category != Category.CLOSED:
        taken_up(conversation)
    settle(conversation, "status", "category", "automatic", among=among)
    if status.category == Category.CLOSED and stands_aside(conversation):
        wake(conversation, end=Snooze.End.CLOSED, by=by, at=at)
    happened(
        StatusChanged(conversation.pk, status.pk, before, status.category, before_id),
        on=conversation,
        by=by,
        at=at,
        refresh=shown_in(conversation),
    )
    return conversation


@act
def take_status_back(conversation, *, by, at):
    """Undo what this member last set, as the journal tells it; what was promised and ended with it is owed again.

    Raises WentFurther where somebody set it since, or something else moved it.
    """
    conversation = alone(conversation)
    change = latest(StatusChanged, on=conversation)
    stands = (
        change and change.facts["status_id"] == conversation.status_id and not conversation.merged_into_id
    )
    if not stands or change.by_id != by.pk:
        raise WentFurther
    return _set_back(conversation, change, by, at)


@act
def open_without_answer(conversation, *, since, by, at):
    """It was closed `since` an answer waited to leave, and that does not leave: nobody closed it without one."""
    conversation = alone(conversation)
    change = closed_since(conversation, since)
    if change is None or answer_waits(conversation.pk) or is_answered(conversation.pk):
        return conversation
    return _set_back(conversation, change, by, at)


@act
def stand_by_due(number, *, at):
    """Put a conversation where the promise due first about it now says, after a member gave or kept one."""
    conversation = alone(Conversation(pk=number))
    before = conversation.due_at
    settle(conversation)
    if conversation.due_at != before:
        happened(DueChanged(number), on=conversation, at=at, refresh=shown_in(conversation))


def close(conversation, *, by, at):
    return change_status(conversation, status=usual_status(Category.CLOSED), by=by, at=at)


def reopen(conversation, *, by, at):
    return change_status(conversation, status=usual_status(Category.OPEN), by=by, at=at)


def _set_back(conversation, change, by, at):
    promises.owe_again(name_of(conversation), ended_at=change.at, ended_by=change.by, by=by, at=at)
    return change_status(conversation, status=_status_before(conversation, change), by=by, at=at)


def _status_before(conversation, change):
    """The status itself, or where it is gone the usual one of its category; answered, if it was since."""
    if change.facts["before"] == Category.OPEN and _answered_since(conversation, change.at):
        return usual_status(Category.ANSWERED)
    status = Status.objects.filter(pk=change.facts.get("before_id")).first()
    return status or usual_status(change.facts["before"])


def _answered_since(conversation, moment):
    theirs = conversation.messages.filter(member__isnull=False, automatic=Message.Automatic.NONE)
    return theirs.filter(at__gt=moment).exists()


def _promises_follow(conversation, before, by, at, among):
    about, category = name_of(conversation), conversation.category
    if category == Category.CLOSED:
        leaving = ANSWERS if answer_waits(conversation.pk) else ()
        promises.keep(about, ["resolution"], by=by, at=at, among=among)
        promises.give_up(about, besides=leaving, by=by, reason="closed", at=at, among=among)
    elif category in (Category.WAITING_CUSTOMER, Category.ANSWERED):
        promises.pause(about, STAND_STILL, reason="waiting-customer", at=at, among=among)
    elif before in (Category.WAITING_CUSTOMER, Category.ANSWERED):
        promises.resume(about, at=at, among=among)


def _members(*numbers):
    return tuple(f"member-{number}" for number in numbers if number)
