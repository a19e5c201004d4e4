"""Terms tried on the past: what lately came due, its clock read again by them."""

from dataclasses import dataclass

from regard.foundation.reads import rows_of

from .due import due, due_after
from .queries import COUNTED

MOST = 1000
CAME_DUE = """
    SELECT p.made_at, p.ended_at, p.broken_at IS NOT NULL AS broken,
           (SELECT array_agg(ARRAY[s.began_at, s.ended_at] ORDER BY s.began_at)
            FROM promises_pause s WHERE s.promise_id = p.id) AS pauses
    FROM promises_promise p
    JOIN promises_policy y ON y.id = p.policy_id
    WHERE p.unit_id IN (SELECT u.id FROM accounts_unit u WHERE u.path LIKE %(path)s || '%%')
      AND p.due_at > %(since)s AND p.due_at <= %(at)s AND p."end" <> 'withdrawn'
      AND p.kind = %(kind)s AND y.moment = %(moment)s AND %(channel)s IN ('', p.channel, y.channel)
      AND (y.channel IN ('', %(channel)s) OR y.unit_id <> %(unit)s)
      AND (%(department)s::bigint IS NULL OR p.department_id = %(department)s) AND y.unit_id IN (SELECT u.id FROM accounts_unit u WHERE %(path)s LIKE u.path || '%%')
    ORDER BY p.due_at DESC LIMIT %(most)s
"""


@dataclass(frozen=True)
class Tried:
    """Of so many promises that came due, how many were broken, and how many would have been. `latest`: only the latest
    of them were looked at."""

    count: int
    were: int
    would: int
    latest: bool

    @property
    def share_were(self):
        return round(100 * self.were / self.count)

    @property
    def share_would(self):
        return round(100 * self.would / self.count)


def tried(minutes, hours, *, unit, moment, kind, channel, department=None, at):
    """What these terms would have made of what a unit and those below it promised so, and came due in the time that the share
    of promises kept counts. None if nothing did. A nearer unit's own policy stays what decides there."""
    lately = {"since": at - COUNTED, "at": at, "most": MOST + 1}
    of = {"unit": unit.pk, "path": unit.path, "moment": moment, "kind": kind, "channel": channel}
    of["department"] = department and department.pk
    promises = rows_of(CAME_DUE, lately | of)
    looked_at = promises[:MOST]
    if not looked_at:
        return None
    return Tried(
        count=len(looked_at),
        were=sum(promise.broken for promise in looked_at),
        would=sum(is_broken(promise, minutes, hours, at=at) for promise in looked_at),
        latest=len(promises) > MOST,
    )


def is_broken(promise, minutes, hours, *, at):
    """Whether it would have been late by these terms, its clock standing still when it did."""
    due_at = due(promise.made_at, minutes, hours)
    for began_at, ended_at in promise.pauses or ():
        if began_at >= due_at:
            break
        if ended_at is None:
            return False
        due_at = due_after(due_at, (began_at, ended_at), hours)
    return (promise.ended_at or at) > due_at
