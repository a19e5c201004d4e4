"""Drafts, saved as typed, and the files laid beside a reply."""

import logging

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regard.foundation import clock
from regard.foundation.files import store
from regard.foundation.files.answers import answer
from regard.foundation.ui.answers import tell

from .. import actions
from ..actions.draft import KINDS
from ..forms import DraftForm, FilesForm
from ..models import DraftFile
from ..sending import chosen_recipients
from .access import answerable, found
from .sheet import apart, sheet, typed

log = logging.getLogger(__name__)


@require_http_methods(["GET", "POST"])
def draft(request, number, kind):
    """The sheet as it stands, or a save of it: the answer says only how it is kept, so nobody's caret moves."""
    conversation = _found(request, number, kind)
    if request.method == "GET":
        return sheet(request, number, kind)
    form = DraftForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=400)
    given = {"by": request.user, "version": form.cleaned_data["version"], "at": clock.now()}
    if kind == "note":
        kept = actions.save_note_draft(conversation, text=form.cleaned_data["text"], **given)
    else:
        kept = actions.save_reply_draft(conversation, sheet=_typed(request, conversation, form), **given)
    return render(request, "conversations/kept.html", {"number": number, "kind": kind, "draft": kept})


@require_http_methods(["POST", "DELETE"])
def discarding(request, number, kind):
    conversation = _found(request, number, kind)
    act = actions.restore if request.method == "DELETE" else actions.discard
    act(kind, conversation, by=request.user, at=clock.now())
    if request.method == "DELETE":
        return tell(HttpResponse(), toast=_("Here it is again."), heard=[f"{kind}-sheet"])
    undo = f"/conversations/{number}/drafts/{kind}/discarding/"
    return tell(sheet(request, number, kind), toast=_("Discarded."), undo=undo)


@require_POST
def swap(request, number, kind):
    typed = DraftForm(request.POST)
    text = typed.cleaned_data["text"] if typed.is_valid() else None
    actions.swap(kind, _found(request, number, kind), text=text, by=request.user, at=clock.now())
    return sheet(request, number, kind)


@require_POST
def files(request, number):
    """Lay files beside the reply. Answers with all that lie there, or says why one cannot."""
    conversation = found(request.user, number)
    form = FilesForm(request.POST, request.FILES)
    if not form.is_valid():
        return _refused(" ".join(str(fault) for faults in form.errors.values() for fault in faults), 422)
    at = clock.now()
    try:
        enclosed = [
            (store.keep(file.read(), at=at), file.name[:255], file.content_type[:127])
            for file in form.cleaned_data["attached"]
        ]
    except store.OutOfReach:
        log.exception("Files laid beside a reply could not be kept.")
        return _refused(_("Files cannot be kept just now. Try again in a minute."), 503)
    inline = request.POST.get("inline") == "1"
    laid = actions.lay_beside(conversation, by=request.user, files=enclosed, inline=inline, at=at)
    if inline:
        return HttpResponse(laid[0].address, content_type="text/plain")
    return _files(request, number, conversation)


@require_http_methods(["GET", "DELETE"])
def file(request, number, file_id):
    """A file of one's own sheet: to look at, or to take away."""
    conversation = found(request.user, number)
    mine = DraftFile.objects.visible_to(request.user).filter(draft__conversation=conversation)
    laid = get_object_or_404(mine.select_related("file"), pk=file_id)
    if request.method == "GET":
        return answer(laid.file, name=laid.name, type=laid.type)
    actions.take_away(laid, at=clock.now())
    return _files(request, number, conversation)


def _refused(words, status):
    return HttpResponse(words, status=status, content_type="text/plain; charset=utf-8")


def _found(request, number, kind):
    if kind not in KINDS:
        raise Http404
    return answerable(request.user, number) if kind == "reply" else found(request.user, number)


def _typed(request, conversation, form):
    chosen, _wrong = chosen_recipients(conversation, request.POST.getlist("to"), request.POST.getlist("cc"))
    seen, _note = apart(request.POST.get("seen", ""))
    return typed(conversation, form.cleaned_data, recipients=chosen, seen=seen)


def _files(request, number, conversation):
    laid = DraftFile.objects.visible_to(request.user).on_the_sheet(conversation).filter(content_id="")
    shown = [
        {"id": each.pk, "name": each.name, "size": each.file.size}
        for each in laid.select_related("file").order_by("pk")
    ]
    return render(request, "conversations/files.html", {"number": number, "files": shown})
