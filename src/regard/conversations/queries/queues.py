"""The queues, their rows and their numbers: a list costs the same whatever the database holds."""

from functools import cache

from regard.foundation.reads import rows_of

PAGE = 30
MANY_UNITS = 16
COUNTED_UP_TO = 100

HERE = "c.category <> 'closed' AND c.merged_into_id IS NULL"
NOT_CLOSED = f"{HERE} AND NOT c.asleep AND c.automatic = 'none'"
DUE = "coalesce(c.due_at, 'infinity')"

QUEUES = {
    "mine": f"c.assignee_id = %(member)s AND c.category IN ('open', 'waiting-us') AND {NOT_CLOSED}",
    "unassigned": f"c.assignee_id IS NULL AND c.category IN ('open', 'waiting-us') AND {NOT_CLOSED}",
    "team": f"c.team_id = ANY(%(teams)s) AND c.category IN ('open', 'waiting-us') AND {NOT_CLOSED}",
    "open": f"c.category IN ('open', 'waiting-us') AND {NOT_CLOSED}",
    "waiting": f"c.category IN ('waiting-customer', 'waiting-us') AND {NOT_CLOSED}",
    "answered": f"c.category = 'answered' AND {NOT_CLOSED}",
    "asleep": f"c.asleep AND {HERE}",
    "automatic": "c.automatic <> 'none' AND c.merged_into_id IS NULL AND NOT c.asleep",
    "closed": "c.category = 'closed' AND c.automatic = 'none'",
}
LATEST_FIRST = ("automatic", "closed")
COUNTED = {name: QUEUES[name] for name in ("mine", "unassigned", "team")}
COUNTED["automatic"] = f"{QUEUES['automatic']} AND c.category <> 'closed'"

ROWS = """
    SELECT c.number, c.subject, c.excerpt, c.category, extract(epoch FROM c.due_at)::float8 AS due,
           CASE WHEN c.due_at IS NULL THEN c.last_at END AS last_at,
           p.name AS person, m.name AS assignee, t.name AS team, s.name AS status, {key}::text AS key, c.asleep, c.wakes_at, c.automatic,
           c.number = ANY(ARRAY(
               SELECT d.conversation_id FROM conversations_replydraft d
               WHERE d.member_id = %(member)s AND d.discarded_at IS NULL
               UNION ALL SELECT d.conversation_id FROM conversations_notedraft d
               WHERE d.member_id = %(member)s AND d.discarded_at IS NULL
           )) AS draft
    FROM {source}
    JOIN people_person p ON p.id = c.person_id
    JOIN conversations_status s ON s.id = c.status_id
    LEFT JOIN accounts_member m ON m.id = c.assignee_id
    LEFT JOIN accounts_team t ON t.id = c.team_id
    WHERE {where} ORDER BY {order} LIMIT %(limit)s
"""
ALL = {
    "source": "conversations_conversation c",
    "where": "c.unit_id = {units} AND {queue} AND {after}",
}
BY_DUE = {
    "key": DUE,
    "order": f"{DUE}, c.number",
    "after": f"({DUE}, c.number) > (%(key)s::timestamptz, %(number)s)",
}
BY_LATEST = {
    "key": "c.last_at",
    "order": "c.last_at DESC, c.number DESC",
    "after": "(c.last_at, c.number) < (%(key)s::timestamptz, %(number)s)",
}
OF_EACH_UNIT = "SELECT r.* FROM unnest(%(units)s::bigint[]) AS u(id) CROSS JOIN LATERAL ({rows}) r ORDER BY {outer} LIMIT %(limit)s"


def desk(member, queue, *, after=None, limit=PAGE):
    """One page of a queue: rows, and the key the next page comes after (None at the end).

    Sorted by the promise due first; automatic and closed ones latest first. `after` is (key, number) of the last row seen.
    """
    given = {
        "member": member.pk,
        "teams": member.team_ids,
        "units": member.unit_ids,
        "limit": limit + 1,
        "key": after and after[0],
        "number": after and after[1],
    }
    one_index = queue in ("mine", "team") or len(member.unit_ids) > MANY_UNITS
    rows = rows_of(_page_of(queue, bool(after), one_index), given)
    more = rows[limit - 1] if len(rows) > limit else None
    return rows[:limit], more and (more.key, more.number)


AMONG = ROWS.format(
    source=ALL["source"], where="c.unit_id = ANY(%(units)s) AND c.number = ANY(%(numbers)s)", **BY_DUE
)


def rows_among(member, numbers):
    """The rows of these conversations that a member may see, by number."""
    if not numbers:
        return {}
    given = {"numbers": numbers, "member": member.pk, "units": member.unit_ids, "limit": len(numbers)}
    return {row.number: row for row in rows_of(AMONG, given)}


@cache
def _page_of(queue, goes_on, one_index):
    """The statement of a page: over an index of its own, or over that of each unit."""
    way = BY_LATEST if queue in LATEST_FIRST else BY_DUE
    return walked(ALL, QUEUES[queue], way, goes_on, one_index)


def walked(what, queue, way, goes_on, one_index, *, shown=None):
    """A page of rows in SQL: `what` is a source of conversations and where they lie, as ALL; `shown` is the way its rows
    are sorted where the source names the key itself."""
    parts = {**way, "queue": queue, "after": way["after"] if goes_on else "TRUE"}

    def of(units):
        among = {name: text.format(units=units, **parts) for name, text in what.items()}
        return ROWS.format(**among, **(shown or way))

    if one_index:
        return of("ANY(%(units)s)")
    outer = "r.key::timestamptz DESC, r.number DESC" if way is BY_LATEST else "r.key::timestamptz, r.number"
    return OF_EACH_UNIT.format(rows=of("u.id"), outer=outer)


COUNTS = " UNION ALL ".join(
    f"""SELECT '{queue}' AS queue, (SELECT count(*) FROM (SELECT 1 FROM conversations_conversation c
        WHERE c.unit_id = ANY(%(units)s) AND {waiting} LIMIT {COUNTED_UP_TO}) AS counted) AS number"""
    for queue, waiting in COUNTED.items()
)


def counts(member):
    """How many wait in the queues that ask for action, each counted in its index and no further than COUNTED_UP_TO."""
    given = {"member": member.pk, "teams": member.team_ids, "units": member.unit_ids}
    return {row.queue: row.number for row in rows_of(COUNTS, given)}
