"""Finding, in SQL. Whoever sees few units asks the index of words for these alone; whoever sees many sees most of what it
finds, and the rest is left out of that.
"""

from dataclasses import dataclass

LIKENESS = 0.5

# The newest documents that the member may see are read. Where they do not fill the page they tell how far back it would
# be full, and the index is asked for that stretch of time, with ROOM to spare; where that gave too little, for a longer
# one, and so on to the first of all. None gives many more than are wanted, however mail comes: after a week of quiet, or
# a thousand letters in an hour. The index does not know where words stand, so of a phrase it gives the newest that have
# its words, and these are read as far as wanted. The sums with `at` keep the planner from walking back through everything.
NEWEST = """
        SELECT id, at, words, words @@ to_tsquery('simple', %(loose)s) AS likely FROM {newest_of_units}
        ORDER BY at DESC, id DESC LIMIT %(sample)s
"""
FITS = "likely AND (NOT %(phrase)s OR words @@ to_tsquery('simple', %(query)s))"
ROOM, SHORTEST, LONGEST = 4, 4, 400
MOST_KNOWN = 60
LONGER = f"least(greatest({ROOM} * %(likely)s / greatest({{given}}, 0.5), {SHORTEST}), {LONGEST})"
# An unfinished word stands for the words that begin so among the newest, which the index finds one by one; to gather all that
# begin so reads each of them, as often as it was ever written. Only where the known ones do not fill the page, it is for all.
FOUND = f"""
    WITH RECURSIVE sample AS MATERIALIZED (SELECT id, at, words, likely, {FITS} AS fits FROM ({NEWEST}) newest),
    known AS MATERIALIZED (
        SELECT to_tsquery('simple', %(loose)s) AS wide,
               to_tsquery('simple', CASE WHEN count(*) BETWEEN 1 AND {MOST_KNOWN}
                   THEN replace(%(loose)s, %(unfinished)s || ':*', '(' || string_agg(word, ' | ') || ')') ELSE %(loose)s END) AS narrow
        FROM (
            SELECT DISTINCT lexeme AS word FROM sample, unnest(words)
            WHERE likely AND %(unfinished)s <> '' AND starts_with(lexeme, %(unfinished)s)
        ) begins_so
    ),
    told AS MATERIALIZED (
        SELECT so_far < %(wanted)s AND looked_at = %(sample)s AS goes_on, until, first, until - first AS whole,
               least({ROOM} * %(likely)s / greatest(likely, 0.5) * greatest(until - since, '1 minute'), until - first) AS back
        FROM (
            SELECT count(*) FILTER (WHERE fits) AS so_far, count(*) AS looked_at, count(*) FILTER (WHERE likely) AS likely,
                   max(at) AS until, min(at) AS since
            FROM sample
        ) newest, (SELECT min(at) AS first FROM search_document) oldest
    ),
    stretches (step, ids, back, query, goes_on) AS (
        SELECT 0, ARRAY[]::bigint[], back, narrow, goes_on FROM told, known
        UNION ALL
        SELECT step + 1, given.ids, least(s.back * {LONGER.format(given="cardinality(given.ids)")}, t.whole),
               CASE WHEN s.back < t.whole THEN s.query ELSE k.wide END,
               (s.back < t.whole OR s.query <> k.wide) AND cardinality(given.ids) < %(likely)s
        FROM stretches s CROSS JOIN told t CROSS JOIN known k CROSS JOIN LATERAL (
            SELECT coalesce(array_agg(id), '{{{{}}}}') AS ids FROM (
                SELECT id FROM search_document
                WHERE words @@ s.query AND {{of_units}}
                  AND search_spans(at) && search_spans(CASE WHEN s.back < t.whole THEN t.until - s.back ELSE t.first END, t.until)
                  AND (at + interval '0', id) < (%(at)s::timestamptz, %(id)s)
                ORDER BY at + interval '0' DESC, id DESC LIMIT %(likely)s
            ) indexed
        ) given
        WHERE s.goes_on
    ),
    found AS (
        SELECT id FROM sample WHERE fits
        UNION SELECT id FROM (
            SELECT id FROM unnest((SELECT ids FROM stretches ORDER BY step DESC LIMIT 1)) likely (id)
            WHERE NOT %(phrase)s
               OR (SELECT d.words @@ to_tsquery('simple', %(query)s) FROM search_document d WHERE d.id = likely.id)
            LIMIT %(wanted)s
        ) fitting
    )
    SELECT {{columns}} FROM found JOIN search_document d USING (id) ORDER BY {{order}}
"""
SHOWN = "d.subject, d.kind, d.id, d.at, d.text"
LATEST = "d.at DESC, d.id DESC LIMIT %(wanted)s"
BEST = "ts_rank_cd(d.words, to_tsquery('simple', %(query)s)) DESC, d.at DESC, d.id DESC LIMIT %(limit)s"
COUNTED = f"SELECT count(*) FILTER (WHERE {FITS}) AS matching FROM ({NEWEST}) newest"
# How alike two names have to be is a setting that the index reads; it is set before the index is asked, and for this
# statement's transaction alone.
ALIKE = f"""
    WITH likeness AS MATERIALIZED (
        SELECT set_config('pg_trgm.word_similarity_threshold', '{LIKENESS}', true) AS is_set
    )
    SELECT subject, kind, id, at, text FROM search_document
    WHERE (SELECT is_set FROM likeness) <> '' AND %(names)s <%% names AND {{of_units}} AND id <> ALL(%(found)s)
    ORDER BY word_similarity(%(names)s, names) DESC, at DESC LIMIT %(limit)s
"""


@dataclass(frozen=True)
class Statements:
    newest_first: str
    best_first: str
    subjects: str
    counted_in_the_newest: str
    alike: str


def _statements(newest_of_units, of_units):
    parts = {"newest_of_units": newest_of_units, "of_units": of_units}
    return Statements(
        newest_first=FOUND.format(columns=SHOWN, order=LATEST, **parts),
        best_first=FOUND.format(columns=SHOWN, order=BEST, **parts),
        subjects=FOUND.format(columns="d.subject, d.at", order=LATEST, **parts),
        counted_in_the_newest=COUNTED.format(newest_of_units=newest_of_units),
        alike=ALIKE.format(of_units=of_units),
    )


# Of a single unit the newest lie side by side in an index; of several at once they do not, so each is asked by itself.
OF_FEW_UNITS = _statements(
    newest_of_units="""unnest(%(units)s::bigint[]) unit, LATERAL (
            SELECT id, at, words FROM search_document WHERE unit_id = unit AND (at, id) < (%(at)s::timestamptz, %(id)s)
            ORDER BY at DESC, id DESC LIMIT %(sample)s
        ) of_one""",
    of_units="ARRAY[unit_id] && %(units)s::bigint[]",
)
OF_MANY_UNITS = _statements(
    newest_of_units="search_document WHERE unit_id = ANY(%(units)s) AND (at, id) < (%(at)s::timestamptz, %(id)s)",
    of_units="unit_id + 0 = ANY(%(units)s)",
)
