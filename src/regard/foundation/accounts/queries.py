from .models import Department, Member, Team, Unit


def members_by_name():
    return (
        Member.objects.select_related("unit").prefetch_related("teams").order_by("-is_active", "name", "pk")
    )


def tree():
    """All units from the top down, each with how deep it lies, its teams and its departments."""
    units = Unit.objects.prefetch_related("teams", "departments__head").order_by("name")
    below: dict[int | None, list[Unit]] = {}
    for unit in units:
        below.setdefault(unit.parent_id, []).append(unit)
    return list(_walk(below, None, 0))


def _walk(below, parent, depth):
    for unit in below.get(parent, []):
        yield unit, depth
        yield from _walk(below, unit.pk, depth + 1)


def teams_beyond(member):
    """Teams this member could still join."""
    return (
        Team.objects.filter(retired_at=None).exclude(members=member).select_related("unit").order_by("name")
    )


def departments_led_by(member):
    return Department.objects.filter(head=member, retired_at=None).order_by("name")
