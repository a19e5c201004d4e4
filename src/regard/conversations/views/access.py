"""Who comes through: members only, and to the queues only those who work the desk."""

from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404

from .. import queries
from ..models import Conversation


def member_only(view):
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        return view(request, *args, **kwargs)

    return guarded


def desk_only(view):
    @member_only
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not request.user.works_the_desk:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def found(member, number):
    try:
        return queries.one(member, number)
    except Conversation.DoesNotExist:
        raise Http404 from None
