"""A part of a conversation made a matter of its own, and put back."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only
from regard.foundation.ui.answers import tell

from .. import actions, queries
from ..actions.state import shown_in
from ..forms import SplittingForm, whole
from ..models import Split
from .access import found

SHOWN = 50


@require_http_methods(["GET", "POST", "DELETE"])
@desk_only
def splitting(request, number):
    conversation = found(request.user, number)
    if request.method == "DELETE":
        return _put_back(request, conversation)
    form = SplittingForm(request.POST or None, conversation=conversation)
    if not form.is_valid():
        return _dialog(request, conversation, form)
    chosen = {kind: [each.pk for each in form.cleaned_data[kind[:-1]]] for kind in ("messages", "notes")}
    subject = form.cleaned_data["subject"]
    try:
        new = actions.split(conversation, **chosen, subject=subject, by=request.user, at=clock.now())
    except actions.NothingToSplit:
        form.add_error("message", _("Leave at least one message where it is."))
        return _dialog(request, conversation, form)
    words = _("It is a matter of its own now: %(number)s.") % {"number": new.pk}
    return _done(conversation, new, toast=words, undo=f"/conversations/{new.pk}/splitting/")


def _put_back(request, conversation):
    try:
        origin = actions.put_back(conversation, by=request.user, at=clock.now())
    except Split.DoesNotExist:
        return HttpResponse(status=404)
    except actions.WentOnElsewhere:
        return tell(HttpResponse(), toast=_("It went further since, so it stays there."))
    return _done(conversation, origin, toast=_("It is back where it was."))


def _dialog(request, conversation, form):
    """What was written in this conversation itself, oldest first; from the message that was pointed at if there is one."""
    entries = queries.thread(conversation.pk, until=clock.now(), limit=SHOWN)
    own = [each for each in entries if each.conversation_id == conversation.pk and each.kind != "waiting"]
    pointed = whole(request.GET.get("message", "")) or next(
        (each.id for each in reversed(own) if each.kind == "message" and each.person_id), 0
    )
    chosen = form["message"].value() or [str(pointed)]
    shown = {
        "conversation": conversation,
        "form": form,
        "entries": own,
        "messages": chosen,
        "notes": form["note"].value() or (),
        "subject": form["subject"].value() or "",
        "at": clock.now(),
    }
    return render(request, "conversations/splitting.html", shown, status=422 if form.errors else 200)


def _done(conversation, other, *, toast, undo=""):
    changed = [conversation, other, *shown_in(conversation)]
    return tell(HttpResponse(), changed=changed, toast=toast, undo=undo, shut=True)
