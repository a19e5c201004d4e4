"""The hot reads of the board, in SQL: what is owed and what was kept, as far as a member may see it."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from regard.foundation.reads import rows_of

from .queries import COUNTED

SOON = timedelta(hours=1)
PAGE = 30


@dataclass(frozen=True)
class Chosen:
    """What a board is narrowed down to, by number; None stands for all."""

    unit: int | None = None
    team: int | None = None
    member: int | None = None
    vendor: int | None = None


EVERYTHING = Chosen()

# Whose a promise, or a row of the tally, is: a vendor's when its member is contracted through one, or its unit is one.
WHOSE = {
    "unit": "p.unit_id",
    "team": "p.team_id",
    "member": "p.member_id",
    "vendor": """coalesce((SELECT m.vendor_id FROM accounts_member m WHERE m.id = p.member_id),
                          (SELECT u.id FROM accounts_unit u WHERE u.id = p.unit_id AND u.kind = 'vendor'))""",
}

STANDING = "EXISTS (SELECT FROM promises_pause s WHERE s.promise_id = p.id AND s.ended_at IS NULL)"
TICKING = f"p.ended_at IS NULL AND NOT {STANDING}"
# What `share_kept` counts, one by one.
COUNTS = f"""p."end" <> 'withdrawn' AND p.due_at >= %(beginning)s AND p.due_at < %(at)s
    AND (p.ended_at IS NOT NULL OR NOT {STANDING})"""
GROUPS = {
    "late": f"{TICKING} AND p.due_at <= %(at)s",
    "risk": f"{TICKING} AND p.due_at > %(at)s AND p.due_at <= %(soon)s",
    "today": f"{TICKING} AND p.due_at > %(soon)s AND p.due_at <= %(night)s",
    "later": f"{TICKING} AND p.due_at >= greatest(%(night)s, %(soon)s)",
    "paused": f"p.ended_at IS NULL AND {STANDING}",
    "kept": "p.\"end\" = 'kept' AND p.ended_at > %(since)s",
    "counted": COUNTS,
    "in-time": f"{COUNTS} AND p.\"end\" = 'kept' AND p.broken_at IS NULL",
    "missed": f"{COUNTS} AND NOT (p.\"end\" = 'kept' AND p.broken_at IS NULL)",
}
DUE_FIRST = ("p.due_at", "p.due_at, p.id", "(p.due_at, p.id) > (%(moment)s, %(number)s)")
LAST_DUE_FIRST = ("p.due_at", "p.due_at DESC, p.id DESC", "(p.due_at, p.id) < (%(moment)s, %(number)s)")
LATEST_FIRST = (
    "p.ended_at",
    "p.ended_at DESC, p.id DESC",
    "(p.ended_at, p.id) < (%(moment)s, %(number)s)",
)
ORDERS = {"kept": LATEST_FIRST, **dict.fromkeys(("counted", "in-time", "missed"), LAST_DUE_FIRST)}

SHOWN = """
    SELECT p."group", p.id, p.kind, p.about, p.words, p.due_at, p.ended_at, p.broken_at, p."end", p.to_id, p.moment,
           person.name AS person, unit.name AS unit, coalesce(team.name, department.name) AS team, member.name AS member,
           why.reason, why.words AS reason_words, p."group" = 'paused' AS paused, stood.began_at AS paused_at
    FROM ({pages}) p
    JOIN accounts_unit unit ON unit.id = p.unit_id
    LEFT JOIN people_person person ON person.id = p.to_id
    LEFT JOIN accounts_team team ON team.id = p.team_id
    LEFT JOIN accounts_department department ON department.id = p.department_id
    LEFT JOIN accounts_member member ON member.id = p.member_id
    LEFT JOIN promises_lateness why ON why.promise_id = p.id
    LEFT JOIN promises_pause stood ON stood.promise_id = p.id AND stood.ended_at IS NULL
    ORDER BY {order}
