"""What is asked, each list in one statement, with the promise that stands beside each ask."""

from regard.conversations.queries.threads import THREAD_OF
from regard.foundation.reads import rows_of

from .models import Ask, asked_of

PAGE = 30
MOST_OPEN = 200

ROWS = """
    SELECT a.id, a.conversation_id, a.question, a."end", a.at, a.ended_at, a.helped, d.name AS department,
           asked.name AS asked, taker.name AS taker, asker.name AS asker,
           p.due_at, p.broken_at, s.id IS NOT NULL AS paused, p."end" AS kept, p.ended_at AS kept_at,
           (SELECT t.words FROM asks_turn t WHERE t.ask_id = a.id ORDER BY t.id DESC LIMIT 1) AS last_words,
           (SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'size', s.size) ORDER BY f.id)
            FROM asks_askfile f JOIN files_file s ON s.id = f.file_id WHERE f.ask_id = a.id) AS files,
           (SELECT count(*) FROM asks_step s WHERE s.ask_id = a.id) AS steps,
           (SELECT count(s.done_at) FROM asks_step s WHERE s.ask_id = a.id) AS steps_done
    FROM ({asks}) a
    JOIN accounts_member asker ON asker.id = a.by_id
    LEFT JOIN accounts_department d ON d.id = a.department_id
    LEFT JOIN accounts_member asked ON asked.id = a.to_id
    LEFT JOIN accounts_member taker ON taker.id = a.taken_by_id
    LEFT JOIN promises_promise p ON p.about = 'ask-' || a.id AND p.kind = 'answer'
    LEFT JOIN promises_pause s ON s.promise_id = p.id AND s.ended_at IS NULL
    ORDER BY {order}
"""
THEIRS = """
    SELECT department_id FROM accounts_member_departments WHERE member_id = %(member)s
    UNION SELECT id FROM accounts_department WHERE head_id = %(member)s
"""
OF_THEM = f"(to_id = %(member)s OR department_id IN ({THEIRS}))"
OPEN = f"""SELECT * FROM asks_ask WHERE "end" = '' AND {{whose}} ORDER BY id LIMIT {MOST_OPEN}"""
OVER = f"""SELECT * FROM asks_ask WHERE "end" IN ('answered', 'declined') AND {{whose}} AND id < %(before)s
           ORDER BY id DESC LIMIT {PAGE + 1}"""
DUE_FIRST, LATEST_FIRST = "p.due_at NULLS LAST, a.id", "a.id DESC"
GROUPS = {
    "of-you": ROWS.format(asks=OPEN.format(whose=OF_THEM), order=DUE_FIRST),
    "by-you": ROWS.format(asks=OPEN.format(whose="by_id = %(member)s"), order=DUE_FIRST),
    "answered": ROWS.format(asks=OVER.format(whose="by_id = %(member)s"), order=LATEST_FIRST),
    "done": ROWS.format(asks=OVER.format(whose=OF_THEM), order=LATEST_FIRST),
}
WAITS = ("of-you", "by-you")
NEWEST = 2**62

BESIDE = ROWS.format(
    asks=f"""
        {THREAD_OF.format(number="%(number)s")}
        SELECT * FROM asks_ask WHERE conversation_id IN (SELECT number FROM thread) ORDER BY id DESC LIMIT {PAGE}
    """,
    order=LATEST_FIRST,
)
UNRATED = """SELECT * FROM asks_ask WHERE by_id = %(member)s AND "end" = 'answered' AND helped IS NULL
             ORDER BY id DESC LIMIT 10"""
OF_THE_DAY = ROWS.format(asks=f"({OPEN.format(whose=OF_THEM)}) UNION ALL ({UNRATED})", order=DUE_FIRST)
WAITING = f"""
    SELECT count(*) AS open, count(*) FILTER (WHERE p.due_at <= %(at)s) AS late
    FROM (SELECT id FROM asks_ask WHERE "end" = '' AND {OF_THEM} LIMIT 100) a
    LEFT JOIN promises_promise p ON p.about = 'ask-' || a.id AND p.kind = 'answer'
"""


def among(member, numbers):
    """Those of these asks that a member may see."""
    return set(Ask.objects.visible_to(member).filter(pk__in=numbers).values_list("pk", flat=True))


def one(member, number):
    """An ask a member may see, with whom it names, or DoesNotExist."""
    seen = Ask.objects.visible_to(member).distinct()
    return seen.select_related(
        "conversation__person", "conversation__unit", "department__unit", "to", "by", "taken_by", "repeat"
    ).get(pk=number)


def group(name, member, *, before=NEWEST):
    """What is open, due first; or a page of what is over, latest first, and the number the next page comes before."""
    rows = rows_of(GROUPS[name], {"member": member.pk, "before": before})
    if name in WAITS:
        return rows, None
    return rows[:PAGE], rows[PAGE - 1].id if len(rows) > PAGE else None


def beside(number):
    """What was asked out of a conversation and those merged into it, latest first."""
    return rows_of(BESIDE, {"number": number})


def of_the_day(member):
    """What a member and their departments are asked, due first, and answers to what the member asked of which they have not
    said whether they helped."""
    rows = rows_of(OF_THE_DAY, {"member": member.pk})
    return [row for row in rows if not row.end], [row for row in rows if row.end]


def waiting_for(member, *, at):
    """How many asks wait for a member and their departments, counted no further than 100, and how many of those are late."""
    (found,) = rows_of(WAITING, {"member": member.pk, "at": at})
    return found


def is_asked(member, ask):
    """Whether it is for this member to answer."""
    return Ask.objects.filter(pk=ask.pk).filter(asked_of(member)).exists()
