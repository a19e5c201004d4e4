from django.db import connection, transaction

from regard.foundation import clock
from regard.foundation.events.journal import happened

from ..events import (
    DepartmentAdded,
    DepartmentHeadNamed,
    DepartmentRetired,
    TeamAdded,
    TeamRetired,
    UnitAdded,
    UnitMoved,
    UnitRenamed,
    UnitSigned,
    UnitZoned,
)
from ..models import Department, Member, Team, Unit
from .hold import hold


class BelowItself(ValueError):
    """A unit cannot be moved below itself."""


@transaction.atomic
def add_unit(*, name, kind, parent=None, time_zone="", by=None, at):
    """In this time zone, or in that of the unit above it; its members and calendars begin there."""
    hold("tree of units")
    zone = time_zone or (parent.time_zone if parent else "UTC")
    unit = Unit.objects.create(name=name, kind=kind, parent=parent, time_zone=zone)
    unit.path = f"{_path_of(parent)}{unit.pk}/"
    unit.save(update_fields=["path"])
    happened(UnitAdded(unit.pk, parent and parent.pk), on=unit, by=by, at=at)
    return unit


def first_unit(*, at):
    """The top of the tree; made where nobody set up a unit yet, so that what comes in has a place."""
    first = Unit.objects.filter(parent=None, retired_at=None).order_by("pk").first()
    zone = clock.zone_of_this_machine()
    return first or add_unit(name="Our organisation", kind=Unit.Kind.BRAND, time_zone=zone, at=at)


@transaction.atomic
def rename_unit(unit, *, name, by, at):
    if name != unit.name:
        unit.name = name
        unit.save(update_fields=["name"])
        happened(UnitRenamed(unit.pk), on=unit, by=by, at=at)


@transaction.atomic
def sign_unit(unit, *, signature, by, at):
    """Close the letters of a unit with these words from now on. The same again changes nothing."""
    if Unit.objects.filter(pk=unit.pk).exclude(signature=signature).update(signature=signature):
        happened(UnitSigned(unit.pk), on=unit, by=by, at=at)


@transaction.atomic
def zone_unit(unit, *, time_zone, by, at):
    """Members, calendars and units added from now on begin in this zone; those that are there keep theirs."""
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    before, unit.time_zone = unit.time_zone, time_zone
    if before != time_zone:
        unit.save(update_fields=["time_zone"])
        happened(UnitZoned(unit.pk, before, time_zone), on=unit, by=by, at=at)


@transaction.atomic
def move_unit(unit, *, parent, by, at):
    """Hang a unit, with all that is below it, under another parent or at the top."""
    hold("tree of units")
    unit = Unit.objects.get(pk=unit.pk)
    if unit.parent_id == (parent and parent.pk):
        return
    above, before = _path_of(parent), unit.parent_id
    if above.startswith(unit.path):
        raise BelowItself
    saw_it = list(Member.objects.filter(unit__in=unit.path.strip("/").split("/")))
    _move_paths(unit.path, f"{above}{unit.pk}/")
    Unit.objects.filter(pk=unit.pk).update(parent=parent)
    happened(UnitMoved(unit.pk, before, parent and parent.pk), on=unit, by=by, at=at, refresh=saw_it)


@transaction.atomic
def add_team(*, name, unit, by=None, at):
    team = Team.objects.create(name=name, unit=unit)
    happened(TeamAdded(team.pk, unit.pk), on=team, by=by, at=at, refresh=(unit,))
    return team


@transaction.atomic
def retire_team(team, *, by, at):
    if Team.objects.filter(pk=team.pk, retired_at=None).update(retired_at=at):
        happened(TeamRetired(team.pk), on=team, by=by, at=at, refresh=(f"unit-{team.unit_id}",))


@transaction.atomic
def add_department(*, name, unit, head=None, by=None, at):
    department = Department.objects.create(name=name, unit=unit, head=head)
    event = DepartmentAdded(department.pk, unit.pk, head and head.pk)
    happened(event, on=department, by=by, at=at, refresh=(unit,))
    return department


@transaction.atomic
def name_head(department, *, head, by, at):
    """The head of a department is told when its promises are late."""
    if Department.objects.filter(pk=department.pk).exclude(head=head).update(head=head):
        happened(DepartmentHeadNamed(department.pk, head.pk), on=department, by=by, at=at)


@transaction.atomic
def retire_department(department, *, by, at):
    if Department.objects.filter(pk=department.pk, retired_at=None).update(retired_at=at):
        happened(DepartmentRetired(department.pk), on=department, by=by, at=at)


def _path_of(parent):
    return Unit.objects.get(pk=parent.pk).path if parent else "/"


def _move_paths(before, after):
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE accounts_unit SET path = %s || substr(path, %s) WHERE starts_with(path, %s)",
            [after, len(before) + 1, before],
        )