"""
PAGE_OF = """
    (SELECT '{group}' AS "group", {moment} AS moment, p.* FROM promises_promise p
     WHERE {among} AND {which} AND {after} ORDER BY {order} LIMIT %(limit)s)
"""

# The last ones of each unit, by its own index, rather than all of 28 days to be put in order.
PAGE_BY_UNIT = """
    (SELECT '{group}' AS "group", {moment} AS moment, p.* FROM unnest(%(units)s) AS of_unit,
         LATERAL (SELECT * FROM promises_promise p WHERE p.unit_id = of_unit AND {among} AND {which} AND {after}
                  ORDER BY {order} LIMIT %(limit)s) p
     ORDER BY {order} LIMIT %(limit)s)
"""

# One that was kept, or ended broken, is counted by the day it was due (see Tally); one that runs, or was due today, as it
# is. Those whose clock stands still are taken off: to ask it of each that runs costs four times as much as to count them.
RUNNING = "p.ended_at IS NULL AND p.due_at >= %(beginning)s AND p.due_at < %(at)s"
SHARE = """
    SELECT sum(in_time)::bigint AS kept, sum(due)::bigint AS due FROM (
        SELECT coalesce(sum(p.in_time), 0) AS in_time, coalesce(sum(p.due), 0) AS due FROM promises_tally p
        WHERE {among} AND p.due_on >= %(first)s AND p.due_on < %(today)s
        UNION ALL
        SELECT count(*) FILTER (WHERE p.broken_at IS NULL), count(*) FROM promises_promise p
        WHERE {among} AND p.due_at >= %(midnight)s AND p.due_at < %(at)s AND p."end" IN ('kept', 'broken')
        UNION ALL
        SELECT 0, count(*) FROM promises_promise p WHERE {among} AND {running}
        UNION ALL
        SELECT 0, -count(*) FROM promises_pause s JOIN promises_promise p ON p.id = s.promise_id
        WHERE s.ended_at IS NULL AND {among} AND {running}
    ) counted
"""
CHOICES = """
    (SELECT 'units' AS choice, id, name, '' AS unit FROM accounts_unit WHERE id = ANY(%(units)s) ORDER BY name, id LIMIT %(most)s)
    UNION ALL
    (SELECT 'teams', t.id, t.name, u.name FROM accounts_team t JOIN accounts_unit u ON u.id = t.unit_id
     WHERE t.unit_id = ANY(%(units)s) AND t.retired_at IS NULL ORDER BY t.name, u.name, t.id LIMIT %(most)s)
    UNION ALL
    (SELECT 'members', m.id, m.name, u.name FROM accounts_member m JOIN accounts_unit u ON u.id = m.unit_id
     WHERE m.unit_id = ANY(%(units)s) AND m.is_active ORDER BY m.name, u.name, m.id LIMIT %(most)s)
    UNION ALL
    (SELECT 'vendors', v.id, v.name, '' FROM accounts_unit v WHERE v.kind = 'vendor' AND (v.id = ANY(%(units)s) OR EXISTS (
        SELECT FROM accounts_member m WHERE m.vendor_id = v.id AND m.unit_id = ANY(%(units)s)))
     ORDER BY v.name, v.id LIMIT %(most)s)
