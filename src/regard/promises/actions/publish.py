from regard.foundation.events.journal import act, happened

from ..events import StandardsPublished, StandardsWithdrawn
from ..models import Standards
from ..queries import kept_by_kind


class AddressTaken(ValueError):
    """Another unit is published at this address."""


@act
def publish(unit, *, slug, by, at):
    """Let everyone read what the unit promises and what came of it. Raises AddressTaken."""
    if Standards.objects.filter(slug=slug).exclude(unit=unit).exists():
        raise AddressTaken
    now = {"slug": slug, "by": by, "published_at": at, "withdrawn_at": None}
    standards, _new = Standards.objects.update_or_create(
        unit=unit, defaults={**now, "measured": kept_by_kind(unit, at=at), "measured_at": at}
    )
    happened(StandardsPublished(unit.pk), on=unit, by=by, at=at)
    return standards


@act
def withdraw_standards(unit, *, by, at):
    if Standards.objects.filter(unit=unit, withdrawn_at=None).update(withdrawn_at=at):
        happened(StandardsWithdrawn(unit.pk), on=unit, by=by, at=at)


def measure(*, at):
    """Write down once an hour what strangers ask for at any moment; it is of that hour, so nobody is told."""
    for standards in Standards.objects.filter(withdrawn_at=None).select_related("unit"):
        measured = kept_by_kind(standards.unit, at=at)
        Standards.objects.filter(pk=standards.pk).update(measured=measured, measured_at=at)
