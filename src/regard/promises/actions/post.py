"""The letters of the ladder: each is told in working hours, unless its rung says at any hour, and of nothing that is settled by then."""

from collections import defaultdict
from functools import cached_property

from django.db import connection

from regard.foundation.accounts.models import Member
from regard.foundation.events.journal import act, all_happened

from ..due import Hours, due
from ..events import MemberMailed
from ..models import Step
from ..queries import hours_by

OFFICE = ((8 * 60, 18 * 60),)
AT_ONCE = 200
# Nothing goes about what is settled by then, or to who left.
GOES = "p.ended_at IS NULL AND m.is_active"
DUE = f"""
    WITH due AS (
        SELECT id FROM promises_notice WHERE mail_at <= %(at)s AND mailed_at IS NULL
        ORDER BY mail_at LIMIT %(most)s FOR UPDATE SKIP LOCKED
    )
    UPDATE promises_notice n SET mailed_at = CASE WHEN {GOES} THEN %(at)s::timestamptz END,
                                 mail_at = CASE WHEN {GOES} THEN n.mail_at END
    FROM due, promises_promise p, accounts_member m WHERE n.id = due.id AND p.id = n.promise_id AND m.id = n.member_id
    RETURNING n.id, n.member_id, n.mailed_at IS NOT NULL AS goes
"""


class Post:
    """When the letter to a member goes, each zone asked of the database once a round."""

    def goes_at(self, member, step, *, at):
        """None where the rung tells them on screen alone. Their hours are those the policy counts in; where it counts every
        hour, a working day in their own zone."""
        if step is None or step.by == Step.By.SCREEN:
            return None
        if step.by == Step.By.MAIL_AT_ONCE:
            return at
        return due(at, 0, hours_by(step.policy.calendar) or self._office_of(member))

    def _office_of(self, member):
        return Hours(self._zones.get(member, "UTC"), (OFFICE,) * 5 + ((), ()))

    @cached_property
    def _zones(self):
        return dict(Member.objects.filter(is_active=True).values_list("pk", "time_zone"))


def mail_due(*, at):
    """Let the letters go whose time has come, one to a member however much it is about; costs what is due. Bears being run by
    several workers at once: each notice is claimed by one of them, and goes once. Returns how many letters go."""
    letters = 0
    while (found := _mail_some(at)) is not None:
        letters += found
    return letters


@act
def _mail_some(at):
    """None where nothing is due any more."""
    with connection.cursor() as cursor:
        cursor.execute(DUE, {"at": at, "most": AT_ONCE})
        claimed = cursor.fetchall()
    if not claimed:
        return None
    by_member = defaultdict(list)
    for notice, member, goes in sorted(claimed):
        if goes:
            by_member[member].append(notice)
    members = Member.objects.in_bulk(by_member)
    said = [(MemberMailed(number, about), members[number]) for number, about in by_member.items()]
    if said:
        all_happened(said, at=at, refresh=())
    return len(said)
