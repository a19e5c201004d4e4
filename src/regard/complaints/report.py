"""The complaints of a month, as those who lead read them: what came in, what became of it, why it happened, what it cost and
what is changed because of it. Months are those of the unit's own time zone."""

from collections import namedtuple
from datetime import date, datetime
from zoneinfo import ZoneInfo

from regard.foundation.accounts.models import Unit
from regard.foundation.reads import rows_of
from regard.promises.models import Promise

from . import money
from .models import Assessment, Complaint, Remedy
from .remedies import COUNTED

MONTHS = 12
MOST = 50

# Each is counted within the month by an index of its own; what was open at its end came before that and closed after it, or
# stands open now.
FIGURES = """
    SELECT m.begins,
           (SELECT count(*) FROM complaints_complaint c
            WHERE c.unit_id = ANY(%(units)s) AND c.received_at >= m.begins AND c.received_at < m.ends) AS received,
           closed.put_right, closed.silence, closed.withdrawn, closed.days,
           (SELECT count(*) FROM complaints_complaint c
            WHERE c.unit_id = ANY(%(units)s) AND c.closed_at IS NULL AND c.received_at < m.ends)
           + (SELECT count(*) FROM complaints_complaint c
              WHERE c.unit_id = ANY(%(units)s) AND c.closed_at >= m.ends AND c.received_at < m.ends) AS open
    FROM unnest(%(begins)s::timestamptz[], %(ends)s::timestamptz[]) AS m (begins, ends)
    CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE c.closure = 'put-right') AS put_right,
               count(*) FILTER (WHERE c.closure = 'silence') AS silence,
               count(*) FILTER (WHERE c.closure = 'withdrawn') AS withdrawn,
               percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM c.closed_at - c.received_at) / 86400)
                   FILTER (WHERE c.closure = 'put-right') AS days
        FROM complaints_complaint c
        WHERE c.unit_id = ANY(%(units)s) AND c.closed_at >= m.begins AND c.closed_at < m.ends
    ) closed
    ORDER BY m.begins
"""
IN_TIME = """
    SELECT p.kind, count(*) AS due, count(*) FILTER (WHERE p."end" = 'kept' AND p.broken_at IS NULL) AS kept
    FROM promises_promise p
    WHERE p.unit_id = ANY(%(units)s) AND p.due_at >= %(begins)s AND p.due_at < least(%(ends)s, %(at)s)
      AND p.kind = ANY(%(kinds)s) AND p.about LIKE 'complaint-%%' AND p."end" <> 'withdrawn'
    GROUP BY p.kind ORDER BY p.kind
"""
WHY = """
    SELECT coalesce(w.kind, '') AS kind, count(*) AS complaints
    FROM complaints_complaint c LEFT JOIN complaints_assessment w ON w.complaint_id = c.id
    WHERE c.unit_id = ANY(%(units)s) AND c.received_at >= %(begins)s AND c.received_at < %(ends)s
    GROUP BY w.kind ORDER BY w.kind IS NULL, 2 DESC, 1
"""
GIVEN = """
    SELECT r.kind, r.currency, count(*) AS offered, count(*) FILTER (WHERE r.answer = 'accepted') AS accepted,
           count(*) FILTER (WHERE r.answer = 'refused') AS refused, count(r.done_at) AS done,
           coalesce(sum(r.cost) FILTER (WHERE r.answer = 'accepted'), 0) AS cost
    FROM complaints_remedy r JOIN complaints_complaint c ON c.id = r.complaint_id
    WHERE c.unit_id = ANY(%(units)s) AND r.offered_at >= %(begins)s AND r.offered_at < %(ends)s
    GROUP BY r.kind, r.currency ORDER BY r.kind, r.currency
"""
CLOSED = """
    SELECT c.id, c.year, c.number, c.severity, c.wished, c.closure, c.received_at, c.closed_at, coalesce(w.kind, '') AS why,
           rated.score, ARRAY(SELECT r.kind FROM complaints_remedy r WHERE r.complaint_id = c.id AND r.answer = 'accepted'
                              ORDER BY r.offered_at, r.id) AS given
    FROM complaints_complaint c
    LEFT JOIN complaints_assessment w ON w.complaint_id = c.id
    LEFT JOIN complaints_rating rated ON rated.complaint_id = c.id
    WHERE c.unit_id = ANY(%(units)s) AND c.closed_at >= %(begins)s AND c.closed_at < %(ends)s
    ORDER BY c.closed_at DESC, c.id DESC LIMIT %(most)s
"""
CHANGED = """
    SELECT r.words, r.done_at, c.id, c.year, c.number
    FROM complaints_remedy r JOIN complaints_complaint c ON c.id = r.complaint_id
    WHERE c.unit_id = ANY(%(units)s) AND r.kind = 'process' AND r.answer = 'accepted'
      AND r.offered_at >= %(begins)s AND r.offered_at < %(ends)s
    ORDER BY r.offered_at, r.id LIMIT %(most)s
"""
OWED = (Promise.Kind.ACKNOWLEDGEMENT, Promise.Kind.COMPLAINT)
WHYS, KINDS, SEVERITIES, CLOSURES = (
    dict(choices)
    for choices in (
        Assessment.Kind.choices,
        Remedy.Kind.choices,
        Complaint.Severity.choices,
        Complaint.Closure.choices,
    )
)
Month = namedtuple("Month", "first begins ends")
Given = namedtuple("Given", "kind offered accepted refused done costs")


