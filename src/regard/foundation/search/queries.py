"""Finding. Newest first by default; `best` ranks, but only the newest thousand that match."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from .asked import ask
from .snippets import snippet

NEWEST = 1000
SHORTEST_NAME = 3
LIKENESS = 0.5

# Words so common that the newest thousand documents answer are found by walking back in time. Whatever is
# rarer is found by its index, and the sum keeps the planner from walking back through everything for it.
COMMON = """
    SELECT subject, kind, id, at, text FROM (
        SELECT subject, kind, id, at, text, words FROM search_document
        WHERE unit_id = ANY(%(units)s) AND (at, id) < (%(at)s::timestamptz, %(id)s)
        ORDER BY at DESC, id DESC LIMIT %(newest)s
    ) newest
    WHERE words @@ to_tsquery('simple', %(query)s) ORDER BY at DESC, id DESC LIMIT %(limit)s
"""
RARE = """
    SELECT subject, kind, id, at, text FROM search_document
    WHERE words @@ to_tsquery('simple', %(query)s) AND unit_id = ANY(%(units)s) AND (at, id) < (%(at)s::timestamptz, %(id)s)
    ORDER BY at + interval '0' DESC, id DESC LIMIT %(limit)s
"""
BEST = """
    SELECT subject, kind, id, at, text FROM (
        SELECT subject, kind, id, at, text, words FROM search_document
        WHERE words @@ to_tsquery('simple', %(query)s) AND unit_id = ANY(%(units)s)
        ORDER BY at DESC, id DESC LIMIT %(newest)s
    ) found
    ORDER BY ts_rank_cd(words, to_tsquery('simple', %(query)s)) DESC, at DESC, id DESC LIMIT %(limit)s
"""
ALIKE = """
    SELECT subject, kind, id, at, text FROM search_document
    WHERE %(names)s <%% names AND unit_id = ANY(%(units)s) AND subject <> ALL(%(found)s)
    ORDER BY word_similarity(%(names)s, names) DESC, at DESC LIMIT %(limit)s
"""


@dataclass(frozen=True)
class Hit:
    """`alike` means that a name only resembles what was asked for."""

    subject: str
    kind: str
    pk: int
    at: datetime
    snippet: tuple[tuple[str, bool], ...]
    alike: bool = False


def find(text, *, member, limit=20, before=None):
    """Newest first; `before` is the last hit of the page before. The first page ends with names spelt alike."""
    asked = ask(text)
    if not asked.query:
        return []
    facts = {
        "query": asked.query,
        "units": member.unit_ids,
        "limit": limit,
        "newest": NEWEST,
        "at": before.at if before else "infinity",
        "id": before.pk if before else 0,
    }
    rows = _rows(COMMON, facts)
    if len(rows) < limit:
        rows = _rows(RARE, facts)
    hits = _hits(rows, asked)
    return hits if before or len(hits) == limit else hits + _alike(asked, hits, facts)


def best(text, *, member, limit=20):
    asked = ask(text)
    if not asked.query:
        return []
    facts = {"query": asked.query, "units": member.unit_ids, "limit": limit, "newest": NEWEST}
    return _hits(_rows(BEST, facts), asked)


def _alike(asked, hits, facts):
    """Names with a letter wrong; a name shorter than three letters is like too many."""
    if len(asked.as_names) < SHORTEST_NAME:
        return []
    found = {
        "names": asked.as_names,
        "found": [hit.subject for hit in hits],
        "limit": facts["limit"] - len(hits),
    }
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pg_trgm.word_similarity_threshold', %s, true)", [str(LIKENESS)])
        cursor.execute(ALIKE, facts | found)
        return _hits(cursor.fetchall(), asked, alike=True)


def _rows(statement, facts):
    with connection.cursor() as cursor:
        cursor.execute(statement, facts)
        return cursor.fetchall()


def _hits(rows, asked, alike=False):
    return [
        Hit(subject, kind, pk, at, snippet(text, asked.words), alike) for subject, kind, pk, at, text in rows
    ]
