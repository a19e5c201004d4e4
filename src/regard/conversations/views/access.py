"""Who comes through, and what they find: the queues are for those who work the desk."""

from django.http import Http404

from regard.foundation.accounts.access import only
from regard.foundation.accounts.models import Member

from .. import queries
from ..models import Conversation

desk_only = only(Member.Role.ADMIN, Member.Role.LEAD, Member.Role.AGENT)


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
