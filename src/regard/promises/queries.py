from functools import lru_cache

from django.db.models import Exists, F, Min, OuterRef

from .due import Hours
from .models import Calendar, ClosedDay, Notice, Pause, Policy, Promise, Shift

CARRIED = ("to", "member", "team", "unit", "lateness")


def running(about):
    """What is still owed about a thing, due first."""
    return list(Promise.objects.running().filter(about=about).order_by("due_at", "pk"))


def all_about(about):
    """All that was ever promised about a thing: what runs first, then the latest."""
    return runs_first(Promise.objects.filter(about=about))


def next_due(about):
    """When the first promise about a thing is due whose clock is not standing still, or None."""
    return Promise.objects.ticking().filter(about=about).aggregate(first=Min("due_at"))["first"]


def due_first(abouts):
    """For each of these things that anything is owed about, when the first of it is due."""
    ticking = Promise.objects.ticking().filter(about__in=abouts)
    return dict(ticking.values_list("about").annotate(first=Min("due_at")))


def promised_to(person, member, *, limit=12):
    """What was promised to a person, as far as a member may see it: what runs first, then the latest."""
    return runs_first(Promise.objects.visible_to(member).filter(to=person), limit)


def policies_for(unit, moment, *, about="", channel=""):
    """The policy of each kind for a moment, each with `runs`: whether such a promise already runs about the thing."""
    line = line_of(unit)
    twin = Promise.objects.running().filter(about=about, kind=OuterRef("kind"))
    found = Policy.objects.filter(unit__in=line, moment=moment, channel__in={"", channel})
    found = found.select_related("calendar").annotate(runs=Exists(twin))
    by_nearness = sorted(found, key=lambda policy: (line.index(policy.unit_id), policy.channel))
    return list({policy.kind: policy for policy in by_nearness}.values())


def line_of(unit):
    """The numbers of a unit and all above it, the top first."""
    return [int(number) for number in unit.path.strip("/").split("/")]


def hours_of(calendar):
    """The working hours of a calendar, None standing for the clock round."""
    return calendar and _hours(calendar.pk, calendar.changed_at)


@lru_cache(maxsize=64)
def _hours(number, changed_at):
    """Kept until the calendar changes: every change of it moves `changed_at`."""
    calendar = Calendar.objects.get(pk=number)
    shifts: list[list[tuple[int, int]]] = [[] for _weekday in range(7)]
    times = Shift.objects.filter(calendar=number).values_list("weekday", "opens", "closes")
    for weekday, opens, closes in times:
        shifts[weekday].append((opens, closes))
    closed = ClosedDay.objects.filter(calendar=number).values_list("day", flat=True)
    return Hours(
        calendar.time_zone,
        tuple(tuple(day) for day in shifts),
        frozenset(closed),
        calendar.country,
        calendar.subdivision,
    )


def unit_for(person, about, member):
    """In whose name a member promises a person something: as what was promised before, or where they are known."""
    before = Promise.objects.visible_to(member).filter(about=about).select_related("unit").first()
    return before.unit if before else person.units.filter(pk__in=member.unit_ids).order_by("pk").first()


def notices_of(member, *, limit=20):
    unseen = Notice.objects.filter(member=member, seen_at=None).select_related("promise__to")
    return list(unseen.order_by("-at")[:limit])


def runs_first(promises, limit=None):
    """As a panel shows them, each with `paused`: whether its clock stands still."""
    standing = Pause.objects.filter(promise=OuterRef("pk"), ended_at=None)
    promises = promises.select_related(*CARRIED).annotate(paused=Exists(standing))
    return list(promises.order_by(F("ended_at").desc(nulls_first=True), "due_at", "pk")[:limit])
