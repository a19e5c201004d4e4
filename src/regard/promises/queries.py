from datetime import timedelta
from functools import lru_cache

from django.db import connection
from django.db.models import Count, Exists, F, Max, Min, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Coalesce

from regard.foundation.reads import rows_of
from regard.people.queries import STANDS, same

from .choosing import Asked, chosen
from .due import Hours
from .models import Calendar, ClosedDay, Notice, Pause, Policy, Promise, Shift, Standards, Step, Topic

COUNTED = timedelta(days=28)
"""How far back the share of promises kept counts."""
MOST_SHOWN = 50
CARRIED = ("to", "member", "team", "department", "unit", "lateness")


def running(about):
    """What is still owed about a thing, due first."""
    return list(Promise.objects.running().filter(about=about).order_by("due_at", "pk"))


def all_about(about):
    """All that was ever promised about a thing: what runs first, then the latest."""
    return runs_first(Promise.objects.filter(about=about))


FIRST_DUE = """
    SELECT min(p.due_at) FROM promises_promise p WHERE p.about = %(about)s AND p.ended_at IS NULL
    AND NOT EXISTS (SELECT FROM promises_pause s WHERE s.promise_id = p.id AND s.ended_at IS NULL)
"""


def next_due(about):
    """When the first promise about a thing is due whose clock is not standing still, or None."""
    with connection.cursor() as cursor:
        cursor.execute(FIRST_DUE, {"about": about})
        return cursor.fetchone()[0]


def due_first(abouts):
    """For each of these things that anything is owed about, when the first of it is due."""
    ticking = Promise.objects.ticking().filter(about__in=abouts)
    return dict(ticking.values_list("about").annotate(first=Min("due_at")))


def promised_to(person, member, *, limit=12):
    """What was promised to a person, under any name they have, as far as a member may see it: what runs first, then the latest."""
    return runs_first(Promise.objects.visible_to(member).filter(to__in=same(person.pk)), limit)


POLICIES = f"""
    SELECT y.id, y.unit_id, y.moment, y.kind, y.topic_id, y.channel, y.language, y.stage, y.department_id,
           y.minutes, y.warn_minutes, y.calendar_id, c.changed_at AS calendar_changed_at,
           line.numbers AS line, them.language AS their_language, them.stage AS their_stage,
           EXISTS (SELECT FROM promises_promise p
                   WHERE p.about = %(about)s AND p.kind = y.kind AND p.ended_at IS NULL) AS runs
    FROM (SELECT string_to_array(trim('/' FROM path), '/')::bigint[] AS numbers
          FROM accounts_unit WHERE id = %(unit)s) line
    CROSS JOIN ({STANDS}) them
    JOIN promises_policy y ON y.unit_id = ANY(line.numbers)
    LEFT JOIN promises_calendar c ON c.id = y.calendar_id
    WHERE y.retired_at IS NULL AND y.moment = %(moment)s
    ORDER BY y.kind
"""


def policies_for(unit_id, moment, *, about="", to_id=None, topic_id=None, channel="", department_id=None):
    """The policy that decides for each kind of promise at a moment: (policies, what was asked). Each has `runs`: whether such a
    promise already runs about the thing."""
    policies = rows_of(POLICIES, {"unit": unit_id, "moment": moment, "about": about, "person": to_id})
    if not policies:
        return [], None
    first = policies[0]
    asked = Asked(
        topic_id=topic_id,
        channel=channel,
        language=first.their_language,
        stage=first.their_stage,
        department_id=department_id,
    )
    return list(chosen(policies, asked, first.line).values()), asked


def line_of(unit):
    """The numbers of a unit and all above it, the top first."""
    return [int(number) for number in unit.path.strip("/").split("/")]


@lru_cache(maxsize=64)
def hours_of(number, changed_at):
    """The working hours of a calendar, None standing for the clock round.

    Kept until the calendar changes: every change of it moves `changed_at`.
    """
    if number is None:
        return None
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


def hours_by(calendar):
    """The working hours of a calendar at hand; without one the clock goes round."""
    return hours_of(calendar.pk, calendar.changed_at) if calendar else None


def shown_to(person, about):
    """What a person reads of what was promised to them about a thing: what runs first, then the latest; nothing taken back."""
    promises = Promise.objects.filter(about=about, to=person).exclude(end=Promise.End.WITHDRAWN)
    return runs_first(promises.prefetch_related("delays"), limit=MOST_SHOWN)


def unit_for(person, about, member):
    """In whose name a member promises a person something: as what was promised before, or where they are known."""
    before = Promise.objects.visible_to(member).filter(about=about).select_related("unit").first()
    return before.unit if before else person.units.filter(pk__in=member.unit_ids).order_by("pk").first()


NOTICES = """
    SELECT n.what, n.at, p.id AS promise_id, p.about, p.words, p.kind, person.name AS person
    FROM promises_notice n JOIN promises_promise p ON p.id = n.promise_id
    LEFT JOIN people_person person ON person.id = p.to_id
    WHERE n.member_id = %(member)s AND n.seen_at IS NULL AND (
        CASE WHEN %(works_the_desk)s THEN p.unit_id = ANY(%(units)s)
        ELSE p.member_id = %(member)s OR p.department_id IN (
            SELECT id FROM accounts_department WHERE head_id = %(member)s
            UNION ALL SELECT department_id FROM accounts_member_departments WHERE member_id = %(member)s) END)
    ORDER BY n.at DESC LIMIT %(limit)s
"""


