"""Macros kept and taken up; what they do is done by the acts of conversations, for whoever took them up."""

from datetime import timedelta

from django.db import IntegrityError, transaction

from regard.conversations import actions as conversations
from regard.conversations.actions.state import alone
from regard.foundation.accounts.models import Member, Team
from regard.foundation.events.journal import act, happened

from .events import MacroDropped, MacroKept, MacroRetired, MacroReturned, MacroTakenBack, MacroUsed
from .models import Use

A_SECOND_CLICK = timedelta(seconds=10)


class NameTaken(ValueError):
    """There is a macro of this name already, of the same member or unit."""


@act
def keep(macro, *, by, at):
    """Keep a Macro, new or changed. Raises NameTaken."""
    macro.changed_at = at
    try:
        with transaction.atomic():
            macro.save()
    except IntegrityError as error:
        if "macro_name_once" not in str(error):
            raise
        raise NameTaken from error
    happened(MacroKept(macro.pk, macro.unit_id), on=macro, by=by, at=at)
    return macro


@act
def retire(macro, *, by, at):
    """Nobody is offered it any more; what it is about to do is still done."""
    macro.retired_at = at
    macro.save(update_fields=["retired_at"])
    happened(MacroRetired(macro.pk), on=macro, by=by, at=at)


@act
def bring_back(macro, *, by, at):
    """Raises NameTaken where another has its name by now."""
    macro.retired_at = None
    happened(MacroReturned(macro.pk), on=macro, by=by, at=at)
    return keep(macro, by=by, at=at)


@act
def use(macro, conversation, *, by, at):
    """Take a macro up. What it does waits for the answer its words stand in; without words it is done at once.

    Returns the Use, or None where it has words alone. A second click finds the first.
    """
    if twin := _taken_already(macro, alone(conversation), by, at):
        return twin
    taken = None
    if macro.acts:
        taken = Use.objects.create(macro=macro, conversation=conversation, member=by, at=at)
    if not macro.text:
        _do(taken, at)
    happened(MacroUsed(conversation.pk, macro.pk, not macro.text), on=conversation, by=by, at=at)
    return taken


@act
def drop(taken, *, by, at):
    """What it was to do when the answer leaves is not done."""
    _settle(taken, dropped_at=at)
    happened(MacroDropped(taken.conversation_id, taken.pk), on=taken.conversation, by=by, at=at)


@act
def do_what_waited(conversation, *, member, at):
    """An answer of a member has left: do what the macros in it were to do. Done twice, it changes nothing."""
    waiting = Use.objects.waiting().filter(conversation=conversation, member=member)
    for taken in waiting.select_for_update(of=["self"]).select_related("macro", "member").order_by("pk"):
        _do(taken, at)


@act
def take_back(taken, *, by, at):
    """Put the matter where the macro found it, once, and owe again what ended with it.

    Raises `conversations.WentFurther`, and what somebody did since stays.
    """
    conversation = alone(taken.conversation)
    taken.refresh_from_db()
    if taken.done_at is None:
        return
    if _where(conversation) != taken.after:
        raise conversations.WentFurther
    [status, team, member], set_to = taken.before, taken.after[0]
    _settle(taken, before=None, after=None, done_at=None, dropped_at=at)
    if status != set_to:
        conversations.take_status_back(taken.conversation, by=by, at=at)
    conversations.assign(
        taken.conversation,
        to=Member.objects.filter(pk=member).first(),
        team=Team.objects.filter(pk=team).first(),
        by=by,
        at=at,
    )
    happened(MacroTakenBack(taken.conversation_id, taken.pk), on=taken.conversation, by=by, at=at)


def _taken_already(macro, conversation, by, at):
    """The one that waits, or has just put the matter where it stands: done again, it would leave nothing to undo."""
    mine = Use.objects.filter(macro=macro, conversation=conversation, member=by)
    if macro.text:
        return mine.waiting().first()
    return mine.filter(done_at__gt=at - A_SECOND_CLICK, after=_where(conversation)).order_by("-pk").first()


def _do(taken, at):
    macro, conversation = taken.macro, alone(taken.conversation)
    before = _where(conversation)
    to = taken.member if macro.takes and conversation.unit_id in taken.member.unit_ids else None
    team = macro.team if macro.team and conversation.unit.path.startswith(macro.team.unit.path) else None
    if to or team:
        conversations.assign(conversation, to=to, team=team or conversation.team, by=taken.member, at=at)
    if macro.status:
        conversations.change_status(conversation, status=macro.status, by=taken.member, at=at)
    _settle(taken, before=before, after=_where(alone(conversation)), done_at=at)


def _where(conversation):
    return [conversation.status_id, conversation.team_id, conversation.assignee_id]


def _settle(taken, **columns):
    for name, value in columns.items():
        setattr(taken, name, value)
    taken.save(update_fields=list(columns))
