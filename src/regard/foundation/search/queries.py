"""Finding. Newest first by default; `best` ranks, but only the newest that match; `alike` forgives names a letter."""

from dataclasses import dataclass
from datetime import datetime

from regard.foundation.reads import rows_of

from .asked import ask
from .snippets import snippet
from .words import words_of

RANKED = 500
SAMPLE = 200
LIKELY = 2000
COMMON = 0.05
SHORTEST_NAME = 3
LIKENESS = 0.5
# Reading the words of a document costs about fifteen times what it costs to be told by the index that it matches.
READING = 15

# One statement looks at the newest SAMPLE, and by what it finds there walks on or asks the index: what it decides
# against is not begun. The sums in `indexed` keep the planner to the index of words: for a word that is hardly there
# it would walk back through everything, or first gather all that the member may see. The index does not know where
# words stand, so a phrase is sought in the newest LIKELY documents that have its words. A walk ends with the last hit
# it wants; its window only says where it gives up.
NEWEST = """
        SELECT id, at, words, words @@ to_tsquery('simple', %(loose)s) AS likely FROM search_document
        WHERE unit_id = ANY(%(units)s) AND (at, id) < (%(at)s::timestamptz, %(id)s)
        ORDER BY at DESC, id DESC LIMIT {window}
"""
FITS = "likely AND (NOT %(phrase)s OR words @@ to_tsquery('simple', %(query)s))"
FOUND = f"""
    WITH sample AS MATERIALIZED (
        SELECT id, at, likely, {FITS} AS fits FROM ({NEWEST.format(window="%(sample)s")}) newest
    ),
    further AS MATERIALIZED (
        SELECT *, so_far < %(wanted)s AND to_be_read * %(reading)s < likely_share * (
            SELECT greatest(reltuples, 1) FROM pg_class WHERE oid = 'search_document'::regclass) AS walks_on
        FROM (
            SELECT so_far, likely_share, least(%(wanted)s::float * %(sample)s / greatest(so_far, 1), give_up) AS to_be_read,
                   least(%(wanted)s::float * 3 * %(sample)s / greatest(so_far, 1), give_up)::bigint AS window_size
            FROM (
                SELECT count(*) FILTER (WHERE fits) AS so_far, count(*) FILTER (WHERE likely)::float / %(sample)s AS likely_share,
                       CASE WHEN %(phrase)s THEN %(likely)s::float * %(sample)s / greatest(count(*) FILTER (WHERE likely), 1)
                            ELSE 1e9 END AS give_up
                FROM sample
            ) counted
        ) told
    ),
    walked AS MATERIALIZED (
        SELECT id, at FROM ({NEWEST.format(window="(SELECT window_size FROM further)")}) newest
        WHERE (SELECT walks_on FROM further) AND {FITS} ORDER BY at DESC, id DESC LIMIT %(wanted)s
    ),
    indexed AS MATERIALIZED (
        SELECT id, at FROM (
            SELECT id, at, words FROM search_document
            WHERE words @@ to_tsquery('simple', %(loose)s) AND unit_id + 0 = ANY(%(units)s)
              AND (at + interval '0', id) < (%(at)s::timestamptz, %(id)s)
              AND (SELECT so_far < %(wanted)s AND NOT (walks_on AND %(phrase)s) FROM further)
              AND (SELECT count(*) FROM walked) < %(wanted)s
            ORDER BY at + interval '0' DESC, id DESC LIMIT %(likely)s
        ) likely
        WHERE NOT %(phrase)s OR words @@ to_tsquery('simple', %(query)s)
        ORDER BY at DESC, id DESC LIMIT %(wanted)s
    ),
    found AS (SELECT id FROM sample WHERE fits UNION SELECT id FROM walked UNION SELECT id FROM indexed)
"""
SHOWN = f"{FOUND} SELECT d.subject, d.kind, d.id, d.at, d.text FROM found JOIN search_document d USING (id)"
SUBJECTS = f"""{FOUND} SELECT d.subject FROM found JOIN search_document d USING (id)
    ORDER BY d.at DESC, d.id DESC LIMIT %(wanted)s
"""
NEWEST_FIRST = f"{SHOWN} ORDER BY d.at DESC, d.id DESC LIMIT %(wanted)s"
BEST_FIRST = (
    f"{SHOWN} ORDER BY ts_rank_cd(d.words, to_tsquery('simple', %(query)s)) DESC, d.at DESC, d.id DESC"
    " LIMIT %(limit)s"
)
# How alike two names have to be is a setting that the index reads; it is set before the index is asked, and for this
# statement's transaction alone.
ALIKE = f"""
    WITH likeness AS MATERIALIZED (
        SELECT set_config('pg_trgm.word_similarity_threshold', '{LIKENESS}', true) AS is_set
    )
    SELECT subject, kind, id, at, text FROM search_document
    WHERE (SELECT is_set FROM likeness) <> '' AND %(names)s <%% names
      AND unit_id = ANY(%(units)s) AND id <> ALL(%(found)s)
    ORDER BY word_similarity(%(names)s, names) DESC, at DESC LIMIT %(limit)s
"""