def notices_of(member, *, limit=20):
    """What a member was told and has not seen yet, the latest first; nothing about what they may not see any more."""
    sight = {"works_the_desk": member.works_the_desk, "units": member.unit_ids}
    return rows_of(NOTICES, {"member": member.pk, "limit": limit} | sight)


def in_letter(numbers):
    """What a letter about these notices says of them, what was due first on top."""
    told = Notice.objects.filter(pk__in=numbers).select_related("promise__to", "promise__unit", "member")
    return list(told.order_by("promise__due_at", "pk"))


def unexplained(about, kinds):
    """The promise of these kinds about a thing that was broken last, if nobody said why yet."""
    broken = Promise.objects.filter(about=about, kind__in=kinds, broken_at__isnull=False)
    latest = broken.select_related("lateness").order_by("-broken_at", "-pk").first()
    return latest if latest and not hasattr(latest, "lateness") else None


def runs_first(promises, limit=None):
    """As a panel shows them, each with `paused`: whether its clock stands still; and until when and why, where that was agreed."""
    standing = Pause.objects.filter(promise=OuterRef("pk"), ended_at=None)
    promises = promises.select_related(*CARRIED).annotate(
        paused=Exists(standing),
        stands_until=Subquery(standing.values("agreement__until")[:1]),
        stands_because=Subquery(standing.values("agreement__words")[:1]),
    )
    return list(promises.order_by(F("ended_at").desc(nulls_first=True), "due_at", "pk")[:limit])


def policies_shown(member):
    """The policies a member sees, by unit from the top down, each with its calendar and its ladder."""
    steps = Step.objects.select_related("member", "department").order_by("after_minutes")
    seen = (
        Policy.objects.visible_to(member).in_use().select_related("unit", "calendar", "department", "topic")
    )
    by_unit = seen.prefetch_related(Prefetch("steps", steps)).order_by(
        "unit__path",
        "moment",
        "kind",
        F("department__name").asc(nulls_first=True),
        F("topic__name").asc(nulls_first=True),
        "stage",
        "language",
        "channel",
    )
    return list(by_unit)


def calendars_shown():
    """(calendar, shifts) of those in use by name, each with `policies`: how many promise by it."""
    used = Count("used_by", filter=Q(used_by__retired_at=None))
    calendars = Calendar.objects.in_use().annotate(policies=used).prefetch_related("shifts")
    return [
        (calendar, [(shift.weekday, shift.opens, shift.closes) for shift in calendar.shifts.all()])
        for calendar in calendars.order_by("name")
    ]


KEPT_BY_KIND = """
    SELECT p.kind, count(*) FILTER (WHERE p."end" = 'kept' AND p.broken_at IS NULL) AS kept, count(*) AS due
    FROM promises_promise p
    WHERE p.unit_id IN (SELECT u.id FROM accounts_unit u WHERE u.path LIKE %(path)s || '%%')
      AND p.due_at > %(since)s AND p.due_at <= %(at)s AND p."end" <> 'withdrawn' AND p.policy_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM promises_pause s WHERE s.promise_id = p.id AND s.ended_at IS NULL AND p.ended_at IS NULL)
    GROUP BY p.kind
"""


def kept_by_kind(unit, *, at):
    """{kind: [kept in time, due]} of what a unit and those below it promised by policy, as the share of promises kept counts."""
    rows = rows_of(KEPT_BY_KIND, {"path": unit.path, "since": at - COUNTED, "at": at})
    return {row.kind: [row.kept, row.due] for row in rows}


def published():
    """{unit: slug} of those whose standards everyone may read."""
    return dict(Standards.objects.filter(withdrawn_at=None).values_list("unit", "slug"))


def promised_to_all(unit):
    """What a unit promises whoever writes, the first word first: (policy, its hours, [(policy, its hours)] for one topic,
    language or channel alone). Hours are a calendar with its shifts. What a stage is promised is not told around:
    nobody wishes to read that we think they are leaving."""
    calendars = {calendar.pk: (calendar, shifts) for calendar, shifts in calendars_shown()}
    line, told = line_of(unit), []
    for moment in ("opened", "wrote-again", "answered"):
        policies = rows_of(POLICIES, {"unit": unit.pk, "moment": moment, "about": "", "person": None})
        for policy in chosen(policies, Asked(), line).values():
            some = [(other, calendars.get(other.calendar_id)) for other in _for_some(policy, policies, line)]
            told.append((policy, calendars.get(policy.calendar_id), some))
    return told


def _for_some(policy, policies, line):
    """What decides instead of a policy for a topic, a language or a channel alone."""
    on_topic = [Asked(topic_id=number) for number in sorted({each.topic_id for each in policies} - {None})]
    of_language = [Asked(language=tag) for tag in sorted({each.language for each in policies} - {""})]
    by_channel = [Asked(channel=name) for name in sorted({each.channel for each in policies} - {""})]
    decide = [chosen(policies, asked, line)[policy.kind] for asked in on_topic + of_language + by_channel]
    return [other for other in decide if other is not policy]


def topics_shown():
    """The topics in use by name, each with `policies`: how many are for it."""
    used = Subquery(
        Policy.objects.in_use()
        .filter(topic=OuterRef("pk"))
        .values("topic")
        .annotate(n=Count("pk"))
        .values("n")
    )
    return list(Topic.objects.in_use().annotate(policies=Coalesce(used, 0)).order_by("name"))


def longest_promised_by(calendar, *, at_least=60):
    """The most minutes any policy promises by a calendar."""
    if calendar is None:
        return at_least
    most = Policy.objects.in_use().filter(calendar=calendar).aggregate(most=Max("minutes"))["most"]
    return max(at_least, most or 0)
