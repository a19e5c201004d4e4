"""What can be found. A slice puts the words of its subjects here, in the transaction that changes them."""

from django.db import connection

from .words import fold, words_of

LONGEST = 100_000

PUT = """
    INSERT INTO search_document (subject, kind, unit_id, names, text, words, at)
    VALUES (%s, %s, %s, %s, %s, setweight(to_tsvector('simple', %s), 'A') || to_tsvector('simple', %s), %s)
    ON CONFLICT (subject) DO UPDATE SET unit_id = excluded.unit_id, names = excluded.names,
        text = excluded.text, words = excluded.words, at = excluded.at
"""
# What is beyond LONGEST is not found: a tsvector holds a mebibyte, and the thread can still be read.
ADD = """
    UPDATE search_document
    SET text = text || E'\\n' || %s, words = words || to_tsvector('simple', %s), at = greatest(at, %s)
    WHERE subject = %s AND length(text) < %s
"""
RENEW = "UPDATE search_document SET at = %s WHERE subject = %s AND at < %s"


def put(subject, *, unit_id, names="", words, at):
    """Let `subject` be found by these names and words, in place of whatever it was found by before."""
    text = _clean(words)
    name_words, text_words = " ".join(words_of(_clean(names))), " ".join(words_of(text))
    kind = subject.rpartition("-")[0]
    with connection.cursor() as cursor:
        cursor.execute(PUT, [subject, kind, unit_id, fold(_clean(names)), text, name_words, text_words, at])


def add(subject, *, words, at):
    """Let it be found by these words too, so that a long thread costs no more than its newest message."""
    text = _clean(words)
    with connection.cursor() as cursor:
        cursor.execute(ADD, [text, " ".join(words_of(text)), at, subject, LONGEST])
        if not cursor.rowcount:
            cursor.execute(RENEW, [at, subject, at])


def renew(subject, *, at):
    """Let it be as new as that, by the words it has."""
    with connection.cursor() as cursor:
        cursor.execute(RENEW, [at, subject, at])


def remove(subject):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_document WHERE subject = %s", [subject])


def _clean(text):
    """PostgreSQL keeps no NUL, and no half of a surrogate pair."""
    return text[:LONGEST].replace("\0", " ").encode("utf-8", "replace").decode()
