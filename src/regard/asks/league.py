"""Departments beside each other: answers in time, how long care waits, what helped, and why they were late."""

import json
from collections import namedtuple
from datetime import timedelta

from regard.foundation.reads import rows_of
from regard.promises.models import Lateness

from .queries import PAGE, ROWS, THEIRS

COUNTED = timedelta(days=28)
REASONS = dict(Lateness.Reason.choices)

# A department reads its own figures at once; everybody else those up to last Monday, once it has seen them itself.
LEAGUE = f"""
    SELECT d.id, d.name, u.name AS unit, d.id IN ({THEIRS}) AS own,
           count(a.id) AS over, count(p.id) AS promised,
           count(p.id) FILTER (WHERE p.broken_at IS NULL) AS in_time,
           count(a.id) FILTER (WHERE a."end" = 'declined') AS declined,
           count(a.id) FILTER (WHERE a.helped) AS helped,
           count(a.id) FILTER (WHERE a.helped IS NOT NULL) AS rated,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM a.ended_at - a.at) / 60) AS wait,
           json_agg(l.reason) FILTER (WHERE l.id IS NOT NULL) AS reasons,
           (SELECT count(*) FROM (SELECT FROM asks_ask o WHERE o.department_id = d.id AND o."end" = '' LIMIT 100) open) AS open
    FROM accounts_department d
    JOIN accounts_unit u ON u.id = d.unit_id
    LEFT JOIN asks_ask a ON a.department_id = d.id AND a."end" IN ('answered', 'declined') AND a.ended_at > %(since)s
        AND a.ended_at <= CASE WHEN d.id IN ({THEIRS}) THEN %(at)s ELSE %(monday)s END
    LEFT JOIN promises_promise p ON p.about = 'ask-' || a.id AND p.kind = 'answer'
    LEFT JOIN promises_lateness l ON l.promise_id = p.id
    WHERE d.retired_at IS NULL AND (d.unit_id = ANY(%(units)s) OR d.id IN ({THEIRS}))
    GROUP BY d.id, u.id ORDER BY u.path, d.name
"""
FIGURES = {
    "over": "TRUE",
    "in-time": "EXISTS (SELECT FROM promises_promise p WHERE p.about = 'ask-' || a.id AND p.kind = 'answer' AND p.broken_at IS NULL)",
    "late": "EXISTS (SELECT FROM promises_promise p WHERE p.about = 'ask-' || a.id AND p.kind = 'answer' AND p.broken_at IS NOT NULL)",
    "helped": "a.helped",
    "not-helped": "NOT a.helped",
    "declined": "a.\"end\" = 'declined'",
}
BEHIND = """
    SELECT a.* FROM asks_ask a JOIN conversations_conversation c ON c.number = a.conversation_id
    WHERE a.department_id = %(department)s AND a."end" IN ('answered', 'declined') AND a.ended_at > %(since)s
      AND a.ended_at <= %(until)s AND a.id < %(before)s AND {which} AND (c.unit_id = ANY(%(units)s) OR %(own)s)
    ORDER BY a.id DESC LIMIT %(limit)s
"""
Standing = namedtuple("Standing", "row share helped reasons")


def league(member, *, at):
    """(row, share answered in time, share that helped, {reason: how often}) of each department a member sees."""
    given = {**_seen(member), "at": at, "monday": monday_of(at), "since": at - COUNTED}
    return [_standing(row) for row in rows_of(LEAGUE, given)]


def behind(member, department, figure, *, own, before, at):
    """The asks a figure counts, latest first, as far as the member sees them; a page, and the number the next comes before."""
    statement = ROWS.format(asks=BEHIND.format(which=FIGURES[figure]), order="a.id DESC")
    until = at if own else monday_of(at)
    given = {"department": department.pk, "since": at - COUNTED, "until": until, "before": before}
    units = member.unit_ids if member.works_the_desk else []
    rows = rows_of(statement, {**given, "units": units, "own": own, "limit": PAGE + 1})
    return rows[:PAGE], rows[PAGE - 1].id if len(rows) > PAGE else None


def monday_of(at):
    """The beginning of the week, by UTC."""
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight - timedelta(days=midnight.weekday())


def _seen(member):
    return {"member": member.pk, "units": member.unit_ids if member.works_the_desk else []}


def _standing(row):
    said = json.loads(row.reasons) if isinstance(row.reasons, str) else row.reasons or []
    reasons = {
        str(REASONS[reason]): said.count(reason) for reason in sorted(set(said), key=said.count, reverse=True)
    }
    share = round(100 * row.in_time / row.promised) if row.promised else None
    helped = round(100 * row.helped / row.rated) if row.rated else None
    return Standing(row, share, helped, reasons)
