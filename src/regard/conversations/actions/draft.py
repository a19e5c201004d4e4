"""A sheet is kept as it is typed. Typing is no deed: no journal keeps it; throwing it away is one."""

import secrets
from dataclasses import dataclass

from django.db import transaction

from regard.foundation.events.journal import act, happened
from regard.foundation.live.streams import touch

from ..events import DraftDiscarded, DraftRestored
from ..models import Draft, DraftFile, Message, Note, NoteDraft, ReplyDraft, Signs
from .state import alone
from .write import A_SECOND_CLICK, note

KINDS: dict[str, type[Draft]] = {"reply": ReplyDraft, "note": NoteDraft}


@dataclass(frozen=True)
class Sheet:
    """What stands on a reply's sheet in a window. `recipients` are (kind, address, name) where they were chosen;
    `seen` is the latest message its writer saw, `signs` what closes it."""

    text: str
    html: str = ""
    recipients: tuple = ()
    seen: int = 0
    signs: str = Signs.BOTH


@transaction.atomic
def save_reply_draft(conversation, *, by, sheet, version, at):
    """Keep a reply as typed; None where nothing stands there or it was just sent.

    `version` is the one its window had last: where another window saved since, what that one wrote goes beside,
    unless it goes on here: a window that was left may have saved twice at the same moment.
    """
    draft = _open_or_alone("reply", conversation, by)
    if draft is None:
        if not sheet.text.strip() or _was_just_sent(conversation, by, sheet.text):
            return None
        draft = ReplyDraft(conversation=conversation, member=by, version=0)
    draft.html, draft.recipients, draft.seen = sheet.html, [*sheet.recipients], sheet.seen
    draft.signs = sheet.signs
    return _save(draft, sheet.text, version, at)


@transaction.atomic
def save_note_draft(conversation, *, by, text, version, at):
    draft = _open_or_alone("note", conversation, by)
    if draft is None:
        if not text.strip():
            return None
        draft = NoteDraft(conversation=conversation, member=by, version=0)
    return _save(draft, text, version, at)


@act
def write_note(conversation, *, by, text, at):
    """A note from the sheet: its draft goes with it. A second click finds the first."""
    alone(conversation)
    if twin := _just_noted(conversation, by, text, at):
        return twin
    written = note(conversation, by=by, text=text, at=at)
    NoteDraft.objects.filter(conversation=conversation, member=by, discarded_at=None).delete()
    return written


@act
def discard(kind, conversation, *, by, at):
    """Throw a draft away; `restore` brings it back."""
    draft = open_draft(kind, conversation, by)
    if draft is None:
        return
    draft.discarded_at = at
    draft.save(update_fields=["discarded_at"])
    happened(DraftDiscarded(conversation.pk, kind), on=conversation, by=by, at=at, refresh=mine(by))


@act
def restore(kind, conversation, *, by, at):
    """Take the draft discarded last up again; what was begun since stands beside it."""
    alone(conversation)
    thrown = KINDS[kind].objects.filter(conversation=conversation, member=by, discarded_at__isnull=False)
    draft = thrown.select_for_update().order_by("-discarded_at").first()
    if draft is None:
        return None
    _make_room(kind, conversation, by, draft)
    draft.discarded_at = None
    draft.save()
    happened(DraftRestored(conversation.pk, kind), on=conversation, by=by, at=at, refresh=mine(by))
    return draft


@transaction.atomic
def swap(kind, conversation, *, text=None, by, at):
    """Take what stands beside a draft, and lay the draft beside it instead, with `text` if more was typed than kept."""
    draft = open_draft(kind, conversation, by)
    if draft and draft.beside:
        draft.text, draft.beside = draft.beside, text or draft.text
        if isinstance(draft, ReplyDraft):
            draft.html = ""
        draft.version, draft.typed_at = draft.version + 1, at
        draft.save()
    return draft


def open_draft(kind, conversation, member):
    """The sheet a member is writing on, locked, or None."""
    waiting = {"leaves_at": None} if kind == "reply" else {}
    written = KINDS[kind].objects.filter(
        conversation=conversation, member=member, discarded_at=None, **waiting
    )
    return written.select_for_update().first()


def _open_or_alone(kind, conversation, member):
    """The sheet a member is writing on, or None while nobody else can begin one."""
    draft = open_draft(kind, conversation, member)
    if draft is None:
        alone(conversation)
        draft = open_draft(kind, conversation, member)
    return draft


def mine(member):
    return (f"member-{member.pk}",)


def _save(draft, text, version, at):
    is_new = draft.pk is None
    if not is_new and version != draft.version and not text.startswith(draft.text):
        draft.beside = draft.text
    draft.text, draft.version, draft.typed_at = text, max(draft.version, version) + 1, at
    draft.save()
    if is_new:
        touch(*mine(draft.member))
    return draft


def _just_noted(conversation, by, text, at):
    latest = Note.objects.filter(conversation=conversation).order_by("-pk").first()
    if latest is None or (latest.member_id, latest.text) != (by.pk, text.strip()):
        return None
    return latest if at - latest.at <= A_SECOND_CLICK else None


def _was_just_sent(conversation, by, text):
    """A save may overtake the sending of the same words."""
    waits = ReplyDraft.objects.filter(
        conversation=conversation, member=by, text=text, leaves_at__isnull=False, discarded_at=None
    )
    latest = Message.objects.filter(conversation=conversation).order_by("-pk").first()
    return waits.exists() or (latest is not None and (latest.member_id, latest.text) == (by.pk, text))


def _make_room(kind, conversation, by, draft):
    newer = open_draft(kind, conversation, by)
    if newer is not None:
        draft.beside = newer.text
        if isinstance(newer, ReplyDraft):
            newer.files.update(draft=draft)
        newer.delete()


def forget_discarded(*, before):
    """What was thrown away before this time is gone for good."""
    for kind in KINDS.values():
        kind.objects.filter(discarded_at__lt=before).delete()


@transaction.atomic
def lay_beside(conversation, *, by, files, inline=False, at):
    """Lay files, each (file, name, type), beside the reply being written; `inline` ones are shown in its words."""
    draft = _open_or_alone("reply", conversation, by)
    if draft is None:
        draft = ReplyDraft.objects.create(conversation=conversation, member=by, typed_at=at)
    return DraftFile.objects.bulk_create(
        DraftFile(
            draft=draft,
            file=file,
            name=name,
            type=type_,
            content_id=f"{secrets.token_hex(12)}@regard" if inline else "",
        )
        for file, name, type_ in files
    )


@transaction.atomic
def take_away(laid, *, at):
    """Take a file away again. A sheet left without a word is no draft."""
    draft = ReplyDraft.objects.select_for_update().get(pk=laid.draft_id)
    laid.delete()
    draft.typed_at = at
    draft.save(update_fields=["typed_at"])
    if not draft.text and not draft.files.exists():
        draft.delete()
