from datetime import UTC, datetime
from typing import Literal

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from ninja import Field, Query, Router, Schema

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only
from regard.foundation.accounts.models import Member, Team
from regard.foundation.api import answers
from regard.foundation.api.bearer import Bearer
from regard.foundation.api.once import once
from regard.foundation.api.problems import Refused
from regard.foundation.api.scopes import offer

from . import actions, queries
from .blanks import NotFilled
from .carriers import NoCarrier
from .closing import left_open
from .forms import time_in
from .models import Category, Conversation

READ = offer("conversations:read", _("see conversations"))
WRITE = offer("conversations:write", _("reply, note, assign and close"))

router = Router(tags=["conversations"])


class RowOut(Schema):
    number: int
    subject: str
    excerpt: str
    category: str
    status: str
    person: str
    assignee: str | None
    team: str | None
    due_at: datetime | None


class ConversationsPage(Schema):
    items: list[RowOut]
    next: str | None


class ConversationOut(Schema):
    number: int
    subject: str
    category: str
    status: str
    channel: str
    unit: str
    person: int
    team: int | None
    assignee: int | None
    opened_at: datetime
    last_at: datetime
    due_at: datetime | None
    merged_into: int | None


class EntryOut(Schema):
    kind: Literal["message", "note"]
    id: int
    at: datetime
    text: str
    quoted: str
    person: str | None
    member: str | None
    channel: str
    automatic: str
    delivery: str | None


class ThreadOut(Schema):
    items: list[EntryOut]


class WrittenIn(Schema):
    text: str = Field(min_length=1, max_length=200_000, pattern=r"\S")


class WrittenOut(Schema):
    id: int


class ClosingIn(Schema):
    even_so: bool = False


LEFT_OPEN = {
    "unanswered": "what the customer wrote last has no answer",
    "draft": "you began a reply that is not sent",
    "note": "you began a note that is not kept",
}


class AssignmentIn(Schema):
    member: int | None = Field(None, ge=1, lt=2**63)
    team: int | None = Field(None, ge=1, lt=2**63)


@router.get("", response=ConversationsPage, auth=Bearer(READ))
@desk_only
def conversations(
    request,
    queue: Literal[
        "mine", "unassigned", "team", "open", "waiting", "answered", "asleep", "automatic", "closed"
    ] = "open",
    cursor: str = Query("", max_length=200),
):
    """A queue of the desk, the promise due first at the top; automatic and closed ones latest first."""
    after = answers.after_of(cursor, tuple[str, int])
    key = after and time_in(after[0])
    if after and not key:
        raise Refused(422, "This cursor is not one of ours; begin without it.")
    rows, following = queries.desk(request.user, queue, after=after and (key, after[1]))
    return answers.page(request, [_row(row) for row in rows], following)


@router.get("/{int:number}", response=ConversationOut, auth=Bearer(READ))
def conversation(request, number: int):
    found = _found(request, number)
    columns = ("number", "subject", "category", "channel", "opened_at", "last_at", "due_at")
    return answers.json(
        {column: getattr(found, column) for column in columns}
        | {
            "status": found.status.name,
            "unit": found.unit.name,
            "person": found.person_id,
            "team": found.team_id,
            "assignee": found.assignee_id,
            "merged_into": found.merged_into_id,
        }
    )


@router.get("/{int:number}/thread", response=ThreadOut, auth=Bearer(READ))
def thread(request, number: int):
    """The latest fifty messages and notes, oldest first."""
    _found(request, number)
    entries = queries.thread(number, until=clock.now())
    return answers.json({"items": [_entry(entry) for entry in entries if entry.kind != "waiting"]})


@router.post("/{int:number}/replies", response={201: WrittenOut}, auth=Bearer(WRITE))
@once
def reply(request, number: int, written: WrittenIn):
    """Answer the customer; it leaves by the conversation's channel."""
    try:
        message = actions.reply(
            _found(request, number), by=request.user, text=_clean(written), at=clock.now()
        )
    except NoCarrier:
        raise Refused(409, "Nothing carries messages of this channel out.") from None
    except NotFilled as error:
        raise Refused(422, f"Not filled in yet: {error}.") from None
    return answers.json({"id": message.pk}, status=201)


@router.post("/{int:number}/notes", response={201: WrittenOut}, auth=Bearer(WRITE))
@once
def note(request, number: int, written: WrittenIn):
    """Write what only colleagues see."""
    try:
        kept = actions.note(_found(request, number), by=request.user, text=_clean(written), at=clock.now())
    except actions.MayNotSee as error:
        raise Refused(422, f"May not see this conversation: {error}.") from None
    return answers.json({"id": kept.pk}, status=201)


@router.put("/{int:number}/assignment", response=AssignmentIn, auth=Bearer(WRITE))
@desk_only
def assign(request, number: int, wanted: AssignmentIn):
    """Into the hands of a member, of a team, or of nobody."""
    to = _one(Member.objects.filter(is_active=True), wanted.member, "member")
    team = _one(Team.objects.filter(retired_at=None), wanted.team, "team")
    try:
        actions.assign(_found(request, number), to=to, team=team, by=request.user, at=clock.now())
    except actions.NotOfThisUnit:
        raise Refused(422, "They could not open a conversation of this unit.") from None
    return answers.json({"member": wanted.member, "team": wanted.team})


@router.post("/{int:number}/closing", response=ConversationOut, auth=Bearer(WRITE))
@desk_only
@once
def close(request, number: int, wanted: ClosingIn | None = None):
    """Refused with 409 where the customer has no answer, or somebody began one, unless it is to be closed `even_so`."""
    matter = _found(request, number)
    left = matter.category != Category.CLOSED and left_open(matter, by=request.user)
    if left and not (wanted and wanted.even_so):
        why = " and ".join(words for name, words in LEFT_OPEN.items() if getattr(left, name))
        raise Refused(409, f"{why[0].upper()}{why[1:]}. Say `even_so` to close it all the same.")
    actions.close(matter, by=request.user, at=clock.now())
    return conversation(request, number)


def _found(request, number):
    return get_object_or_404(
        Conversation.objects.visible_to(request.user).select_related("unit", "person", "status"), pk=number
    )


def _one(rows, pk, name):
    if pk is None:
        return None
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Refused(422, f"There is no such {name}.")
    return found


def _clean(written):
    return written.text.replace("\0", "")


def _row(row):
    columns = ("number", "subject", "excerpt", "category", "status", "person", "assignee", "team")
    due = datetime.fromtimestamp(row.due, UTC) if row.due is not None else None
    return {column: getattr(row, column) for column in columns} | {"due_at": due}


def _entry(entry):
    columns = ("kind", "id", "at", "text", "quoted", "person", "member", "channel", "automatic", "delivery")
    return {column: getattr(entry, column) for column in columns}
