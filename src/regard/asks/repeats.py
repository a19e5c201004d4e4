"""What departments are asked again and again, the most often first."""

from regard.foundation.reads import rows_of

from .actions.repeating import FEWEST, LATELY
from .models import Repeat
from .queries import PAGE, ROWS, THEIRS

MOST = 100
DEPARTMENTS = f"SELECT id FROM accounts_department WHERE unit_id = ANY(%(units)s) UNION {THEIRS}"
# Whose department it is sees all asks of it; who works the desk, those of conversations they see.
SEEN = f"(c.unit_id = ANY(%(units)s) OR a.department_id IN ({THEIRS}))"
LISTED = f"""
    SELECT r.id, r.what, r.words, r.said_at, d.name AS department, u.name AS unit, m.name AS by, lately.asks, lately.last_at,
           lately.open, lately.helped, lately.rated,
           (SELECT a.question FROM asks_ask a JOIN conversations_conversation c ON c.number = a.conversation_id
            WHERE a.repeat_id = r.id AND a.question <> '' AND {SEEN} ORDER BY a.id DESC LIMIT 1) AS question
    FROM asks_repeat r
    JOIN accounts_department d ON d.id = r.department_id
    JOIN accounts_unit u ON u.id = d.unit_id
    LEFT JOIN accounts_member m ON m.id = r.by_id
    CROSS JOIN LATERAL (
        SELECT count(*) AS asks, max(at) AS last_at, count(*) FILTER (WHERE a."end" = '') AS open,
               count(*) FILTER (WHERE a.helped) AS helped, count(a.helped) AS rated
        FROM asks_ask a WHERE a.repeat_id = r.id AND a.at > %(since)s
    ) lately
    WHERE r.department_id IN ({DEPARTMENTS}) AND {{which}} ORDER BY lately.asks DESC, r.id DESC LIMIT {MOST}
"""
OF_WHAT = LISTED.format(which="r.what = %(what)s AND (r.what <> '' OR lately.asks >= %(fewest)s)")
ONE = LISTED.format(which="r.id = %(number)s")
ASKS = ROWS.format(
    asks=f"""
        SELECT a.* FROM asks_ask a JOIN conversations_conversation c ON c.number = a.conversation_id
        WHERE a.repeat_id = %(number)s AND a.id < %(before)s AND {SEEN} ORDER BY a.id DESC LIMIT {PAGE + 1}
    """,
    order="a.id DESC",
)


def listed(member, what, *, at):
    """What was said to be this (a cause, a lesson, neither), or nothing yet: each with how often it was asked lately."""
    return rows_of(OF_WHAT, _given(member, at) | {"what": what, "fewest": FEWEST})


def one(member, number, *, at):
    """One of those a member sees, or None."""
    return next(iter(rows_of(ONE, _given(member, at) | {"number": number})), None)


def asks(member, number, *, before):
    """Its asks, latest first, as far as a member sees them; a page, and the number the next comes before."""
    rows = rows_of(ASKS, _seen(member) | {"number": number, "before": before})
    return rows[:PAGE], rows[PAGE - 1].id if len(rows) > PAGE else None


def among(member, numbers):
    """Those of these repeats that a member may see."""
    return set(Repeat.objects.visible_to(member).filter(pk__in=numbers).values_list("pk", flat=True))


def may_explain(member, repeat):
    """Who leads the desk, and who heads the department."""
    return member.leads or repeat.department.head_id == member.pk


def _given(member, at):
    return _seen(member) | {"since": at - LATELY}


def _seen(member):
    return {"member": member.pk, "units": member.unit_ids if member.works_the_desk else []}
