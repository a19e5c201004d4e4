from regard.foundation.events.journal import act, happened

from ..events import OccasionForgotten, OccasionKept, WishesSaid
from ..models import Occasion, Wish


@act
def wish(person, *, channel="", never_by="", hours_from=None, hours_until=None, access_needs="", by=None, at):
    """Write down how a person wishes to be reached; what they wished before is replaced."""
    said = {
        "channel": channel,
        "never_by": never_by,
        "hours_from": hours_from,
        "hours_until": hours_until,
        "access_needs": access_needs,
    }
    if Wish.objects.filter(person=person, **said).exists():
        return
    Wish.objects.update_or_create(person=person, defaults=said | {"said_at": at})
    happened(WishesSaid(person.pk, channel, never_by), on=person, by=by, at=at)


@act
def keep_occasion(person, *, name, month, day, consented, by=None, at):
    """A day that matters to them; without consent it is known, and nobody writes on it."""
    occasion, _is_new = Occasion.objects.update_or_create(
        person=person,
        name=name,
        defaults={"month": month, "day": day, "consented_at": at if consented else None},
    )
    happened(OccasionKept(person.pk, occasion.pk, consented), on=person, by=by, at=at)
    return occasion


@act
def forget_occasion(occasion, *, by, at):
    removed, _of = Occasion.objects.filter(pk=occasion.pk).delete()
    if removed:
        happened(OccasionForgotten(occasion.person_id, occasion.pk), on=occasion.person, by=by, at=at)
