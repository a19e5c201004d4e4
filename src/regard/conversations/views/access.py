"""Who comes through, and what they find: the queues are for those who work the desk."""

from contextlib import contextmanager

from django.http import Http404

from regard.foundation.accounts.access import desk_only

from .. import queries
from ..carriers import is_carried
from ..models import Conversation

__all__ = ["answerable", "desk_only", "found", "shown"]


def found(member, number):
    """A conversation to act on."""
    with or_not_found():
        return queries.one(member, number)


def answerable(member, number):
    """A conversation whose channel carries answers out; the page of another has no sheet for one."""
    conversation = found(member, number)
    if not is_carried(conversation.channel):
        raise Http404
    return conversation


def shown(member, number):
    """A conversation and its person, to show."""
    with or_not_found():
        matter, person = queries.matter(member, number)
    return {"matter": matter, "number": number, "person": person}


def written_in(member, number, *, until, limit):
    """The latest messages and notes of a conversation, to show."""
    with or_not_found():
        return queries.thread_seen_by(member, number, until=until, limit=limit)


@contextmanager
def or_not_found():
    try:
        yield
    except Conversation.DoesNotExist:
        raise Http404 from None