"""


def of_groups(groups, member, *, at, night, chosen=EVERYTHING):
    """The first page of several groups that are due one after the other, each as `of_group` gives it."""
    found = rows_of(_pages(groups, *sight(member, chosen)), _facts(member, at, night, chosen, PAGE))
    return {group: _page([row for row in found if row.group == group], PAGE) for group in groups}


def of_group(group, member, *, at, night, chosen=EVERYTHING, after=None, limit=PAGE):
    """One page of a group of the board: what is late, due within the hour, by `night`, later, stands still, or was kept lately;
    and of what the share kept counts: all of it, what was kept in time, what was not.

    Returns the promises and the (time, number) the next page comes after, None at the end.
    """
    moment, number = after or (None, None)
    facts = _facts(member, at, night, chosen, limit) | {"moment": moment, "number": number}
    return _page(rows_of(_pages((group,), *sight(member, chosen), bool(after)), facts), limit)


def late_count(member, *, at, most=100):
    """How many promises are late, counted no further than `most`."""
    (found,) = rows_of(_late_count(*sight(member, EVERYTHING)), _facts(member, at, at, EVERYTHING, most))
    return found.late


def share_kept(member, *, at, chosen=EVERYTHING):
    """Of the promises due since midnight (UTC) 28 days ago and not withdrawn, how many were kept in time: (kept, all).

    One whose clock stands still is not due.
    """
    (found,) = rows_of(_share(*sight(member, chosen)), facts_of(member, at=at, night=at, chosen=chosen))
    return found.kept, found.due


def choices(member, *, most=200):
    """The units, teams, members and vendors a board can be narrowed down to, as (number, name), with the unit where two share a name."""
    found = rows_of(CHOICES, {"units": member.unit_ids, "most": most})
    often = Counter((row.choice, row.name) for row in found)
    return {
        name: [
            (row.id, f"{row.name} · {row.unit}" if row.unit and often[name, row.name] > 1 else row.name)
            for row in found
            if row.choice == name
        ]
        for name in ("units", "teams", "members", "vendors")
    }


def _page(found, limit):
    last = found[limit - 1] if len(found) > limit else None
    return found[:limit], last and (last.moment, last.id)


def sight(member, chosen):
    """Which promises a statement is about: by whose right they are seen, and what the board is narrowed down to."""
    narrowed = tuple(name for name in WHOSE if getattr(chosen, name))
    return member.works_the_desk, narrowed


def seen_by(member, chosen):
    """What the condition of `among` names."""
    return {
        "units": member.unit_ids,
        "myself": member.pk,
        "unit": chosen.unit,
        "team": chosen.team,
        "member": chosen.member,
        "vendor": chosen.vendor,
    }


def facts_of(member, *, at, night, chosen):
    """The times a statement of the board names; days are those of UTC."""
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    return seen_by(member, chosen) | {
        "at": at,
        "soon": at + SOON,
        "night": night,
        "since": at - COUNTED,
        "midnight": midnight,
        "today": midnight.date(),
        "beginning": midnight - COUNTED,
        "first": (midnight - COUNTED).date(),
    }


def _facts(member, at, night, chosen, limit):
    return facts_of(member, at=at, night=night, chosen=chosen) | {"limit": limit and limit + 1}


@cache
def _pages(groups, works_the_desk, narrowed, goes_on=False):
    ordered = ORDERS.get(groups[0], DUE_FIRST)
    moment, order, after = ordered
    parts = {"moment": moment, "order": order, "after": after if goes_on else "TRUE"}
    page = PAGE_BY_UNIT if works_the_desk and ordered is LAST_DUE_FIRST else PAGE_OF
    pages = [
        page.format(group=group, which=GROUPS[group], among=among(works_the_desk, narrowed), **parts)
        for group in groups
    ]
    return SHOWN.format(pages=" UNION ALL ".join(pages), order=order)


@cache
def _share(works_the_desk, narrowed):
    return SHARE.format(among=among(works_the_desk, narrowed), running=RUNNING)


@cache
def _late_count(works_the_desk, narrowed):
    late = f"SELECT FROM promises_promise p WHERE {among(works_the_desk, narrowed)} AND {GROUPS['late']}"
    return f"SELECT count(*) AS late FROM ({late} LIMIT %(limit)s - 1) counted"


def among(works_the_desk, narrowed):
    """The promises `p` within somebody's sight, as a condition."""
    seen = "p.unit_id = ANY(%(units)s)" if works_the_desk else "p.member_id = %(myself)s"
    return " AND ".join([seen, *(f"{WHOSE[name]} = %({name})s" for name in narrowed)])
