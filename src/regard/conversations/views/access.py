"""Who comes through, and what they find: the queues are for those who work the desk."""

from django.http import Http404

from regard.foundation.accounts.access import desk_only

from .. import queries
from ..models import Conversation

__all__ = ["desk_only", "found", "shown"]


def found(member, number):
    """A conversation to act on."""
    try:
        return queries.one(member, number)
    except Conversation.DoesNotExist:
        raise Http404 from None


def shown(member, number):
    """A conversation and its person, to show."""
    try:
        matter, person = queries.matter(member, number)
    except Conversation.DoesNotExist:
        raise Http404 from None
    return {"matter": matter, "number": number, "person": person}
