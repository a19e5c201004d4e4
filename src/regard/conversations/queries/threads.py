"""What was written in a conversation, and in those merged into it, in its order."""

from regard.foundation.reads import rows_of

from ..models import Conversation

THREAD_OF = """
    WITH RECURSIVE thread(number) AS (
        SELECT {number}::bigint
        UNION SELECT c.number FROM conversations_conversation c JOIN thread t ON c.merged_into_id = t.number
    )
"""
THREAD_NUMBERS = THREAD_OF.format(number="%(number)s")

THREAD = f"""
    {THREAD_NUMBERS}
    SELECT * FROM (
        (SELECT 'message' AS kind, x.id, x.at, x.conversation_id, x.text, x.quoted, x.html <> '' AS has_html,
                t.id IS NOT NULL AS joined, x.unproven, x.automatic, x.channel, p.id AS person_id, p.name AS person, m.name AS member, x.member_id,
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
        (SELECT 'note', n.id, n.at, n.conversation_id, n.text, '', false, false, false, 'none', '', NULL,
                (SELECT concat_ws(' · ', hm.name, ht.name) FROM conversations_handover h
                 LEFT JOIN accounts_member hm ON hm.id = h.to_id LEFT JOIN accounts_team ht ON ht.id = h.team_id
                 WHERE h.note_id = n.id), m.name,
                n.member_id, NULL, NULL, NULL, NULL, NULL
         FROM conversations_note n JOIN accounts_member m ON m.id = n.member_id
         WHERE n.conversation_id IN (SELECT number FROM thread) AND n.at <= %(until)s
         ORDER BY n.at DESC, n.id DESC LIMIT %(limit)s)
        UNION ALL
        (SELECT 'waiting', w.id, w.typed_at, w.conversation_id, w.text, '', false, false, false, 'none', '', NULL, NULL, m.name,
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


def answer_waits(number):
    """Whether an answer was let go here and has neither left nor is held."""
    return bool(rows_of(ANSWER_WAITS.format(number="%(number)s"), {"number": number}))


ANSWER_WAITS = """
    SELECT w.id FROM conversations_replydraft w
    WHERE w.conversation_id = {number} AND w.leaves_at IS NOT NULL AND w.held_at IS NULL AND w.discarded_at IS NULL
    LIMIT 1
"""


def is_answered(number):
    """Whether nothing by a person's own hand waits for an answer; a mere word of thanks needs none."""
    return not rows_of(UNANSWERED.format(number="%(number)s"), {"number": number})


UNANSWERED = f"""
    {THREAD_OF}
    SELECT latest.id FROM (
        SELECT x.id, x.person_id FROM conversations_message x
        WHERE x.conversation_id IN (SELECT number FROM thread) AND x.automatic = 'none'
        ORDER BY x.at DESC, x.id DESC LIMIT 1
    ) latest
    WHERE latest.person_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM conversations_thanks t WHERE t.message_id = latest.id)
"""


def left_open_among(member, numbers):
    """Of these conversations, as far as they go on and the member may see them: how many would be closed `unanswered`,
    and on how many the member has a sheet `begun`."""
    [row] = rows_of(LEFT_OPEN, {"numbers": numbers, "member": member.pk, "units": member.unit_ids})
    return row


LEFT_OPEN = f"""
    SELECT count(*) FILTER (WHERE unanswered AND NOT leaving) AS unanswered, count(*) FILTER (WHERE begun) AS begun
    FROM (
        SELECT EXISTS ({UNANSWERED.format(number="c.number")}) AS unanswered,
               EXISTS ({ANSWER_WAITS.format(number="c.number")}) AS leaving,
               EXISTS (SELECT FROM conversations_replydraft d WHERE d.conversation_id = c.number
                       AND d.member_id = %(member)s AND d.leaves_at IS NULL AND d.discarded_at IS NULL
                       AND (d.text ~ '\\S' OR EXISTS (SELECT FROM conversations_draftfile f WHERE f.draft_id = d.id)))
               OR EXISTS (SELECT FROM conversations_notedraft d WHERE d.conversation_id = c.number
                          AND d.member_id = %(member)s AND d.discarded_at IS NULL AND d.text ~ '\\S') AS begun
        FROM conversations_conversation c
        WHERE c.number = ANY(%(numbers)s) AND c.unit_id = ANY(%(units)s) AND c.category <> 'closed'
          AND c.merged_into_id IS NULL
    ) matters
"""
