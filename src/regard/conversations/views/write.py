"""What is written: a reply the customer gets, a note only colleagues see."""

import logging
from datetime import timedelta

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regard.foundation import clock
from regard.foundation.files import store
from regard.foundation.names import name_of
from regard.foundation.ui.answers import tell
from regard.foundation.ui.times import short
from regard.promises.models import Lateness
from regard.promises.queries import unexplained

from .. import actions, queries
from ..carriers import NoCarrier
from ..forms import NoteForm, ReplyForm
from ..models import DraftFile, Hand, Recipient, ReplyDraft, Signs
from ..sending import doubts, usual_recipients
from .access import answerable, found
from .sheet import apart, sheet, typed

log = logging.getLogger(__name__)


def to_whom(request, number):
    """To whom the reply goes: those chosen, or those a reply to everybody goes to; `only` leaves out the copies."""
    conversation = found(request.user, number)
    mine = ReplyDraft.objects.visible_to(request.user)
    draft = mine.filter(conversation=conversation, leaves_at=None, discarded_at=None).first()
    try:
        usual = usual_recipients(conversation)
    except NoCarrier:
        usual = ()
    wanted = request.GET.get("to")
    recipients = usual if wanted or not draft or not draft.recipients else draft.recipients
    if wanted == "only":
        recipients = [each for each in usual if each[0] == Recipient.Kind.TO]
    shown = {
        "number": number,
        "recipients": recipients,
        "copied": len(usual) > 1,
        "wanted": wanted or "",
        "subject": conversation.subject,
    }
    return render(request, "conversations/recipients.html", shown)


@require_POST
def reply(request, number):
    conversation, at = answerable(request.user, number), clock.now()
    goes = _something_goes(request, conversation)
    form = ReplyForm(request.POST, request.FILES, conversation=conversation, laid_beside=goes)
    if not form.is_valid():
        return _again(request, number, form)
    said, shown = form.cleaned_data, queries.latest_in(number)
    seen = apart(request.POST["seen"]) if "seen" in request.POST else shown
    found_out = doubts(conversation, recipients=said["recipients"], seen=seen, by=request.user)
    if found_out and request.POST.get("sure") != found_out.named:
        return _again(request, number, form, doubts=found_out)
    try:
        attached = _kept(said["attached"], at)
    except store.OutOfReach:
        log.exception("Files of a reply could not be kept.")
        form.add_error(
            "attached", _("The files cannot be kept just now, so nothing was sent. Try again soon.")
        )
        return _again(request, number, form)
    sent = actions.send(
        conversation,
        by=request.user,
        sheet=typed(conversation, said, recipients=said["recipients"], seen=shown[0]),
        attachments=attached,
        leaves_at=said["later_at"] or at + _wait_of(request.user),
        at=at,
    )
    return _gone(request, conversation, sent, at)


@require_POST
def note(request, number):
    conversation = found(request.user, number)
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _again(request, number, form, kind="note")
    try:
        actions.write_note(conversation, by=request.user, text=form.cleaned_data["text"], at=clock.now())
    except actions.MayNotSee as error:
        form.add_error(
            "text", _("%(names)s may not see this conversation, so nothing was kept yet.") % {"names": error}
        )
        return _again(request, number, form, kind="note")
    return tell(sheet(request, number, "note"), changed=[conversation])


def _something_goes(request, conversation):
    """Whether a file laid beside the sheet leaves with it, so that it need not say a word."""
    laid = DraftFile.objects.visible_to(request.user).on_the_sheet(conversation).select_related("draft")
    return any(each.goes_with(request.POST.get("html", "")) for each in laid)


def _kept(files, at):
    return [(store.keep(file.read(), at=at), file.name, file.content_type[:127], "") for file in files]


def _gone(request, conversation, sent, at):
    if isinstance(sent, ReplyDraft):
        later = sent.leaves_at - at > timedelta(minutes=1)
        words = (
            _("Goes %(time)s.") % {"time": short(sent.leaves_at, at)} if later else _("Leaves in a moment.")
        )
        answer = _next_sheet(request, conversation)
        return tell(answer, changed=[conversation], toast=words, undo=f"/answers/{sent.pk}/", shut=True)
    if sent.conversation_id != conversation.pk:
        return _elsewhere(request, conversation, sent)
    answer = _next_sheet(request, conversation)
    return tell(answer, changed=[conversation], toast=_("On its way."), shut=True)


def _next_sheet(request, conversation):
    """An empty sheet. What was late is known best to whoever has just answered it: they are asked, and need not say."""
    late = unexplained(name_of(conversation), actions.ANSWERS)
    return sheet(request, conversation.pk, "reply", late=late, reasons=Lateness.Reason.choices)


def _elsewhere(request, conversation, message):
    into = message.conversation_id
    shown = {"into": into, "may_open": into in queries.among(request.user, [into])}
    answer = render(request, "conversations/gone_on.html", shown)
    return tell(answer, changed=[conversation, message.conversation], toast=_("On its way."))


def _again(request, number, form, *, kind="reply", doubts=None):
    """The sheet as it was sent, and why it was not taken."""
    faults = [fault for of_field in form.errors.values() for fault in of_field]
    said = {"text": form["text"].value() or ""}
    if kind == "reply":
        said["html"] = form["html"].value() or ""
        said["signs"] = form["signs"].value() or Signs.BOTH
    changed = {"seen": request.POST.get("seen", ""), "faults": faults, "doubts": doubts, "at": clock.now()}
    later_at = form.cleaned_data.get("later_at") if doubts else None
    answer = sheet(request, number, kind, status=422, said=said, later_at=later_at, **changed)
    return tell(answer, shut=True)


def _wait_of(member):
    hand = Hand.objects.visible_to(member).first()
    return timedelta(seconds=Hand.Wait.TEN if hand is None else hand.wait)
