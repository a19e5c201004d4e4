from regard.foundation.events.journal import act, happened

from ..events import HoldingChanged, HoldingKept, HoldingMoved, HoldingRemoved
from ..models import Holding


@act
def keep_holding(
    person, *, what, stage, since=None, warranty_until=None, until=None, details=None, by=None, at
):
    """Note what a person has, or thinks of having."""
    holding = Holding.objects.create(
        person=person,
        what=what,
        stage=stage,
        since=since,
        warranty_until=warranty_until,
        until=until,
        details=details or {},
        kept_at=at,
    )
    happened(HoldingKept(person.pk, holding.pk, stage), on=person, by=by, at=at)
    return holding


@act
def change_holding(holding, *, by=None, at, **columns):
    """Put it right. A new stage is said by itself: higher slices go by it."""
    before = holding.stage
    changed = sorted(name for name, value in columns.items() if getattr(holding, name) != value)
    if not changed:
        return
    for name in changed:
        setattr(holding, name, columns[name])
    holding.save(update_fields=changed)
    happened(HoldingChanged(holding.person_id, holding.pk, changed), on=holding.person, by=by, at=at)
    if "stage" in changed:
        moved = HoldingMoved(holding.person_id, holding.pk, before, holding.stage)
        happened(moved, on=holding.person, by=by, at=at)


@act
def remove_holding(holding, *, by, at):
    """It was written down by mistake; who gave something away has left it, which is a stage."""
    removed, _of = Holding.objects.filter(pk=holding.pk).delete()
    if removed:
        happened(HoldingRemoved(holding.person_id, holding.pk), on=holding.person, by=by, at=at)
