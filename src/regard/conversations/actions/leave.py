"""An answer let go waits before it leaves, so that its writer can take it back, or because it is to go later.

Nothing of it can be seen outside while it waits: it becomes a message, and keeps a promise, when it leaves.
"""

from datetime import datetime

from procrastinate.contrib.django import app

from regard.foundation.events.journal import act, happened

from ..blanks import refuse_open
from ..events import AnswerHeld, AnswerTakenBack, AnswerToLeave
from ..models import DraftFile, ReplyDraft
from ..queries import written_since
from .draft import mine, open_draft
from .move import open_without_answer
from .state import alone, where_it_goes_on
from .write import A_SECOND_CLICK, NothingToSend, reply


@act
def send(conversation, *, by, sheet, attachments=(), leaves_at, at):
    """Let an answer go: it leaves at `leaves_at`, or now where that has come. Its draft goes with it.

    Returns the ReplyDraft that waits, or the Message where it left at once. A second click finds the one that
    waits already. Raises NothingToSend, and NotFilled where a blank is open still.
    """
    alone(conversation)
    if twin := _waits_already(conversation, by, sheet, attachments, leaves_at):
        return twin
    draft = open_draft("reply", conversation, by) or ReplyDraft(conversation=conversation, member=by)
    laid = DraftFile.objects.filter(draft=draft).select_related("draft") if draft.pk else ()
    if not sheet.text.strip() and not attachments and not any(each.goes_with(sheet.html) for each in laid):
        raise NothingToSend
    refuse_open(sheet.text)
    draft.text, draft.html, draft.recipients = sheet.text, sheet.html, [*sheet.recipients]
    draft.seen, draft.signs, draft.typed_at, draft.leaves_at = sheet.seen, sheet.signs, at, leaves_at
    if draft.pk is None and leaves_at <= at:
        return reply(conversation, by=by, **_said(sheet), attachments=attachments, at=at)
    draft.save()
    DraftFile.objects.bulk_create(
        DraftFile(draft=draft, file=file, name=name, type=type_, content_id=content_id)
        for file, name, type_, content_id in attachments
    )
    if leaves_at <= at:
        return _go(draft, at)
    _queue(draft)
    seconds = round((leaves_at - at).total_seconds())
    happened(
        AnswerToLeave(conversation.pk, draft.pk, seconds), on=conversation, by=by, at=at, refresh=mine(by)
    )
    return draft


@act
def leave(draft_id, *, leaves_at: datetime, at):
    """The time has come. What was taken back, put off or held does not leave; what the customer wrote meanwhile holds it."""
    waiting = ReplyDraft.objects.filter(pk=draft_id, leaves_at=leaves_at, discarded_at=None, held_at=None)
    draft = waiting.select_for_update(of=["self"]).select_related("conversation", "member").first()
    if draft is None:
        return None
    goes_on = where_it_goes_on(draft.conversation)
    if any(entry.person_id for entry in written_since(goes_on.pk, draft.seen, 0)):
        return _hold(draft, at)
    return _go(draft, at)


@act
def leave_anyway(draft, *, by, at):
    """Its writer has read what came meanwhile and lets it go, now."""
    draft = _waiting(draft)
    return draft and _go(draft, at)


@act
def take_back(draft, *, by, at):
    """Before it left: it is the writer's sheet again, exactly as it was; what they began since stands beside.

    A matter that was closed meanwhile, and has no other answer, is as it was before.
    """
    draft = _waiting(draft)
    if draft is None:
        return None
    alone(draft.conversation)
    let_go_at = draft.typed_at
    newer = open_draft("reply", draft.conversation, draft.member)
    if newer is not None:
        draft.beside = newer.text
        newer.files.update(draft=draft)
        newer.delete()
    draft.leaves_at = draft.held_at = None
    draft.version += 1
    draft.save()
    happened(
        AnswerTakenBack(draft.conversation_id, draft.pk),
        on=draft.conversation,
        by=by,
        at=at,
        refresh=mine(draft.member),
    )
    draft.conversation = open_without_answer(draft.conversation, since=let_go_at, by=by, at=at)
    return draft


def _waits_already(conversation, by, sheet, attachments, leaves_at):
    close = (leaves_at - A_SECOND_CLICK, leaves_at + A_SECOND_CLICK)
    waiting = ReplyDraft.objects.filter(conversation=conversation, member=by, discarded_at=None, held_at=None)
    same = {
        "text": sheet.text,
        "html": sheet.html,
        "recipients": [*sheet.recipients],
        "signs": sheet.signs,
    }
    alike = waiting.filter(**same, leaves_at__range=close).order_by("pk").first()
    if alike is None or not sheet.text.strip():
        return None
    laid = set(alike.files.values_list("file_id", flat=True))
    return alike if {file.pk for file, *_named in attachments} <= laid else None


def _go(draft, at):
    files = [each for each in draft.files.select_related("file").order_by("pk") if each.goes_with(draft.html)]
    enclosed = tuple((each.file, each.name, each.type, each.content_id) for each in files)
    said = _said(draft)
    for each in files:
        said["html"] = said["html"].replace(each.address, f"cid:{each.content_id}")
    let_go_at = draft.typed_at
    message = reply(
        draft.conversation, by=draft.member, **said, attachments=enclosed, let_go_at=let_go_at, at=at
    )
    draft.delete()
    return message


def _hold(draft, at):
    draft.held_at = at
    draft.save(update_fields=["held_at"])
    happened(
        AnswerHeld(draft.conversation_id, draft.pk),
        on=draft.conversation,
        at=at,
        refresh=mine(draft.member),
    )
    return draft


def _waiting(draft):
    rows = ReplyDraft.objects.filter(pk=draft.pk, leaves_at__isnull=False, discarded_at=None)
    return rows.select_for_update(of=["self"]).select_related("conversation", "member").first()


def _said(sheet):
    return {
        "text": sheet.text,
        "html": sheet.html,
        "signs": sheet.signs,
        "recipients": tuple(tuple(each) for each in sheet.recipients),
    }


def _queue(draft):
    leaving = app.configure_task("conversations.leave", schedule_at=draft.leaves_at)
    leaving.defer(draft_id=draft.pk, leaves_at=draft.leaves_at.isoformat())
