"""Conversations by a filter: in SQL put together from these parts, with what was typed only ever as a parameter.

What has an index of its own is asked of it: whose they are, whom they are from, which words are in them, when something
was last said. The rest is looked for among the first LOOKED_THROUGH that these leave, so that what is rare costs no more; words
that are common are read, in the first READ_THROUGH.
"""

from datetime import datetime, time, timedelta
from functools import cache

from django.utils import timezone

from regard.foundation.names import name_of
from regard.foundation.reads import rows_of
from regard.foundation.search.queries import IN_WORDS, common, found_among, subjects_found
from regard.foundation.search.words import fold
from regard.people.queries import by_name, spelt_nearly

from .filters import day_in
from .models import Conversation
from .queries import (
    BY_DUE,
    BY_LATEST,
    COUNTED_UP_TO,
    LATEST_FIRST,
    MANY_UNITS,
    NOT_CLOSED,
    PAGE,
    QUEUES,
    walked,
)

NEWEST_WITH = (200, 1000)
LOOKED_THROUGH = 20_000
READ_THROUGH = 5_000
PEOPLE_MEANT = 40
THEIR_LATEST = 2000

WAYS = {"due": BY_DUE, "latest": BY_LATEST}
# Its key is a column of its own: sorted by an expression over it, the whole window would be read before the first row.
WINDOW = """(SELECT *, {key} AS key FROM conversations_conversation c
             WHERE c.unit_id = {units} AND {queue} AND {after} ORDER BY {order} LIMIT %(looked)s) c"""
SHOWN = {
    "due": BY_DUE | {"key": "c.key", "order": "c.key, c.number"},
    "latest": BY_LATEST | {"key": "c.key", "order": "c.key DESC, c.number DESC"},
}
OF_OURS = ("mine", "team", "unassigned")
EVERY = "c.merged_into_id IS NULL"
WHOSE = {
    "mine": "c.assignee_id = %(member)s",
    "team": "c.team_id = ANY(%(teams)s)",
    "unassigned": "c.assignee_id IS NULL",
    "late": "c.due_at < %(at)s",
}
REACHED = {
    "people": "c.person_id = ANY(%(people)s)",
    "numbers": "c.number = ANY(%(numbers)s)",
}
SAID = {"query": IN_WORDS.format(subject="'conversation-' || c.number")}
DATED = {"after": "c.last_at >= %(after)s", "before": "c.last_at < %(before)s"}
NARROWED = {
    "due": "c.due_at < %(due)s",
    "by": "c.channel = ANY(%(by)s)",
    "with": """c.assignee_id = ANY(ARRAY(
        SELECT m.id FROM accounts_member m WHERE lower(unaccent(m.name)) LIKE ANY(%(with)s)))""",
    "in": """(c.unit_id = ANY(ARRAY(
            SELECT below.id FROM accounts_unit u JOIN accounts_unit below ON starts_with(below.path, u.path)
            WHERE lower(unaccent(u.name)) LIKE ANY(%(in)s)))
        OR c.team_id = ANY(ARRAY(
            SELECT t.id FROM accounts_team t WHERE lower(unaccent(t.name)) LIKE ANY(%(in)s))))""",
}
NAMED = """
    SELECT EXISTS (SELECT FROM accounts_member m WHERE lower(unaccent(m.name)) LIKE ANY(%(with)s)) AS with_somebody,
           EXISTS (SELECT FROM accounts_unit u WHERE lower(unaccent(u.name)) LIKE ANY(%(in)s)
                   UNION ALL SELECT FROM accounts_team t WHERE lower(unaccent(t.name)) LIKE ANY(%(in)s)) AS in_a_place
"""
COUNT = """
    SELECT {name} AS name, (SELECT count(*) FROM (
        SELECT FROM (SELECT * FROM conversations_conversation c
                     WHERE c.unit_id = ANY(%(units)s) AND {queue} LIMIT %(looked)s) c
        WHERE {narrowed} LIMIT {most}) counted) AS number
"""


def listed(member, asked, *, order, at, after=None, limit=PAGE):
    """One page of what a filter finds, as `queries.desk` gives one of a queue."""
    order = order_of(asked, order)
    key, number = after or (None, None)
    given = _given(member, asked, at) | {"limit": limit + 1, "key": key, "number": number}
    tried = (
        _among_the_newest_with(member, asked, given, most, limit)
        for most in _steps(member, asked, order, after)
    )
    rows = next((rows for rows in tried if rows is not None), None)
    if rows is None:
        rows = _rows(member, asked, order, given | _reached(member, asked, at))
    more = rows[limit - 1] if len(rows) > limit else None
    return rows[:limit], more and (more.key, more.number)


def _steps(member, asked, order, after):
    """How many of the newest with the words asked for are looked at before all are. What waits in a few units is told sooner
    by the index of what waits; of many units it is not in order there, and is a small share of what has the words."""
    if not asked.words or order != "latest" or after or asked.said("from"):
        return ()
    if not _lies_in_few(asked):
        return NEWEST_WITH
    return NEWEST_WITH[-1:] if len(member.unit_ids) > MANY_UNITS else ()


def _among_the_newest_with(member, asked, given, most, limit):
    """The first page, if the newest with these words fill it or are all there are: a conversation is no newer than its document."""
    found = subjects_found(asked.words, member=member, until=given["before"], limit=most)
    rows = _rows(member, asked, "latest", given | {"numbers": _numbers(row.subject for row in found)})
    filled = len(rows) > limit and datetime.fromisoformat(rows[limit].key) >= found[-1].at
    return rows if filled or len(found) < most else None


