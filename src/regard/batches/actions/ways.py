"""What each act does to one conversation, how it stands in what the act changes, and how that is put back."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from regard.conversations import actions as conversations
from regard.conversations.models import Conversation, Follow, Snooze
from regard.foundation.accounts.models import Member, Team

from ..models import Batch


class Way(NamedTuple):
    """`stands(conversation, batch)` is a list that JSON keeps; `undo` is given the Deed, whose `before` is such a list."""

    stands: Callable[[Conversation, Batch], list[Any]]
    do: Callable[..., object]
    undo: Callable[..., object]


def _owner(conversation, _batch):
    return [conversation.assignee_id, conversation.team_id]


def _give(conversation, batch, at):
    team = batch.team or conversation.team
    conversations.assign(conversation, to=batch.to, team=team, by=batch.member, at=at)


def _give_back(conversation, deed, batch, at):
    member, team = deed.before
    to, of = Member.objects.filter(pk=member).first(), Team.objects.filter(pk=team).first()
    conversations.assign(conversation, to=to, team=of, by=batch.member, at=at)


def _standing(conversation, batch):
    return [conversation.status_id, *_aside(conversation, batch)]


def _set(conversation, batch, at):
    conversations.change_status(conversation, status=batch.status, by=batch.member, at=at)


def _set_back(conversation, deed, batch, at):
    _status, *aside = deed.before
    conversations.take_status_back(conversation, by=batch.member, at=at)
    _lay_as_before(conversation, aside, batch, at)


def _aside(conversation, _batch):
    if not (conversation.asleep or conversation.wakes_at):
        return [None, None]
    laid = conversation.snoozes.get(ended_at=None)
    return [laid.kind, laid.until and laid.until.isoformat()]


def _lay(conversation, batch, at):
    conversations.snooze(conversation, kind=batch.kind, until=batch.until, by=batch.member, at=at)


def _lay_back(conversation, deed, batch, at):
    conversations.wake(conversation, end=Snooze.End.CANCELLED, by=batch.member, at=at)
    _lay_as_before(conversation, deed.before, batch, at)


def _lay_as_before(conversation, aside, batch, at):
    kind, until = aside
    time = until and datetime.fromisoformat(until)
    if kind and (time is None or time > at):
        conversations.snooze(conversation, kind=kind, until=time, by=batch.member, at=at)


def _followed(conversation, batch):
    return [Follow.objects.filter(conversation=conversation, member=batch.member).exists()]


def _follow(conversation, batch, at):
    conversations.follow(conversation, member=batch.member, by=batch.member, at=at)


def _unfollow(conversation, batch, at):
    conversations.unfollow(conversation, member=batch.member, by=batch.member, at=at)


def _back_by(act):
    return lambda conversation, _deed, batch, at: act(conversation, batch, at)


STATUS = Way(_standing, _set, _set_back)
WAYS = {
    Batch.Act.ASSIGN: Way(_owner, _give, _give_back),
    Batch.Act.STATUS: STATUS,
    Batch.Act.CLOSE: STATUS,
    Batch.Act.SNOOZE: Way(_aside, _lay, _lay_back),
    Batch.Act.FOLLOW: Way(_followed, _follow, _back_by(_unfollow)),
    Batch.Act.UNFOLLOW: Way(_followed, _unfollow, _back_by(_follow)),
}
