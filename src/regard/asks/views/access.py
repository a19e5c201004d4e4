"""What a member finds here: a conversation to ask from, an ask to act on; else 404."""

from django.core.exceptions import PermissionDenied
from django.http import Http404

from regard.conversations.models import Conversation
from regard.conversations.queries import one as conversation_seen_by

from .. import queries
from ..models import Ask


def conversation_of(request, number):
    try:
        return conversation_seen_by(request.user, number)
    except Conversation.DoesNotExist:
        raise Http404 from None


def found(request, number):
    try:
        return queries.one(request.user, number)
    except Ask.DoesNotExist:
        raise Http404 from None


def asked(request, number):
    """An ask that is for this member to answer."""
    ask = found(request, number)
    if not queries.is_asked(request.user, ask):
        raise PermissionDenied
    return ask


def asking(request, number):
    """An ask of care's own: whoever asked it, or works the desk where its conversation is."""
    ask = found(request, number)
    if not may_ask(request.user, ask):
        raise PermissionDenied
    return ask


def may_ask(member, ask):
    at_the_desk = member.works_the_desk and ask.conversation.unit_id in member.unit_ids
    return ask.by_id == member.pk or at_the_desk