def units_of(member):
    """The units whose months a member may read, each with those below it that they see as well."""
    return list(Unit.objects.visible_to(member).filter(retired_at=None).order_by("path"))


def month_of(day, zone):
    """The month a day lies in, from its first midnight to that of the next."""
    begins, after = day.replace(day=1), moved(day, 1)
    return Month(begins, _midnight(begins, zone), _midnight(after, zone))


def report(units, month, zone, *, at):
    """All figures of a month; `months` holds the twelve up to it, oldest first."""
    line = [month_of(moved(month.first, -back), zone) for back in reversed(range(MONTHS))]
    given = {"units": units, "begins": month.begins, "ends": month.ends, "at": at, "most": MOST}
    told = {"begins": [each.begins for each in line], "ends": [each.ends for each in line]}
    months = rows_of(FIGURES, given | told)
    in_time = {row.kind: row for row in rows_of(IN_TIME, given | {"kinds": list(OWED)})}
    closed = rows_of(CLOSED, given)
    return {
        "months": [(each.first, row) for each, row in zip(line, months, strict=True)],
        "now": months[-1],
        "before": months[-2],
        "acknowledged": in_time.get(Promise.Kind.ACKNOWLEDGEMENT),
        "answered": in_time.get(Promise.Kind.COMPLAINT),
        "why": [(WHYS.get(row.kind), row.complaints) for row in rows_of(WHY, given)],
        "given": _given(rows_of(GIVEN, given)),
        "closed": closed,
        "more": months[-1].put_right + months[-1].silence + months[-1].withdrawn - len(closed),
        "changed": rows_of(CHANGED, given),
    }


def last_month(at, zone):
    """The first day of the last month that is over."""
    return moved(at.astimezone(zone).date(), -1)


def zone_of(unit):
    return ZoneInfo(unit.time_zone)


def moved(day, months):
    """The first day of the month so many after that of `day`."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, 1)


def _midnight(day, zone):
    return datetime(day.year, day.month, day.day, tzinfo=zone)


def _given(rows):
    """By kind, with what was accepted of it: an amount for each currency, for no rate of exchange makes them one."""
    by_kind: dict[str, list] = {}
    for row in rows:
        by_kind.setdefault(row.kind, []).append(row)
    given = []
    for kind, of in by_kind.items():
        counted = {name: sum(getattr(row, name) for row in of) for name in COUNTED}
        costs = [money.said(row.cost, row.currency) for row in of if row.cost]
        given.append(Given(kind=KINDS[kind], costs=costs, **counted))
    return given
