"""What every act on a conversation shares: one writer at a time, its status, its place in the queues."""

import json

from django.db import connection

from regard.foundation.events.journal import latest
from regard.foundation.names import name_of
from regard.foundation.rows import found, update
from regard.promises import actions as promises
from regard.promises.queries import next_due

from ..events import StatusChanged
from ..models import Category, Conversation, Message, Status

USUAL_NAMES = {
    Category.OPEN: "Open",
    Category.WAITING_CUSTOMER: "Waiting for the customer",
    Category.WAITING_US: "Waiting for colleagues",
    Category.ANSWERED: "Answered",
    Category.CLOSED: "Closed",
}

ALONE = """
    SELECT c.*, (SELECT json_object_agg(category, id) FROM (
        SELECT DISTINCT ON (category) category, id FROM conversations_status ORDER BY category, place, id
    ) first)::text AS usual
    FROM conversations_conversation c WHERE number = %s FOR UPDATE OF c
"""
USUAL = "SELECT * FROM conversations_status WHERE category = %s ORDER BY place, id LIMIT 1"
BEGIN = f"""
    SELECT nextval(pg_get_serial_sequence('conversations_conversation', 'number')), usual.id
    FROM ({USUAL}) usual
"""


def alone(conversation):
    """The conversation as it stands now, locked so that two acts on it follow one another.

    `usual` on it is the number of the usual status of each category, as JSON.
    """
    standing = found(Conversation, ALONE, [conversation.pk])
    if not standing:
        raise Conversation.DoesNotExist
    return standing[0]


def where_it_goes_on(conversation):
    """The conversation, or the one it was merged into, even a moment ago; locked."""
    conversation = alone(conversation)
    while conversation.merged_into_id:
        conversation = alone(conversation.merged_into)
    return conversation


def usual_status(category):
    """The first status of a category, made the first time an organisation needs it."""
    for status in found(Status, USUAL, [category]):
        return status
    return Status.objects.get_or_create(name=USUAL_NAMES[category], defaults={"category": category})[0]


def stand(conversation, category):
    """Put a conversation that is `alone` into a category, under its usual status."""
    if conversation.category != category:
        number = json.loads(conversation.usual).get(category)
        conversation.status_id = number or usual_status(category).pk
        conversation.category = category


def closed_since(conversation, moment):
    """The entry of the journal that closed it, where it stands closed and was not before `moment`; or None."""
    if conversation.category != Category.CLOSED:
        return None
    change = latest(StatusChanged, on=conversation)
    stands = change and change.facts["status_id"] == conversation.status_id
    return change if stands and change.at >= moment else None


def taken_up(conversation):
    """A person has it now, whoever opened it: it stands in the queues of people."""
    conversation.automatic = Message.Automatic.NONE


def begin(category):
    """The number of a new conversation and that of its status, the usual one of a category."""
    with connection.cursor() as cursor:
        cursor.execute(BEGIN, [category])
        begun = cursor.fetchone()
    if begun is None:
        usual_status(category)
        return begin(category)
    return begun


def promise(moment, conversation, *, channel, at):
    """What its unit's policies promise about a conversation at a moment, owed by whoever has it."""
    return promises.promise_by_policy(
        moment,
        about=name_of(conversation),
        to_id=conversation.person_id,
        unit_id=conversation.unit_id,
        team_id=conversation.team_id,
        member_id=conversation.assignee_id,
        topic_id=conversation.topic_id,
        channel=channel,
        at=at,
    )


def shown_in(conversation):
    """The open pages beside its own that show this conversation: its unit's queues and its person."""
    return (f"unit-{conversation.unit_id}", f"person-{conversation.person_id}")


def settle(conversation, *columns, among=None):
    """Save what changed, with the promise now due first beside it, `among` what runs if that is known already."""
    about = name_of(conversation)
    conversation.due_at = next_due(about) if among is None else promises.first_due(among)
    update(conversation, *columns, "due_at")


def excerpt_of(text):
    return " ".join(text[:600].split())[:200]
