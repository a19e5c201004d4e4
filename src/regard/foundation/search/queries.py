"""Finding. Newest first by default; `best` ranks, but only the newest that match; `alike` forgives names a letter."""

from dataclasses import dataclass
from datetime import datetime

from regard.foundation.reads import rows_of

from .asked import ask
from .snippets import snippet
from .statements import OF_FEW_UNITS, OF_MANY_UNITS
from .words import words_of

RANKED = 500
SAMPLE = 200
LIKELY = 2000
COMMON = 0.05
FEW_UNITS = 16
SHORTEST_NAME = 3

IN_WORDS = """(SELECT d.words @@ to_tsquery('simple', %(query)s) FROM search_document d WHERE d.subject = {subject})"""
"""A condition in another's SQL: these words are in the subject, too. One subject after the other is asked: as an EXISTS
it becomes a join with all that have these words, which are common.
"""


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
    if not asked.query:
        return []
    return _hits(_said_for(member).newest_first, _facts(asked, member, limit, before), asked)


def best(text, *, member, limit=20):
    """What fits best among the newest RANKED that match: ranking everything would read everything."""
    asked = ask(text)
    if not asked.query:
        return []
    return _hits(_said_for(member).best_first, _facts(asked, member, RANKED) | {"limit": limit}, asked)


def alike(text, *, member, limit=20, besides=()):
    """What has a name spelt nearly so, beside what was found; a name of two letters is like too many."""
    asked = ask(text)
    if len(asked.as_names) < SHORTEST_NAME:
        return []
    facts = {"names": asked.as_names, "units": member.unit_ids, "found": [hit.pk for hit in besides]}
    return _hits(_said_for(member).alike, facts | {"limit": limit}, asked)


def subjects_found(text, *, member, until=None, limit=LIKELY):
    """The newest that match, before `until` if it is given, each with its time: for whoever asks something else of them too."""
    asked = ask(text)
    facts = _facts(asked, member, limit) | ({"at": until} if until else {})
    return rows_of(_said_for(member).subjects, facts) if asked.query else []


def common(text, *, member):
    """The query of these words where so many of the newest have them that asking each is cheaper than gathering all, else None."""
    asked = ask(text)
    if not asked.query:
        return None
    (newest,) = rows_of(_said_for(member).counted_in_the_newest, _facts(asked, member, SAMPLE))
    return asked.query if newest.matching >= SAMPLE * COMMON else None


def found_among(text, subjects):
    """Those of these subjects that match, each with the place where."""
    asked = ask(text)
    rows = rows_of(AMONG, {"query": asked.query, "subjects": subjects}) if asked.query else []
    return {row.subject: snippet(row.text, asked.words) for row in rows}


def _said_for(member):
    return OF_FEW_UNITS if len(member.unit_ids) <= FEW_UNITS else OF_MANY_UNITS


def _facts(asked, member, wanted, before=None):
    phrase = asked.loose != asked.query
    return {
        "query": asked.query,
        "loose": asked.loose,
        "unfinished": asked.unfinished,
        "phrase": phrase,
        "units": member.unit_ids,
        "sample": SAMPLE,
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
