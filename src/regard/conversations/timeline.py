"""What was written, by any channel and in any matter, as lines of a person's timeline."""

from regard.foundation.reads import rows_of
from regard.people.timeline import Line

from .carriers import CHANNELS

SHOWN = 200
# Which messages comes first, by two narrow columns; only those of the page are read whole.
WRITTEN = f"""
    SELECT x.id, x.at, left(x.text, {SHOWN}) AS text, x.channel, x.automatic, x.conversation_id, c.subject,
           x.person_id IS NOT NULL AS theirs, p.name AS person, m.name AS member
    FROM (
        SELECT x.id FROM conversations_conversation c
        JOIN conversations_message x ON x.conversation_id = c.number
        WHERE c.person_id = %(person)s AND c.unit_id = ANY(%(units)s)
          AND (%(at)s::timestamptz IS NULL OR (x.at, x.id) < (%(at)s::timestamptz, %(number)s::bigint))
        ORDER BY x.at DESC, x.id DESC LIMIT %(limit)s
    ) shown
    JOIN conversations_message x ON x.id = shown.id
    JOIN conversations_conversation c ON c.number = x.conversation_id
    LEFT JOIN people_person p ON p.id = x.person_id
    LEFT JOIN accounts_member m ON m.id = x.member_id
    ORDER BY x.at DESC, x.id DESC
"""


def written_with(person_id, *, member, before, limit):
    """Those who work the desk see the matters of their units, as on the desk."""
    at, number = before or (None, None)
    given = {"person": person_id, "units": list(member.unit_ids), "at": at, "number": number, "limit": limit}
    for row in rows_of(WRITTEN, given):
        yield Line(
            at=row.at,
            kind="message",
            number=row.id,
            what=row.subject,
            words=" ".join(row.text.split()),
            by=row.person or row.member or "Regard",
            address=f"/messages/{row.id}/",
            chip=str(CHANNELS.get(row.channel, row.channel)),
            tone="quiet" if row.theirs else "accent",
        )
