"""Units, teams, members or vendors beside each other: what they owe today, and the share of promises they kept."""

from functools import cache

from regard.foundation.reads import rows_of

from .board import EVERYTHING, RUNNING, TICKING, WHOSE, among, facts_of, sight

MOST = 100
NAMED = {
    "unit": "SELECT u.id, u.name, u.kind, '' AS unit FROM accounts_unit u",
    "team": "SELECT t.id, t.name, u.kind, u.name AS unit FROM accounts_team t JOIN accounts_unit u ON u.id = t.unit_id",
    "vendor": "SELECT u.id, u.name, u.kind, '' AS unit FROM accounts_unit u",
    "member": "SELECT m.id, m.name, u.kind, u.name AS unit FROM accounts_member m JOIN accounts_unit u ON u.id = m.unit_id",
}
# What is counted as kept is what `board.share_kept` counts; what is owed is what the groups of the board list.
BESIDE = """
    WITH owed AS (
        SELECT coalesce({by}, 0) AS whose, count(*) FILTER (WHERE p.due_at <= %(at)s) AS late,
               count(*) FILTER (WHERE p.due_at > %(at)s AND p.due_at <= %(soon)s) AS risk,
               count(*) FILTER (WHERE p.due_at > %(soon)s) AS today
        FROM promises_promise p WHERE {among} AND {ticking} AND p.due_at <= greatest(%(night)s, %(soon)s) GROUP BY whose
    ), counted AS (
        SELECT coalesce(whose, 0) AS whose, sum(in_time)::bigint AS kept, sum(due)::bigint AS due FROM (
            SELECT {by} AS whose, p.in_time, p.due FROM promises_tally p
            WHERE {among} AND p.due_on >= %(first)s AND p.due_on < %(today)s
            UNION ALL
            SELECT {by}, (p.broken_at IS NULL)::int, 1 FROM promises_promise p
            WHERE {among} AND p.due_at >= %(midnight)s AND p.due_at < %(at)s AND p."end" IN ('kept', 'broken')
            UNION ALL
            SELECT {by}, 0, 1 FROM promises_promise p WHERE {among} AND {running}
            UNION ALL
            SELECT {by}, 0, -1 FROM promises_pause s JOIN promises_promise p ON p.id = s.promise_id
            WHERE s.ended_at IS NULL AND {among} AND {running}
        ) each_of_them GROUP BY 1
    )
    SELECT nullif(whose, 0) AS whose, n.name, n.kind, n.unit, coalesce(o.late, 0) AS late, coalesce(o.risk, 0) AS risk,
           coalesce(o.today, 0) AS today, coalesce(c.kept, 0) AS kept, coalesce(c.due, 0) AS due
    FROM owed o FULL JOIN counted c USING (whose) LEFT JOIN ({named}) n ON n.id = whose
    WHERE coalesce(o.late + o.risk + o.today, 0) + coalesce(c.due, 0) > 0
    ORDER BY coalesce(o.late, 0) DESC, n.name NULLS LAST, n.unit LIMIT %(most)s
"""


def beside(by, member, *, at, night, chosen=EVERYTHING):
    """One row for each `by` (unit, team, member or vendor), whoever is late with most first. `whose` is None for what nobody
    has yet, and for what is no vendor's."""
    facts = facts_of(member, at=at, night=night, chosen=chosen) | {"most": MOST}
    return rows_of(_statement(by, *sight(member, chosen)), facts)


@cache
def _statement(by, works_the_desk, narrowed):
    seen = among(works_the_desk, narrowed)
    return BESIDE.format(by=WHOSE[by], among=seen, ticking=TICKING, running=RUNNING, named=NAMED[by])
