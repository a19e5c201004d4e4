"""The hot reads of the desk, in SQL: each list and each thread costs the same whatever the database holds."""

import json
from functools import cache

from django.db.models import Q

from regard.foundation.accounts.models import Member
from regard.foundation.reads import rows_of
from regard.people.models import Identity, Person
from regard.people.queries import together

from .models import Conversation, Follow, Link, Message, Recipient, Split, Status

PAGE = 30
MANY_UNITS = 16
COUNTED_UP_TO = 100

HERE = "c.category <> 'closed' AND c.merged_into_id IS NULL"
NOT_CLOSED = f"{HERE} AND NOT c.asleep AND c.automatic = 'none'"
DUE = "coalesce(c.due_at, 'infinity')"

QUEUES = {
    "mine": f"c.assignee_id = %(member)s AND c.category IN ('open', 'waiting-us') AND {NOT_CLOSED}",
    "unassigned": f"c.assignee_id IS NULL AND c.category IN ('open', 'waiting-us') AND {NOT_CLOSED}",
    "team": f"c.team_id = ANY(%(teams)s) AND {NOT_CLOSED}",
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
    given = {"numbers": numbers, "member": member.pk, "units": member.unit_ids, "limit": len(numbers)}
    return {row.number: row for row in rows_of(AMONG, given)}


@cache
def _page_of(queue, goes_on, one_index):
    """The statement of a page: over an index of its own, or over that of each unit."""
    way = BY_LATEST if queue in LATEST_FIRST else BY_DUE
    return walked(ALL, QUEUES[queue], way, goes_on, one_index)


def walked(what, queue, way, goes_on, one_index):
    """A page of rows in SQL: `what` is a source of conversations and where they lie, as ALL."""
    parts = {**way, "queue": queue, "after": way["after"] if goes_on else "TRUE"}

    def of(units):
        among = {name: text.format(units=units, **parts) for name, text in what.items()}
        return ROWS.format(**among, **way)

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


THREAD_NUMBERS = """
    WITH RECURSIVE thread(number) AS (
        SELECT %(number)s::bigint
        UNION SELECT c.number FROM conversations_conversation c JOIN thread t ON c.merged_into_id = t.number
    )
"""

THREAD = f"""
    {THREAD_NUMBERS}
    SELECT * FROM (
        (SELECT 'message' AS kind, x.id, x.at, x.conversation_id, x.text, x.quoted, x.html <> '' AS has_html,
                t.id IS NOT NULL AS joined, x.automatic, x.channel, p.id AS person_id, p.name AS person, m.name AS member, x.member_id,
                NULL::timestamptz AS leaves_at, d.state AS delivery, d.reason AS delivery_reason,
                (SELECT json_agg(json_build_array(r.kind, r.address, r.name) ORDER BY r.id)
                 FROM conversations_recipient r WHERE r.message_id = x.id) AS recipients,
                (SELECT json_agg(json_build_object('id', a.id, 'name', a.name, 'type', a.type, 'size', f.size)
                        ORDER BY a.id)
                 FROM conversations_attachment a JOIN files_file f ON f.id = a.file_id
                 WHERE a.message_id = x.id AND a.content_id = '') AS attachments
         FROM conversations_message x
         LEFT JOIN people_person p ON p.id = x.person_id
         LEFT JOIN accounts_member m ON m.id = x.member_id
         LEFT JOIN conversations_delivery d ON d.message_id = x.id
         LEFT JOIN conversations_participant t ON t.conversation_id = x.conversation_id AND t.person_id = x.person_id
             AND t.since = x.at AND t.by_reply_address
         WHERE x.conversation_id IN (SELECT number FROM thread) AND x.at <= %(until)s
         ORDER BY x.at DESC, x.id DESC LIMIT %(limit)s)
        UNION ALL
        (SELECT 'note', n.id, n.at, n.conversation_id, n.text, '', false, false, 'none', '', NULL,
                (SELECT concat_ws(' · ', hm.name, ht.name) FROM conversations_handover h
                 LEFT JOIN accounts_member hm ON hm.id = h.to_id LEFT JOIN accounts_team ht ON ht.id = h.team_id
                 WHERE h.note_id = n.id), m.name,
                n.member_id, NULL, NULL, NULL, NULL, NULL
         FROM conversations_note n JOIN accounts_member m ON m.id = n.member_id
         WHERE n.conversation_id IN (SELECT number FROM thread) AND n.at <= %(until)s
         ORDER BY n.at DESC, n.id DESC LIMIT %(limit)s)
        UNION ALL
        (SELECT 'waiting', w.id, w.typed_at, w.conversation_id, w.text, '', false, false, 'none', '', NULL, NULL, m.name,
                w.member_id, w.leaves_at, CASE WHEN w.held_at IS NOT NULL THEN 'held' END, NULL,
                w.recipients::json,
                (SELECT json_agg(json_build_object('id', a.id, 'name', a.name, 'type', a.type, 'size', f.size)
                        ORDER BY a.id)
                 FROM conversations_draftfile a JOIN files_file f ON f.id = a.file_id WHERE a.draft_id = w.id)
         FROM conversations_replydraft w JOIN accounts_member m ON m.id = w.member_id
         WHERE w.conversation_id IN (SELECT number FROM thread) AND w.leaves_at IS NOT NULL
           AND w.discarded_at IS NULL
         ORDER BY w.id DESC LIMIT %(limit)s)
    ) entries ORDER BY at, kind, id
"""


def thread(number, *, until, limit=50):
    """Messages and notes up to `until`, oldest first, those of merged conversations in their place; answers that wait
    to leave too."""
    return rows_of(THREAD, {"number": number, "until": until, "limit": limit})[-limit:]


THREAD_OF_SEEN = f"""
    SELECT entries.* FROM (SELECT FROM conversations_conversation c WHERE c.number = %(number)s AND {{seen}}) seen
    LEFT JOIN LATERAL ({THREAD}) entries ON TRUE ORDER BY at, kind, id
"""
IN_THEIR_UNITS = "c.unit_id = ANY(%(units)s)"
FOLLOWED = """EXISTS (SELECT FROM conversations_follow f
                      WHERE f.conversation_id = c.number AND f.member_id = %(member)s)"""
THREAD_AT_THE_DESK = THREAD_OF_SEEN.format(seen=IN_THEIR_UNITS)
THREAD_FOLLOWED = THREAD_OF_SEEN.format(seen=FOLLOWED)


def thread_seen_by(member, number, *, until, limit):
    """The same, or DoesNotExist where the member may not see the conversation."""
    statement = THREAD_AT_THE_DESK if member.works_the_desk else THREAD_FOLLOWED
    seer = {"member": member.pk, "units": member.unit_ids}
    rows = rows_of(statement, {"number": number, "until": until, "limit": limit, **seer})
    if not rows:
        raise Conversation.DoesNotExist
    return [row for row in rows if row.kind][-limit:]


def one(member, number):
    """A conversation to act on, or DoesNotExist where the member may not see it."""
    seen = Conversation.objects.visible_to(member)
    return seen.select_related("unit", "person", "status", "team", "assignee", "merged_into").get(pk=number)


def among(member, numbers):
    """Those of these conversations that a member may see."""
    return set(Conversation.objects.visible_to(member).filter(pk__in=numbers).values_list("pk", flat=True))


SHEET = "'text', d.text, 'beside', d.beside, 'version', d.version"
SHEETS = f"""
    (SELECT json_build_object({SHEET}, 'html', d.html, 'recipients', d.recipients, 'files',
            (SELECT json_agg(json_build_object('id', a.id, 'name', a.name, 'size', f.size) ORDER BY a.id)
             FROM conversations_draftfile a JOIN files_file f ON f.id = a.file_id
             WHERE a.draft_id = d.id AND a.content_id = ''))
     FROM conversations_replydraft d
     WHERE d.conversation_id = c.number AND d.member_id = %(member)s AND d.leaves_at IS NULL
       AND d.discarded_at IS NULL) AS reply_draft,
    (SELECT json_build_object({SHEET}) FROM conversations_notedraft d
     WHERE d.conversation_id = c.number AND d.member_id = %(member)s AND d.discarded_at IS NULL) AS note_draft
"""
MATTER = f"""
    SELECT c.number, c.subject, c.category, c.channel, c.due_at, c.merged_into_id, u.id AS unit_id, u.name AS unit, s.name AS status,
           t.name AS team, m.name AS assignee, mine.id IS NOT NULL AS followed,
           p.id AS person_id, p.name, p.preferred_name, p.title, p.family_name, p.formality, p.say_as,
           p.pronouns, p.languages, p.wish, c.asleep, c.wakes_at, u.signature, h.wait, h.signature AS own_signature,
           o.number AS split_from, x.put_back_at IS NOT NULL AS put_back, {SHEETS}
    FROM conversations_conversation c
    JOIN people_person p ON p.id = c.person_id
    JOIN conversations_status s ON s.id = c.status_id
    JOIN accounts_unit u ON u.id = c.unit_id
    LEFT JOIN accounts_team t ON t.id = c.team_id
    LEFT JOIN accounts_member m ON m.id = c.assignee_id
    LEFT JOIN conversations_follow mine ON mine.conversation_id = c.number AND mine.member_id = %(member)s
    LEFT JOIN conversations_hand h ON h.member_id = %(member)s
    LEFT JOIN conversations_split x ON x.conversation_id = c.number
    LEFT JOIN conversations_conversation o ON o.number = x.origin_id AND {{seen_too}}
    WHERE c.number = %(number)s AND {{seen}}
"""
SEEN_AT_THE_DESK = MATTER.format(seen=IN_THEIR_UNITS, seen_too="o.unit_id = ANY(%(units)s)")
SEEN_BY_FOLLOWING = MATTER.format(seen="mine.id IS NOT NULL", seen_too="FALSE")
OF_PERSON = ("name", "preferred_name", "title", "family_name", "formality", "say_as", "pronouns", "wish")


def matter(member, number):
    """A conversation and its person as a page shows them, or DoesNotExist where the member may not see it."""
    if member.works_the_desk:
        rows = rows_of(SEEN_AT_THE_DESK, {"number": number, "member": member.pk, "units": member.unit_ids})
    else:
        rows = rows_of(SEEN_BY_FOLLOWING, {"number": number, "member": member.pk})
    if not rows:
        raise Conversation.DoesNotExist
    row = rows[0]
    described = {column: getattr(row, column) for column in OF_PERSON}
    return row, Person(pk=row.person_id, languages=json.loads(row.languages), **described)


def of_person(member, person_id, *, limit=20):
    """Other matters of a person, latest first."""
    seen = Conversation.objects.visible_to(member).filter(person__in=together(person_id))
    return list(seen.select_related("status").order_by("-last_at")[:limit])


def began_in(conversation):
    """The conversation this one was split off from, however often, or itself."""
    while taken := Split.objects.filter(conversation=conversation).select_related("origin").first():
        conversation = taken.origin
    return conversation


def linked_with(member, number):
    """(conversation, why) of those linked with this one, as far as a member may see them."""
    links = Link.objects.filter(Q(conversation=number) | Q(to=number)).order_by("pk")
    whys = {link.to_id if link.conversation_id == number else link.conversation_id: link for link in links}
    seen = Conversation.objects.visible_to(member).filter(pk__in=whys).order_by("pk")
    return [(conversation, whys[conversation.pk].get_why_display()) for conversation in seen]


def who_may_see(conversation):
    """Colleagues who may open it: those at the desk of its unit or above it, admins, and whoever follows it."""
    line = [int(number) for number in conversation.unit.path.strip("/").split("/")]
    at_the_desk = ~Q(role=Member.Role.COLLEAGUE) & (Q(unit__in=line) | Q(role=Member.Role.ADMIN))
    following = Follow.objects.filter(conversation=conversation).values("member")
    return Member.objects.filter(
        at_the_desk | Q(role=Member.Role.COLLEAGUE, pk__in=following), is_active=True
    )


def colleagues_of(conversation, begun, *, besides, limit=8):
    """Those to mention whose name, or a word in it, begins so."""
    called = Q(name__istartswith=begun) | Q(name__icontains=f" {begun}")
    return who_may_see(conversation).filter(called).exclude(pk=besides.pk).order_by("name", "pk")[:limit]


def named_among(member, numbers):
    """Those of these conversations that a member may see, with their people, in the order asked for."""
    seen = Conversation.objects.visible_to(member).filter(pk__in=numbers).select_related("person")
    return sorted(seen, key=lambda conversation: numbers.index(conversation.pk))


def came_from_their_address(number, person_id):
    """Whether they wrote here by e-mail: not proof, as a sender can be forged, but more than a name typed in a form."""
    return Message.objects.filter(conversation=number, person=person_id, channel="email").exists()


def statuses():
    return Status.objects.order_by("category", "place", "pk")


SINCE = f"""
    {THREAD_NUMBERS}
    (SELECT 'message' AS kind, x.id, x.at, x.text, x.person_id, p.name AS person, x.member_id, m.name AS member
     FROM conversations_message x
     LEFT JOIN people_person p ON p.id = x.person_id LEFT JOIN accounts_member m ON m.id = x.member_id
     WHERE x.conversation_id IN (SELECT number FROM thread) AND x.id > %(message)s AND x.automatic = 'none'
     ORDER BY x.id DESC LIMIT 20)
    UNION ALL
    (SELECT 'note', n.id, n.at, n.text, NULL, NULL, n.member_id, m.name
     FROM conversations_note n JOIN accounts_member m ON m.id = n.member_id
     WHERE n.conversation_id IN (SELECT number FROM thread) AND n.id > %(note)s
     ORDER BY n.id DESC LIMIT 20)
    ORDER BY at, kind, id
"""


def written_since(number, message, note):
    """What people wrote in a conversation after this message and this note, oldest first."""
    return rows_of(SINCE, {"number": number, "message": message, "note": note})


def latest_in(number):
    """The latest message and note of a conversation, by number; 0 where there is none."""
    rows = rows_of(LATEST_IN, {"number": number})
    return rows[0].message, rows[0].note


LATEST_IN = f"""
    {THREAD_NUMBERS}
    SELECT coalesce((SELECT max(id) FROM conversations_message WHERE conversation_id IN (SELECT number FROM thread)), 0)
               AS message,
           coalesce((SELECT max(id) FROM conversations_note WHERE conversation_id IN (SELECT number FROM thread)), 0)
               AS note
"""


def is_answered(number):
    """Whether nothing by a person's own hand waits for an answer; a mere word of thanks needs none."""
    return not rows_of(UNANSWERED, {"number": number})


UNANSWERED = f"""
    {THREAD_NUMBERS}
    SELECT latest.id FROM (
        SELECT x.id, x.person_id FROM conversations_message x
        WHERE x.conversation_id IN (SELECT number FROM thread) AND x.automatic = 'none'
        ORDER BY x.at DESC, x.id DESC LIMIT 1
    ) latest
    WHERE latest.person_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM conversations_thanks t WHERE t.message_id = latest.id)
"""


def known_addresses(conversation):
    """Every address that is part of a conversation so far, in small letters."""
    sent_to = Recipient.objects.filter(message__conversation=conversation).values_list("address", flat=True)
    theirs = Identity.objects.filter(person__participations__conversation=conversation, kind="email")
    return {address.lower() for address in (*sent_to, *theirs.values_list("value", flat=True))}
