from regard.foundation.events.journal import act, happened

from ..events import PersonRestricted, RestrictionLifted
from ..models import Restriction


@act
def restrict(person, *, by, at):
    """From now on what is known of them is kept, and nothing new is read out of what they write."""
    restriction, is_new = Restriction.objects.get_or_create(
        person=person, lifted_at=None, defaults={"by": by, "since": at}
    )
    if is_new:
        happened(PersonRestricted(person.pk, restriction.pk), on=person, by=by, at=at)
    return restriction


@act
def lift(person, *, by, at):
    restriction = Restriction.objects.select_for_update().filter(person=person, lifted_at=None).first()
    if restriction:
        restriction.lifted_by, restriction.lifted_at = by, at
        restriction.save(update_fields=["lifted_by", "lifted_at"])
        happened(RestrictionLifted(person.pk, restriction.pk), on=person, by=by, at=at)
