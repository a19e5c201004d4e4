"""Finding. Newest first by default; `best` ranks, but only the newest that match; `alike` forgives names a letter."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from .asked import ask
from .snippets import snippet

RANKED = 500
SAMPLE = 200
LIKELY = 3000
SHORTEST_NAME = 3
LIKENESS = 0.5
# Reading the words of a document costs about ten times what it costs to be told by the index that it matches.
READING = 10

# The sums in INDEXED keep the planner to the index of words: for a word that is hardly there it would walk back
# through everything, or first gather all that the member may see. The index does not know where words stand, so
# a phrase is sought in the newest LIKELY documents that have its words.
WALKED = """
    SELECT id FROM (
        SELECT id, at, words FROM search_document
        WHERE unit_id = ANY(%(units)s) AND (at, id) < (%(at)s::timestamptz, %(id)s)
        ORDER BY at DESC, id DESC LIMIT %(window)s
    ) newest
    WHERE words @@ to_tsquery('simple', %(query)s) ORDER BY at DESC, id DESC LIMIT %(wanted)s
"""
INDEXED = """
    SELECT id FROM (
        SELECT id, at, words FROM search_document
        WHERE words @@ to_tsquery('simple', %(loose)s) AND unit_id + 0 = ANY(%(units)s)
          AND (at + interval '0', id) < (%(at)s::timestamptz, %(id)s)
        ORDER BY at + interval '0' DESC, id DESC LIMIT %(likely)s
    ) likely
    WHERE NOT %(phrase)s OR words @@ to_tsquery('simple', %(query)s) ORDER BY at DESC, id DESC LIMIT %(wanted)s
"""
HOW_MANY = "SELECT greatest(reltuples, 1) FROM pg_class WHERE oid = 'search_document'::regclass"
SHOWN = "SELECT subject, kind, id, at, text FROM search_document WHERE id = ANY(%(found)s)"
NEWEST_FIRST = SHOWN + " ORDER BY at DESC, id DESC"
BEST_FIRST = SHOWN + (
    " ORDER BY ts_rank_cd(words, to_tsquery('simple', %(query)s)) DESC, at DESC, id DESC LIMIT %(limit)s"
)
ALIKE = """
    SELECT subject, kind, id, at, text FROM search_document
    WHERE %(names)s <%% names AND unit_id = ANY(%(units)s) AND id <> ALL(%(found)s)
    ORDER BY word_similarity(%(names)s, names) DESC, at DESC LIMIT %(limit)s
"""


@dataclass(frozen=True)
class Hit:
    subject: str
    kind: str
    pk: int
    at: datetime
    snippet: tuple[tuple[str, bool], ...]


def find(text, *, member, limit=20, before=None):
    """Newest first; `before` is the last hit of the page before."""
    asked = ask(text)
    found = _newest(asked, member, limit, before)
    return _hits(NEWEST_FIRST, {"found": found}, asked) if found else []


def best(text, *, member, limit=20):
    """What fits best among the newest RANKED that match: ranking everything would read everything."""
    asked = ask(text)
    found = _newest(asked, member, RANKED)
    return _hits(BEST_FIRST, {"found": found, "query": asked.query, "limit": limit}, asked) if found else []


def alike(text, *, member, limit=20, besides=()):
    """What has a name spelt nearly so, beside what was found; a name of two letters is like too many."""
    asked = ask(text)
    if len(asked.as_names) < SHORTEST_NAME:
        return []
    facts = {"names": asked.as_names, "units": member.unit_ids, "limit": limit}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pg_trgm.word_similarity_threshold', %s, true)", [str(LIKENESS)])
        return _hits(ALIKE, facts | {"found": [hit.pk for hit in besides]}, asked)


def _newest(asked, member, wanted, before=None):
    """The ids of the newest that match. A sample of the newest tells whether to walk on or to ask the index."""
    if not asked.query:
        return []
    facts = {"query": asked.query, "loose": asked.loose, "phrase": asked.loose != asked.query}
    facts |= {"units": member.unit_ids, "wanted": wanted, "likely": LIKELY if facts["phrase"] else wanted}
    facts |= {"at": before.at, "id": before.pk} if before else {"at": "infinity", "id": 0}
    found = _ids(WALKED, facts | {"window": SAMPLE})
    window = 2 * wanted * SAMPLE // max(len(found), 1)
    if len(found) < wanted and window * READING < _index_would_tell(len(found)):
        found = _ids(WALKED, facts | {"window": window})
    return found if len(found) == wanted else _ids(INDEXED, facts)


def _index_would_tell(found):
    """How many documents the index would name, if all were like the sample."""
    with connection.cursor() as cursor:
        cursor.execute(HOW_MANY)
        return cursor.fetchone()[0] * found / SAMPLE


def _ids(statement, facts):
    with connection.cursor() as cursor:
        cursor.execute(statement, facts)
        return [pk for (pk,) in cursor.fetchall()]


def _hits(statement, facts, asked):
    with connection.cursor() as cursor:
        cursor.execute(statement, facts)
        rows = cursor.fetchall()
    return [Hit(subject, kind, pk, at, snippet(text, asked.words)) for subject, kind, pk, at, text in rows]
