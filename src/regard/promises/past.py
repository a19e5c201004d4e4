"""Terms tried on the past: what lately came due, its clock read again by them."""

from dataclasses import dataclass

from regard.foundation.reads import rows_of

from .choosing import CONDITIONS, rank
from .due import due, due_after
from .models import Policy
from .queries import COUNTED, line_of

MOST = 1000
CAME_DUE = """
    SELECT p.made_at, p.ended_at, p.broken_at IS NOT NULL AS broken,
           (SELECT array_agg(ARRAY[s.began_at, s.ended_at] ORDER BY s.began_at)
            FROM promises_pause s WHERE s.promise_id = p.id) AS pauses
    FROM promises_promise p
    WHERE p.unit_id IN (SELECT u.id FROM accounts_unit u WHERE u.path LIKE %(path)s || '%%')
      AND p.due_at > %(since)s AND p.due_at <= %(at)s AND p."end" <> 'withdrawn'
      AND p.policy_id = ANY(%(policies)s)
      AND (%(topic_id)s::bigint IS NULL OR p.topic_id = %(topic_id)s) AND %(channel)s IN ('', p.channel) AND %(language)s IN ('', p.language) AND %(stage)s IN ('', p.stage)
      AND (%(department)s::bigint IS NULL OR p.department_id = %(department)s)
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


def tried(minutes, hours, *, policy, at):
    """What these terms would have made of what a unit and those below it promised so, and came due in the time that the share
    of promises kept counts. None if nothing did. `policy` says whose and for what; it needs not be there yet. What goes before
    it, such as a nearer unit's own, stays what decides."""
    lately = {"since": at - COUNTED, "at": at, "most": MOST + 1}
    of = {name: getattr(policy, name) for name in CONDITIONS}
    of |= {"department": policy.department_id, "path": policy.unit.path, "policies": _gives_way_to(policy)}
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


def _gives_way_to(policy):
    """The numbers of the policies, in use or not, whose promises this one would have made in their place."""
    line = line_of(policy.unit)
    rivals = Policy.objects.filter(unit__in=line, moment=policy.moment, kind=policy.kind)
    return [rival.pk for rival in rivals if rank(rival, line) <= rank(policy, line)]


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