IN_WORDS = """(SELECT d.words @@ to_tsquery('simple', %(query)s) FROM search_document d WHERE d.subject = {subject})"""
"""A condition in another's SQL: these words are in the subject, too. One subject after the other is asked: as an EXISTS
it becomes a join with all that have these words, which are common.
"""

IN_THE_NEWEST = (
    f"SELECT count(*) FILTER (WHERE {FITS}) AS matching FROM ({NEWEST.format(window='%(sample)s')}) newest"
)

AMONG = """
    SELECT subject, text FROM search_document
    WHERE subject = ANY(%(subjects)s) AND words @@ to_tsquery('simple', %(query)s)
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
    return _hits(NEWEST_FIRST, _facts(asked, member, limit, before), asked) if asked.query else []


def best(text, *, member, limit=20):
    """What fits best among the newest RANKED that match: ranking everything would read everything."""
    asked = ask(text)
    return _hits(BEST_FIRST, _facts(asked, member, RANKED) | {"limit": limit}, asked) if asked.query else []


def alike(text, *, member, limit=20, besides=()):
    """What has a name spelt nearly so, beside what was found; a name of two letters is like too many."""
    asked = ask(text)
    if len(asked.as_names) < SHORTEST_NAME:
        return []
    facts = {"names": asked.as_names, "units": member.unit_ids, "found": [hit.pk for hit in besides]}
    return _hits(ALIKE, facts | {"limit": limit}, asked)


def subjects_found(text, *, member, until=None, limit=LIKELY):
    """The subjects of the newest that match, before `until` if it is given: for whoever asks something else of them too."""
    asked = ask(text)
    facts = _facts(asked, member, limit) | ({"at": until} if until else {})
    return [row.subject for row in rows_of(SUBJECTS, facts)] if asked.query else []


def common(text, *, member):
    """The query of these words where so many of the newest have them that asking each is cheaper than gathering all, else None."""
    asked = ask(text)
    if not asked.query:
        return None
    (newest,) = rows_of(IN_THE_NEWEST, _facts(asked, member, SAMPLE))
    return asked.query if newest.matching >= SAMPLE * COMMON else None


def found_among(text, subjects):
    """Those of these subjects that match, each with the place where."""
    asked = ask(text)
    rows = rows_of(AMONG, {"query": asked.query, "subjects": subjects}) if asked.query else []
    return {row.subject: snippet(row.text, asked.words) for row in rows}


def _facts(asked, member, wanted, before=None):
    phrase = asked.loose != asked.query
    return {
        "query": asked.query,
        "loose": asked.loose,
        "phrase": phrase,
        "units": member.unit_ids,
        "sample": SAMPLE,
        "reading": READING,
        "wanted": wanted,
        "likely": LIKELY if phrase else wanted,
        "at": before.at if before else "infinity",
        "id": before.pk if before else 0,
    }


def _hits(statement, facts, asked):
    return [
        Hit(row.subject, row.kind, row.id, row.at, snippet(row.text, asked.words))
        for row in rows_of(statement, facts)
    ]


def subjects_with(phrase):
    """The subjects in whose words this phrase stands, whoever may see them; for what must miss nothing."""
    words = " ".join(words_of(phrase))
    rows = rows_of(
        "SELECT subject FROM search_document WHERE words @@ phraseto_tsquery('simple', %s)", [words]
    )
    return [row.subject for row in rows]
