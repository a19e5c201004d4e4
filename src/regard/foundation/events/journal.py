"""Calls go down, events go up.

An action ends by saying what happened. The same line writes the journal, refreshes open pages and queues
the reactions of slices above, all in the action's own transaction: kept together or lost together.
"""

from collections import defaultdict
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import asdict
from functools import wraps

from django.db import connection, transaction
from psycopg.types.json import Jsonb

from regard.foundation.live.streams import names_of
from regard.foundation.names import path_of

from . import jobs
from .models import Entry

WRITE = """
    WITH written AS (
        INSERT INTO events_entry (at, by_id, name, subject, facts)
        SELECT %s::timestamptz, %s::bigint, name, subject, facts
        FROM unnest(%s::text[], %s::text[], %s::jsonb[]) AS said (name, subject, facts)
    )
    SELECT pg_notify('live', name) FROM unnest(%s::text[]) AS name
"""

_reactions: defaultdict[type, list[Callable[..., None]]] = defaultdict(list)
_acting = ContextVar("acting", default=False)


def act(function):
    """Make a function an act: one transaction. An act called by another is part of it and fails with it.

    An error inside an inner act must not be swallowed by the outer one: what was written before it would stay.
    """

    @wraps(function)
    def run(*given, **named):
        if _acting.get():
            return function(*given, **named)
        with transaction.atomic():
            token = _acting.set(True)
            try:
                return function(*given, **named)
            finally:
                _acting.reset(token)

    return run


def reacts_to(event_type):
    """Run the function below as a job each time this event happened. It must bear being run twice."""

    def register(reaction):
        _reactions[event_type].append(reaction)
        return reaction

    return register


def happened(event, *, on, at, by=None, refresh=()):
    """Say that `event` happened to `on`; `refresh` names further subjects whose open pages show it."""
    all_happened([(event, on)], at=at, by=by, refresh=refresh)


def all_happened(events, *, at, by=None, refresh=()):
    """Say several things at once, each as (event, on), in one statement."""
    facts = [asdict(event) for event, _on in events]
    names = [type(event).__name__ for event, _on in events]
    subjects = names_of(*(on for _event, on in events))
    shown_in = [*dict.fromkeys([*subjects, *names_of(*refresh)])]
    with connection.cursor() as cursor:
        cursor.execute(WRITE, [at, by and by.pk, names, subjects, [Jsonb(each) for each in facts], shown_in])
    for (event, _on), told_facts in zip(events, facts, strict=True):
        for reaction in _reactions[type(event)]:
            jobs.react.defer(reaction=path_of(reaction), event=path_of(type(event)), facts=told_facts)


def told(*subjects):
    """The journal of these subjects, oldest first."""
    return Entry.objects.filter(subject__in=names_of(*subjects)).select_related("by").order_by("at", "pk")