def _rows(member, asked, order, given):
    own_index = {"people", "numbers"} & given.keys() or {"mine", "team"} & {*asked.said("is")}
    one_index = bool(own_index) or len(member.unit_ids) > MANY_UNITS
    goes_on = given["key"] is not None
    return rows_of(
        _page_of(_queue(asked, order, given), _narrowed(asked, order, given), order, goes_on, one_index),
        given,
    )


def order_of(asked, order):
    """What is closed, or from machines, is owed nothing: it stands latest first, as in its queue."""
    return "latest" if {*asked.said("is")} & {*LATEST_FIRST} else order


def counted(member, filters, *, at):
    """How many each of these filters finds, by its name, up to COUNTED_UP_TO; those asking for words or people are not counted."""
    statements: list[str] = []
    given: dict[str, object] = {}
    for place, (name, asked) in enumerate(filters.items()):
        if asked.words or asked.said("from"):
            continue
        parts = {
            "queue": _queue(asked, "due", {}),
            "narrowed": _narrowed(asked, "due", {}),
            "most": COUNTED_UP_TO,
        }
        one = COUNT.format(name="%(name)s::text", **parts)
        statements.append(one.replace("%(", f"%(f{place}_"))
        facts = _given(member, asked, at) | {"name": name}
        given |= {f"f{place}_{key}": value for key, value in facts.items()}
    if not statements:
        return {}
    return {row.name: row.number for row in rows_of(" UNION ALL ".join(statements), given)}


def meaning_nothing(asked):
    """The filters that name a colleague or a place there is not."""
    names = {key: _likes(asked.said(key)) for key in ("with", "in")}
    if not any(names.values()):
        return []
    (known,) = rows_of(NAMED, names)
    nobody, nowhere = names["with"] and not known.with_somebody, names["in"] and not known.in_a_place
    return [*(asked.said("with") if nobody else ()), *(asked.said("in") if nowhere else ())]


@cache
def _page_of(queue, narrowed, order, goes_on, one_index):
    what = {"source": WINDOW, "where": narrowed}
    return walked(what, queue, WAYS[order], goes_on, one_index, shown=SHOWN[order])


def _queue(asked, order, reached):
    """Where it is looked for, in words of which an index knows. What is ours, of no state that was named, waits for us."""
    said = asked.said("is")
    states = [QUEUES[name] for name in said if name in QUEUES and name not in WHOSE]
    whose = [WHOSE[name] for name in said if name in WHOSE]
    if not states:
        states = [QUEUES[name] for name in OF_OURS if name in said]
    elif len(states) > 1:
        states = [f"({' OR '.join(f'({state})' for state in sorted(states))})"]
    if not states:
        states = [NOT_CLOSED if whose or asked.said("due") or order == "due" else EVERY]
    dated = [DATED[key] for key in DATED if asked.said(key)] if order == "latest" else []
    return " AND ".join(
        [*states, *sorted(whose), *dated, *(REACHED[key] for key in REACHED if key in reached)]
    )


def _narrowed(asked, order, reached):
    asks = NARROWED if order == "latest" else NARROWED | DATED
    parts = [asks[key] for key in asks if asked.said(key)] + [SAID[key] for key in SAID if key in reached]
    return " AND ".join(parts) or "TRUE"


def _given(member, asked, at):
    return {
        "member": member.pk,
        "teams": member.team_ids,
        "units": member.unit_ids,
        "looked": LOOKED_THROUGH,
        "at": at,
        "after": max(_midnights(asked.said("after"), at), default=None),
        "before": min(_midnights(asked.said("before"), at), default=None),
        "due": min(_midnights(asked.said("due"), at, after=1), default=None),
        "by": [fold(channel) for channel in asked.said("by")],
        "with": _likes(asked.said("with")),
        "in": _likes(asked.said("in")),
    }


def _reached(member, asked, at):
    """The people meant and the numbers of what the words are in, where either was asked for."""
    reached: dict[str, object] = {}
    if asked.said("from"):
        reached["people"] = [
            number for words in asked.said("from") for number in _people_meant(member, words)
        ]
    query = (
        common(asked.words, member=member)
        if asked.words and "people" not in reached and _lies_in_few(asked)
        else None
    )
    if query:
        reached |= {"query": query, "looked": READ_THROUGH}
    elif asked.words:
        until = min(_midnights(asked.said("before"), at), default=None)
        reached["numbers"] = _numbers_with(member, asked.words, reached.get("people"), until)
    return reached


def _lies_in_few(asked):
    """What waits for somebody has an index of its own; what was ever said has not, but its words have."""
    waits = {*asked.said("is")} - {*LATEST_FIRST}
    return bool(waits or asked.said("due"))


def _people_meant(member, words):
    people = by_name(member, words, limit=PEOPLE_MEANT)[0] or spelt_nearly(member, words)
    return [person.pk for person in people]


def _numbers_with(member, words, people, until):
    if people is None:
        return _numbers(row.subject for row in subjects_found(words, member=member, until=until))
    theirs = Conversation.objects.visible_to(member).filter(person__in=people).order_by("-last_at")
    return _numbers(found_among(words, [name_of(each) for each in theirs.only("number")[:THEIR_LATEST]]))


def _numbers(subjects):
    pairs = (subject.rpartition("-") for subject in subjects)
    return [int(number) for kind, _dash, number in pairs if kind == "conversation"]


def _likes(names):
    """A name is meant by its beginning, or by that of a word in it."""
    folded = [fold(name).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") for name in names]
    return [like for name in folded for like in (f"{name}%", f"% {name}%")]


def _midnights(days, at, *, after=0):
    """When these days begin where the member is, or `after` days later."""
    zone = timezone.get_current_timezone()
    today = timezone.localtime(at).date()
    later = timedelta(days=after)
    return [
        datetime.combine(day_in(day, today=today, ahead=True) + later, time()).replace(tzinfo=zone)
        for day in days
    ]
