"""What is written: a reply the customer gets, a note only colleagues see."""

import logging

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regard.foundation import clock
from regard.foundation.files import store
from regard.foundation.ui.answers import tell

from .. import actions, queries
from ..carriers import NoCarrier, carrier_of
from ..forms import NoteForm, ReplyForm
from .access import found

log = logging.getLogger(__name__)


def to_whom(request, number):
    conversation = found(request.user, number)
    try:
        recipients = list(carrier_of(conversation.channel).recipients(conversation))
    except NoCarrier:
        recipients = []
    return render(request, "conversations/recipients.html", {"recipients": recipients})


@require_POST
def reply(request, number):
    conversation = found(request.user, number)
    form = ReplyForm(request.POST, request.FILES)
    at = clock.now()
    if not form.is_valid():
        return _reply_form(request, conversation, form)
    try:
        kept = [
            (store.keep(file.read(), at=at), file.name, file.content_type[:127], "")
            for file in form.cleaned_data["attached"]
        ]
    except OSError:
        log.exception("Files of a reply could not be kept.")
        form.add_error(
            "attached", _("The files cannot be kept just now, so nothing was sent. Try again soon.")
        )
        return _reply_form(request, conversation, form)
    text = form.cleaned_data["text"]
    message = actions.reply(conversation, by=request.user, text=text, attachments=kept, at=at)
    if message.conversation_id != number:
        return _elsewhere(request, conversation, message)
    answer = _reply_form(request, conversation)
    return tell(answer, changed=[conversation], toast=_("On its way."))


@require_POST
def note(request, number):
    conversation = found(request.user, number)
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _note_form(request, conversation, form)
    actions.note(conversation, by=request.user, text=form.cleaned_data["text"], at=clock.now())
    return tell(_note_form(request, conversation), changed=[conversation])


def _elsewhere(request, conversation, message):
    into = message.conversation_id
    shown = {"into": into, "may_open": into in queries.among(request.user, [into])}
    answer = render(request, "conversations/gone_on.html", shown)
    return tell(answer, changed=[conversation, message.conversation], toast=_("On its way."))


def _reply_form(request, conversation, refused=None):
    shown = {"number": conversation.pk, "person": conversation.person, "hidden": False} | _draft(refused)
    return render(request, "conversations/reply.html", shown, status=422 if refused else 200)


def _note_form(request, conversation, refused=None):
    shown = {"number": conversation.pk, "hidden": False} | _draft(refused)
    return render(request, "conversations/note.html", shown, status=422 if refused else 200)


def _draft(refused):
    """What was written and why it could not be taken, or an empty sheet."""
    if refused is None:
        return {"written": "", "faults": ()}
    faults = [fault for of_field in refused.errors.values() for fault in of_field]
    return {"written": refused["text"].value() or "", "faults": faults}
