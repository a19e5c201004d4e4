"""Keep the words of a thing beside its name. Words are folded the same way for every language: no stemming."""

from django.db import connection

LONGEST = 200_000

PUT = """
    INSERT INTO search_document (subject, kind, unit_id, names, words, at)
    VALUES (%s, %s, %s, unaccent(lower(%s)), to_tsvector('simple', unaccent(%s)), %s)
    ON CONFLICT (subject) DO UPDATE
    SET unit_id = excluded.unit_id, names = excluded.names, words = excluded.words, at = excluded.at
"""
ADD = """
    UPDATE search_document
    SET words = words || to_tsvector('simple', unaccent(%s)), at = greatest(at, %s) WHERE subject = %s
"""


def put(subject, *, unit_id, names="", words, at):
    """Index `subject` under these words and names, in place of whatever stood there before."""
    kind = subject.rpartition("-")[0]
    with connection.cursor() as cursor:
        cursor.execute(PUT, [subject, kind, unit_id, _clean(names), _clean(words), at])


def add(subject, *, words, at):
    """Add words to what is already indexed, so that a long thread costs no more than its newest message."""
    with connection.cursor() as cursor:
        cursor.execute(ADD, [_clean(words), at, subject])


def _clean(text):
    """PostgreSQL keeps no NUL, and a tsvector at most a mebibyte."""
    return text[:LONGEST].replace("\0", " ")
