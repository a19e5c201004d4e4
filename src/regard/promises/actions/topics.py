"""Which kinds of matter there are, as an admin says it."""

from regard.foundation.events.journal import act, happened

from ..events import TopicAdded, TopicRetired
from ..models import Policy, Topic


class TopicExists(ValueError):
    """There is one of this name."""


class TopicInUse(ValueError):
    """A policy is for this topic."""


@act
def add_topic(name, *, by, at):
    name = name.strip()
    if Topic.objects.in_use().filter(name__iexact=name).exists():
        raise TopicExists
    topic = Topic.objects.create(name=name)
    happened(TopicAdded(topic.pk), on=topic, by=by, at=at)
    return topic


@act
def retire_topic(topic, *, by, at):
    """Nothing new is of this kind; what is, stays so. Raises TopicInUse."""
    # A policy that is just being made for this topic holds its key: it is waited for, and then seen.
    Topic.objects.select_for_update().get(pk=topic.pk)
    if Policy.objects.in_use().filter(topic=topic).exists():
        raise TopicInUse
    if Topic.objects.in_use().filter(pk=topic.pk).update(retired_at=at):
        happened(TopicRetired(topic.pk), on=topic, by=by, at=at)
