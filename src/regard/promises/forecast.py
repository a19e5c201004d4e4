"""What of today will break at the pace of lately: the desk is worked in the order of what is due first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

from regard.foundation.reads import rows_of

from .board import EVERYTHING, TICKING, among, seen_by, sight
from .due import worked_minutes
from .queries import hours_of

LATELY = timedelta(days=14)
ENOUGH = 10
"""Promises that ended lately below which no pace is told."""
MOST = 1000

OWED_TODAY = """
    SELECT p.id, p.kind, p.about, p.words, p.due_at, p.to_id, p.team_id, p.unit_id, p.calendar_id,
           c.changed_at AS calendar_changed_at, person.name AS person, unit.name AS unit, team.name AS team
    FROM (SELECT * FROM promises_promise p WHERE {among} AND {ticking} AND p.due_at < %(night)s AND p.department_id IS NULL
          ORDER BY p.due_at, p.id LIMIT %(most)s) p
    JOIN accounts_unit unit ON unit.id = p.unit_id
    LEFT JOIN accounts_team team ON team.id = p.team_id
    LEFT JOIN people_person person ON person.id = p.to_id
    LEFT JOIN promises_calendar c ON c.id = p.calendar_id
    ORDER BY p.due_at, p.id
"""
ENDED_LATELY = """
    SELECT p.team_id, p.unit_id, sum(p.due)::bigint AS ended FROM promises_tally p
    WHERE {among} AND p.due_on >= %(first)s AND p.due_on < %(today)s GROUP BY p.team_id, p.unit_id
"""


@dataclass(frozen=True)
class Forecast:
    """Of one team, or of what no team has yet: how many are still owed today, and those that will break, the first of them
    first. `ended` is how many it ended lately; None where too few did to tell."""

    unit: str
    team: str | None
    owed: int
    breaks: Sequence[Any]
    ended: int | None


def breaking(minutes_left: Sequence[float], a_minute: float) -> list[int]:
    """The places of those that will be late, of promises with so many working minutes left, in the order they are due.

    One is ended after the other, the one due first before all others (Jackson 1955: no order makes the latest less late), so
    the n-th ends after n / pace minutes. What is late already takes its time too, and does not break again.
    """
    return [place for place, left in enumerate(minutes_left) if left > 0 and (place + 1) / a_minute > left]


def foreseen(member, *, at, night, chosen=EVERYTHING):
    """A forecast for each that owes something due before `night`, whoever will be late most first."""
    owed = defaultdict(list)
    for row in owed_today(member, at=at, night=night, chosen=chosen):
        owed[row.team_id, row.unit_id].append(row)
    ended = ended_lately(member, at=at, chosen=chosen)
    forecasts = [_of(rows, ended.get(whose, 0), at) for whose, rows in owed.items()]
    return sorted(forecasts, key=lambda each: (-len(each.breaks), each.unit, each.team or ""))


def owed_today(member, *, at, night, chosen=EVERYTHING):
    """What is owed to people before `night`, what is late included, due first; no more than MOST. Departments have their league."""
    facts = seen_by(member, chosen) | {"at": at, "night": night, "most": MOST}
    return rows_of(_statement(OWED_TODAY, *sight(member, chosen)), facts)


def ended_lately(member, *, at, chosen=EVERYTHING):
    """{(team, unit): how many promises that were due lately were kept, or ended broken}."""
    days = {"first": (at - LATELY).date(), "today": at.date()}
    rows = rows_of(_statement(ENDED_LATELY, *sight(member, chosen)), seen_by(member, chosen) | days)
    return {(row.team_id, row.unit_id): row.ended for row in rows}


def _of(rows, ended, at):
    whose = (rows[0].unit, rows[0].team)
    minutes = worked_minutes(at - LATELY, at, _hours(rows[0]))
    if ended < ENOUGH or not minutes:
        return Forecast(*whose, len(rows), (), None)
    left = [worked_minutes(at, row.due_at, _hours(row)) for row in rows]
    late = [rows[place] for place in breaking(left, ended / minutes)]
    return Forecast(*whose, len(rows), late, ended)


def _hours(row):
    return hours_of(row.calendar_id, row.calendar_changed_at)


@cache
def _statement(statement, works_the_desk, narrowed):
    return statement.format(among=among(works_the_desk, narrowed), ticking=TICKING)
