"""Laid aside for a while, and brought back."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only
from regard.foundation.ui.answers import tell
from regard.foundation.ui.times import short

from .. import actions
from ..actions.state import shown_in
from ..forms import SnoozeForm
from ..later import follow_ups, later_times
from ..models import Snooze
from .access import found


@require_http_methods(["GET", "POST", "DELETE"])
@desk_only
def snooze(request, number):
    conversation, at = found(request.user, number), clock.now()
    if request.method == "DELETE":
        actions.wake(conversation, end=Snooze.End.CANCELLED, by=request.user, at=at)
        return _done(conversation, _("Back in its queue."))
    form = SnoozeForm(request.POST or None, at=at)
    if not form.is_valid():
        return _dialog(request, conversation, form, at)
    try:
        laid = actions.snooze(conversation, **form.cleaned_data, by=request.user, at=at)
    except actions.NothingToWaitFor:
        form.add_error(None, _("It is closed; open it first."))
        return _dialog(request, conversation, form, at)
    return _done(conversation, _said(laid, at), undo=f"/conversations/{number}/snooze/")


def _said(laid, at):
    if laid.kind == Snooze.Kind.NO_ANSWER:
        return _("If they do not answer, it is back %(time)s.") % {"time": short(laid.until, at)}
    if laid.until:
        return _("Laid aside; back %(time)s.") % {"time": short(laid.until, at)}
    return _("Laid aside; back when somebody writes.")


def _dialog(request, conversation, form, at):
    shown = {
        "conversation": conversation,
        "form": form,
        "times": later_times(at, timezone.get_current_timezone()),
        "follow_ups": follow_ups(at),
        "at": at,
    }
    return render(request, "conversations/snooze.html", shown, status=422 if form.errors else 200)


def _done(conversation, toast, undo=""):
    changed = [conversation, *shown_in(conversation)]
    return tell(HttpResponse(), changed=changed, toast=toast, undo=undo, shut=True)
