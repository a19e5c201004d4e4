"""What every act on a conversation shares: one writer at a time, its status, its place in the queues."""

from regard.foundation.names import name_of
from regard.promises.queries import next_due

from ..models import Category, Conversation, Status

USUAL_NAMES = {
    Category.OPEN: "Open",
    Category.WAITING_CUSTOMER: "Waiting for the customer",
    Category.WAITING_US: "Waiting for colleagues",
    Category.ANSWERED: "Answered",
    Category.CLOSED: "Closed",
}


def alone(conversation):
    """The conversation as it stands now, locked so that two acts on it follow one another."""
    return (
        Conversation.objects.select_for_update(of=["self"])
        .select_related("unit", "person", "team", "assignee")
        .get(pk=conversation.pk)
    )


def where_it_goes_on(conversation):
    """The conversation, or the one it was merged into, even a moment ago; locked."""
    conversation = alone(conversation)
    while conversation.merged_into_id:
        conversation = alone(conversation.merged_into)
    return conversation


def usual_status(category):
    """The first status of a category, made the first time an organisation needs it."""
    status = Status.objects.filter(category=category).order_by("place", "pk").first()
    return (
        status or Status.objects.get_or_create(name=USUAL_NAMES[category], defaults={"category": category})[0]
    )


def shown_in(conversation):
    """The open pages beside its own that show this conversation: its unit's queues and its person."""
    return (f"unit-{conversation.unit_id}", f"person-{conversation.person_id}")


def settle(conversation, *columns):
    """Save what changed, with the promise now due first beside it."""
    conversation.due_at = next_due(name_of(conversation))
    conversation.save(update_fields=[*columns, "due_at"])


def excerpt_of(text):
    return " ".join(text[:600].split())[:200]
