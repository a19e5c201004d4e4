from datetime import timedelta
from functools import lru_cache

from django.db.models import F, Min, Q

from .due import Hours
from .models import Calendar, ClosedDay, Notice, Policy, Promise, Shift

SHOWN_KEPT = timedelta(days=28)
AT_RISK = timedelta(hours=1)


def running(about):
    """What is still owed about a thing, due first."""
    return list(Promise.objects.running().filter(about=about).order_by("due_at", "pk"))


def all_about(about):
    """All that was ever promised about a thing: what runs first, then the latest."""
    promises = (
        Promise.objects.filter(about=about)
        .select_related("member", "team", "lateness")
        .prefetch_related("pauses")
    )
    return list(promises.order_by(F("ended_at").desc(nulls_first=True), "due_at", "pk"))


def next_due(about):
    """When the first promise about a thing is due whose clock is not standing still, or None."""
    ticking = (
        Promise.objects.running().filter(about=about).exclude(pauses__ended_at=None, pauses__isnull=False)
    )
    return ticking.aggregate(first=Min("due_at"))["first"]


def policies_for(unit, moment):
    """The policy of each kind for a moment, from the unit itself or the nearest one above it."""
    line = [int(number) for number in unit.path.strip("/").split("/")]
    found = Policy.objects.filter(unit__in=line, moment=moment).select_related("calendar")
    nearest = {}
    for policy in sorted(found, key=lambda policy: line.index(policy.unit_id)):
        nearest[policy.kind] = policy
    return list(nearest.values())


def hours_of(calendar):
    """The working hours of a calendar, None standing for the clock round."""
    return calendar and _hours(calendar.pk, calendar.changed_at)


@lru_cache(maxsize=64)
def _hours(number, changed_at):
    """Kept until the calendar changes: every change of it moves `changed_at`."""
    calendar = Calendar.objects.get(pk=number)
    shifts = [[] for _weekday in range(7)]
    for weekday, opens, closes in Shift.objects.filter(calendar=number).values_list(
        "weekday", "opens", "closes"
    ):
        shifts[weekday].append((opens, closes))
    closed = ClosedDay.objects.filter(calendar=number).values_list("day", flat=True)
    return Hours(
        calendar.time_zone,
        tuple(tuple(day) for day in shifts),
        frozenset(closed),
        calendar.country,
        calendar.subdivision,
    )


def late(member):
    return _board(member).filter(broken_at__isnull=False).order_by("due_at", "pk")


def due_between(member, start, end):
    ticking = _board(member).filter(broken_at=None, due_at__gte=start, due_at__lt=end)
    return ticking.exclude(Q(pauses__isnull=False), pauses__ended_at=None).order_by("due_at", "pk")


def share_kept(member, *, at):
    """Promises kept: of those due in the last 28 days and not withdrawn, how many were kept in time. (kept, all)"""
    due = (
        Promise.objects.visible_to(member)
        .filter(due_at__gte=at - SHOWN_KEPT, due_at__lt=at)
        .exclude(end="withdrawn")
    )
    kept = due.filter(end="kept", broken_at=None)
    return kept.count(), due.count()


def notices_of(member, *, limit=20):
    unseen = Notice.objects.filter(member=member, seen_at=None).select_related("promise__to")
    return list(unseen.order_by("-at")[:limit])


def _board(member):
    return (
        Promise.objects.visible_to(member)
        .running()
        .select_related("to", "member", "team", "unit", "lateness")
    )
