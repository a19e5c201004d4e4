"""A batch goes on, deed by deed, forwards or back. Each is a transaction of its own, so one that fails stops no other, and
a worker that was killed leaves nothing half done."""

from regard.conversations import actions as conversations
from regard.conversations.actions.state import alone
from regard.conversations.queries import among
from regard.foundation.events.journal import act, happened
from regard.foundation.live.streams import touch

from ..events import BatchDone, BatchStopped, BatchTakenBack
from ..models import Batch, Deed
from .ways import WAYS

AT_ONCE = 10
WHY = {
    conversations.NotOfThisUnit: Deed.Why.NOT_OF_UNIT,
    conversations.NothingToWaitFor: Deed.Why.CLOSED,
}


class Merged(ValueError):
    """The conversation goes on in another."""


def go_on(batch_id, *, at):
    """Do what is left of a batch, then say that it is done. Bears being run twice, and after it is done."""
    batch = Batch.objects.select_related("member", "to", "team__unit", "status").get(pk=batch_id)
    if not batch.runs:
        return
    turn, left = (
        (_do, {"done_at": None}) if batch.done_at is None else (_undo, {"undone_at": None, "why": ""})
    )
    while deeds := list(batch.deeds.filter(**left).order_by("pk")[:AT_ONCE]):
        seen = among(batch.member, [deed.conversation_id for deed in deeds])
        for deed in deeds:
            turn(batch, deed, deed.conversation_id in seen, at)
        touch(batch)
    _finish(batch_id, at)


@act
def stop(batch, *, at):
    """What is done stays done, and can be taken back as ever; the rest stays as it is. Nothing, where it is done or is
    being taken back."""
    batch = Batch.objects.select_for_update(of=["self"]).select_related("member").get(pk=batch.pk)
    if batch.done_at:
        return
    left = batch.deeds.filter(done_at=None).update(why=Deed.Why.STOPPED, done_at=at)
    happened(BatchStopped(batch.pk, left), on=batch, by=batch.member, at=at)
    _finish(batch.pk, at)


def _do(batch, deed, seen, at):
    if not seen:
        return _refuse(deed, Deed.Why.OUT_OF_SIGHT, at)
    try:
        _take_turn(batch, deed.pk, at)
    except Merged:
        _refuse(deed, Deed.Why.MERGED, at)
    except tuple(WHY) as error:
        _refuse(deed, WHY[type(error)], at)


@act
def _take_turn(batch, deed_id, at):
    deed = _waiting(deed_id, done_at=None)
    if deed is None:
        return
    way, conversation = WAYS[batch.act], alone(deed.conversation)
    if conversation.merged_into_id:
        raise Merged
    deed.before = way.stands(conversation, batch)
    way.do(conversation, batch, at)
    deed.after, deed.done_at = way.stands(alone(conversation), batch), at
    deed.save(update_fields=["before", "after", "done_at"])


@act
def _refuse(deed, why, at):
    Deed.objects.filter(pk=deed.pk, done_at=None).update(why=why, done_at=at)


def _undo(batch, deed, seen, at):
    try:
        _go_back(batch, deed, seen, at)
    except conversations.WentFurther:
        _stay(deed, at)


@act
def _go_back(batch, deed, seen, at):
    deed = _waiting(deed.pk, undone_at=None)
    if deed is None:
        return
    way, conversation = WAYS[batch.act], alone(deed.conversation)
    deed.stayed = (
        not seen or bool(conversation.merged_into_id) or way.stands(conversation, batch) != deed.after
    )
    if not deed.stayed and deed.before != deed.after:
        way.undo(conversation, deed, batch, at)
    deed.undone_at = at
    deed.save(update_fields=["stayed", "undone_at"])


@act
def _stay(deed, at):
    Deed.objects.filter(pk=deed.pk, undone_at=None).update(stayed=True, undone_at=at)


@act
def _finish(batch_id, at):
    batch = Batch.objects.select_for_update(of=["self"]).select_related("member").get(pk=batch_id)
    if not batch.runs:
        return
    done = batch.deeds.filter(why="").count()
    if batch.done_at is None:
        batch.done_at = at
        event: object = BatchDone(batch.pk, done, batch.deeds.exclude(why="").count())
    else:
        batch.undone_at, stayed = at, batch.deeds.filter(stayed=True).count()
        event = BatchTakenBack(batch.pk, done - stayed, stayed)
    batch.save(update_fields=["done_at", "undone_at"])
    happened(event, on=batch, by=batch.member, at=at)


def _waiting(deed_id, **still):
    """The deed, locked, unless another worker has taken its turn."""
    rows = Deed.objects.select_for_update(of=["self"]).select_related("conversation")
    return rows.filter(pk=deed_id, **still).first()
