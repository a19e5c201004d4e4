from procrastinate.contrib.django import app

from regard.conversations.queries import among
from regard.foundation.events.journal import act, happened

from ..events import BatchBegun
from ..models import Batch, Deed
from .go_on import go_on

HANDFUL = 5
MOST = 300


def begin(numbers, *, by, at, **wanted):
    """One act over these conversations, as far as the member may see them; `wanted` are columns of a Batch.

    A handful is done when it returns; more is done by a job.
    """
    batch = _begin(numbers, by, at, wanted)
    if _few(batch):
        go_on(batch.pk, at=at)
    return batch


def take_back(batch, *, at):
    """Put back every conversation that stands where the batch put it. A batch that runs, or was taken back, stays as it is."""
    if _begin_back(batch.pk, at) and _few(batch):
        go_on(batch.pk, at=at)


@act
def _begin(numbers, by, at, wanted):
    seen = among(by, numbers[:MOST])
    batch = Batch.objects.create(member=by, at=at, **wanted)
    chosen = [number for number in dict.fromkeys(numbers) if number in seen]
    Deed.objects.bulk_create(Deed(batch=batch, conversation_id=number) for number in chosen)
    happened(BatchBegun(batch.pk, batch.act, len(chosen)), on=batch, by=by, at=at)
    _queue(batch)
    return batch


@act
def _begin_back(batch_id, at):
    batch = Batch.objects.select_for_update().get(pk=batch_id)
    if batch.done_at is None or batch.undoing_at:
        return False
    batch.undoing_at = at
    batch.save(update_fields=["undoing_at"])
    _queue(batch)
    return True


def _queue(batch):
    if not _few(batch):
        app.configure_task("batches.go_on").defer(batch_id=batch.pk)


def _few(batch):
    return batch.deeds.count() <= HANDFUL
