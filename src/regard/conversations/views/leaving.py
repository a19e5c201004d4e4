"""Answers that wait to leave: taken back, let go now, or told to go at another time."""

from zoneinfo import ZoneInfo, available_timezones

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regard.foundation import clock
from regard.foundation.ui.answers import tell

from .. import actions
from ..actions.state import shown_in
from ..later import later_times
from ..models import ReplyDraft
from .access import found


def later(request, number):
    """When to send: times people mean by "later", on the member's clock and on the customer's."""
    person, at = found(request.user, number).person, clock.now()
    theirs = person.time_zone if person.time_zone in available_timezones() else ""
    elsewhere = theirs and theirs != timezone.get_current_timezone_name()
    shown = {
        "number": number,
        "person": person,
        "times": later_times(at, timezone.get_current_timezone()),
        "their_times": later_times(at, ZoneInfo(theirs))[1:] if elsewhere else [],
        "their_zone": theirs if elsewhere else "",
        "at": at,
    }
    return render(request, "conversations/later.html", shown)


@require_http_methods(["DELETE"])
def answer(request, draft_id):
    """Take it back. Where it has left meanwhile, that is said; nothing else happens."""
    draft = _mine(request, draft_id)
    back = actions.take_back(draft, by=request.user, at=clock.now())
    words = _("Not sent. Here it is again.") if back else _("It has left already.")
    if back and back.conversation.category != draft.conversation.category:
        words = _("Not sent. Here it is again, and the conversation is open again.")
    changed = [draft.conversation, *shown_in(draft.conversation)]
    return tell(HttpResponse(), changed=changed, toast=words, heard=["reply-sheet"])


@require_POST
def anyway(request, draft_id):
    draft = _mine(request, draft_id)
    actions.leave_anyway(draft, by=request.user, at=clock.now())
    return tell(HttpResponse(), changed=[draft.conversation], toast=_("On its way."))


def _mine(request, draft_id):
    own = ReplyDraft.objects.visible_to(request.user).filter(leaves_at__isnull=False)
    return get_object_or_404(own.select_related("conversation"), pk=draft_id)
