"""What was promised to a person, as lines of their timeline."""

from django.db.models import Q
from django.utils.translation import gettext as _

from regard.foundation.ui import places
from regard.people.timeline import Line

from .models import Promise


def promised_to(person_id, *, member, before, limit):
    promises = Promise.objects.visible_to(member).filter(to=person_id)
    if before:
        at, number = before
        promises = promises.filter(Q(made_at__lt=at) | Q(made_at=at, pk__lt=number), made_at__lte=at)
    for promise in promises.select_related("member").order_by("-made_at", "-pk")[:limit]:
        words, tone = _standing(promise)
        yield Line(
            at=promise.made_at,
            kind="promise",
            number=promise.pk,
            what=promise.words or promise.get_kind_display(),
            by=promise.member.name if promise.member else "",
            address=places.address_of(promise.about),
            chip=words,
            tone=tone,
        )


def _standing(promise):
    if promise.end == Promise.End.WITHDRAWN:
        return _("withdrawn"), "quiet"
    if promise.end == Promise.End.KEPT:
        return (_("kept late"), "risk") if promise.broken_at else (_("kept"), "kept")
    if promise.end == Promise.End.BROKEN:
        return _("broken"), "broken"
    return (_("late"), "broken") if promise.broken_at else (_("promised"), "")
