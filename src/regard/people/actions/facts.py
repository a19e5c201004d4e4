from regard.foundation.events.journal import act, happened

from ..events import FactTold, FactWithdrawn
from ..models import Fact


@act
def tell_fact(person, *, label, value, source="", by, at):
    """Keep what a person told us. A new value for the same label replaces the one before; the same changes nothing."""
    standing = Fact.objects.select_for_update().filter(person=person, label=label, replaced_at=None).first()
    if standing and standing.value == value:
        return standing
    if standing:
        standing.replaced_at = at
        standing.save(update_fields=["replaced_at"])
    fact = Fact.objects.create(person=person, label=label, value=value, source=source, told_at=at, by=by)
    happened(FactTold(person.pk, fact.pk, source), on=person, by=by, at=at)
    return fact


@act
def withdraw_fact(fact, *, by, at):
    if Fact.objects.filter(pk=fact.pk, replaced_at=None).update(replaced_at=at):
        happened(FactWithdrawn(fact.person_id, fact.pk), on=fact.person, by=by, at=at)
