from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from django.db.models import Count, Exists, F, Min, OuterRef, Q

from regard.foundation.accounts.models import Member, Team, Unit

from .due import Hours
from .models import Calendar, ClosedDay, Notice, Pause, Policy, Promise, Shift

COUNTED = timedelta(days=28)
SOON = timedelta(hours=1)
PAGE = 30
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


@dataclass(frozen=True)
class Chosen:
    """What a board is narrowed down to, by number; None stands for all."""

    unit: int | None = None
    team: int | None = None
    member: int | None = None

    def among(self, promises):
        wanted = {"unit": self.unit, "team": self.team, "member": self.member}
        return promises.filter(**{name: number for name, number in wanted.items() if number})


EVERYTHING = Chosen()

GROUPS = {
    "late": lambda promises, at, night: promises.ticking().filter(due_at__lte=at),
    "risk": lambda promises, at, night: promises.ticking().filter(due_at__gt=at, due_at__lte=at + SOON),
    "today": lambda promises, at, night: promises.ticking().filter(due_at__gt=at + SOON, due_at__lt=night),
    "later": lambda promises, at, night: promises.ticking().filter(due_at__gte=max(night, at + SOON)),
    "kept": lambda promises, at, night: promises.filter(end="kept", ended_at__gt=at - COUNTED),
}


def of_group(group, member, *, at, night, chosen=EVERYTHING, after=None, limit=PAGE):
    """One page of a group of the board: what is late, due within the hour, by `night`, later, or was kept lately.

    Returns the promises and the (time, number) the next page comes after, None at the end.
    """
    promises = GROUPS[group](chosen.among(Promise.objects.visible_to(member)), at, night)
    latest_first = group == "kept"
    column, sign, side = ("ended_at", "-", "lt") if latest_first else ("due_at", "", "gt")
    if after:
        moment, number = after
        promises = promises.filter(
            Q(**{f"{column}__{side}": moment}) | Q(**{column: moment, f"pk__{side}": number})
        )
    promises = promises.select_related(*CARRIED).order_by(f"{sign}{column}", f"{sign}pk")
    page = list(promises[: limit + 1])
    last = page[limit - 1] if len(page) > limit else None
    return page[:limit], last and (getattr(last, column), last.pk)


def late_count(member, *, at, most=100):
    """How many promises are late, counted no further than `most`."""
    late = Promise.objects.visible_to(member).ticking().filter(due_at__lte=at)
    return late.order_by()[:most].count()


def share_kept(member, *, at, chosen=EVERYTHING):
    """Of the promises due in the last 28 days and not withdrawn, how many were kept in time: (kept, all).

    One whose clock stands still is not due.
    """
    promises = chosen.among(Promise.objects.visible_to(member))
    due = promises.filter(due_at__gte=at - COUNTED, due_at__lt=at).exclude(end="withdrawn")
    ticking = Q(~Exists(Pause.objects.filter(promise=OuterRef("pk"), ended_at=None)))
    counted = due.aggregate(
        kept=Count("pk", filter=Q(end="kept", broken_at=None)),
        all=Count("pk", filter=~Q(end="") | ticking),
    )
    return counted["kept"], counted["all"]


def choices(member, *, most=200):
    """The units, teams and members a board can be narrowed down to, as (number, name)."""
    units = Unit.objects.visible_to(member)
    teams = Team.objects.filter(unit__in=member.unit_ids, retired_at=None)
    members = Member.objects.filter(unit__in=member.unit_ids, is_active=True)
    asked = {"units": units, "teams": teams, "members": members}
    return {
        name: list(rows.order_by("name", "pk").values_list("pk", "name")[:most])
        for name, rows in asked.items()
    }


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
