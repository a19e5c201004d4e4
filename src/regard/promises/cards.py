"""What was promised about a thing, as cards beside what was written: when a word was given, broken, kept."""

from collections import namedtuple

from regard.foundation.reads import rows_of

from .models import Lateness, Promise

KINDS = dict(Promise.Kind.choices)
REASONS = dict(Lateness.Reason.choices)
MOST = 100

SAID = f"""
    SELECT p.id, p.kind, p.words, p.made_at, p.due_at, p.ended_at, p.broken_at, p."end", m.name AS member,
           l.reason, l.words AS reason_words
    FROM promises_promise p
    LEFT JOIN accounts_member m ON m.id = p.member_id
    LEFT JOIN promises_lateness l ON l.promise_id = p.id
    WHERE p.about = %(about)s AND p."end" <> 'withdrawn'
      AND (p.broken_at IS NOT NULL OR p."end" = 'kept' OR p.words <> '')
    ORDER BY p.id DESC LIMIT {MOST}
"""
Card = namedtuple("Card", "kind at what promise words reason")


def cards(about):
    """One for each moment of a promise that a reader of the thread should see, oldest first.

    What a policy promises by itself is not announced: only whether it was kept, or broken.
    """
    found = [card for promise in rows_of(SAID, {"about": about}) for card in _of(promise)]
    return sorted(found, key=lambda card: card.at)


def _of(promise):
    moments = [
        ("given", promise.made_at if promise.words else None),
        ("broken", promise.broken_at),
        ("kept", promise.ended_at if promise.end == Promise.End.KEPT else None),
    ]
    for what, at in moments:
        if at:
            said, why = promise.words or KINDS[promise.kind], REASONS.get(promise.reason, "")
            yield Card("promise", at, what, promise, said, why)
