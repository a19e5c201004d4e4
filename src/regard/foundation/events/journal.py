"""Calls go down, events go up.

An action ends by saying what happened. The same line writes the journal, refreshes open pages and queues
the reactions of slices above, all in the action's own transaction: kept together or lost together.
"""

from collections import defaultdict
from collections.abc import Callable
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import wraps

import msgspec
from django.db import connection, transaction

from regard.foundation.live.streams import names_of
from regard.foundation.names import name_of, path_of

from . import jobs
from .models import Entry

WRITE = """
    WITH written AS (
        INSERT INTO events_entry (at, by_id, name, subject, facts)
        SELECT at, by_id, name, subject, facts
        FROM jsonb_to_recordset(%s::jsonb) AS said (at timestamptz, by_id bigint, name text, subject text, facts jsonb)
    )
    SELECT pg_notify('live', name) FROM unnest(%s::text[]) AS name
"""
GATHERED_FOR = {"seconds": 2}


@dataclass(frozen=True)
class Said:
    """One thing that happened, until its act ends and it is written."""

    event: object
    subject: str
    at: datetime
    by_id: int | None
    refresh: tuple[str, ...]


_reactions: defaultdict[type, list[Callable[..., None]]] = defaultdict(list)
_gathered: set[Callable[..., None]] = set()
_saying: ContextVar[list[Said] | None] = ContextVar("saying", default=None)
_past: ContextVar[bool] = ContextVar("past", default=False)


def act(function):
    """Make a function an act: one transaction, whose events are written together at its end.

    An act called by another is part of it and fails with it. An error inside an inner act must not be swallowed by
    the outer one: what was written before it would stay.
    """

    @wraps(function)
    def run(*given, **named):
        if _saying.get() is not None:
            return function(*given, **named)
        with transaction.atomic():
            said: list[Said] = []
            token = _saying.set(said)
            try:
                result = function(*given, **named)
            finally:
                _saying.reset(token)
            _write(said)
        return result

    return run


@contextmanager
def in_the_past():
    """What happens in here lies behind us: it is written down, and nobody reacts to it any more."""
    token = _past.set(True)
    try:
        yield
    finally:
        _past.reset(token)


def reacts_to(event_type):
    """Run the function below as a job each time this event happened. It must bear being run twice."""

    def register(reaction):
        _reactions[event_type].append(reaction)
        return reaction

    return register


def reacts_together_to(event_type):
    """Run the function below as one job for all these events of the last seconds; it is given a list of them.

    For what costs as much for many as for one. It must bear being run twice.
    """

    def register(reaction):
        _gathered.add(reaction)
        return reacts_to(event_type)(reaction)

    return register


def happened(event, *, on, at, by=None, refresh=()):
    """Say that `event` happened to `on`; `refresh` names further subjects whose open pages show it."""
    all_happened([(event, on)], at=at, by=by, refresh=refresh)


def all_happened(events, *, at, by=None, refresh=()):
    """Say several things at once, each as (event, on)."""
    shown_in = tuple(names_of(*refresh))
    said = [Said(event, name_of(on), at, by and by.pk, shown_in) for event, on in events]
    standing = _saying.get()
    if standing is None:
        _write(said)
    else:
        standing.extend(said)


def told(*subjects):
    """The journal of these subjects, oldest first."""
    return Entry.objects.filter(subject__in=names_of(*subjects)).select_related("by").order_by("at", "pk")


def latest(event_type, *, on):
    """The last entry of the journal that says this of a subject, or None."""
    said = Entry.objects.filter(subject=name_of(on), name=event_type.__name__)
    return said.order_by("-pk").first()


def _write(said):
    if not said:
        return
    entries = [
        {
            "at": each.at,
            "by_id": each.by_id,
            "name": type(each.event).__name__,
            "subject": each.subject,
            "facts": each.event,
        }
        for each in said
    ]
    shown_in = dict.fromkeys(name for each in said for name in (each.subject, *each.refresh))
    with connection.cursor() as cursor:
        cursor.execute(WRITE, [msgspec.json.encode(entries).decode(), [*shown_in]])
    if not _past.get():
        _queue_reactions(said)


def _queue_reactions(said):
    alone: list[dict] = []
    together: list[dict] = []
    for event in (each.event for each in said):
        for reaction in _reactions[type(event)]:
            queued = together if reaction in _gathered else alone
            queued.append(
                {"reaction": path_of(reaction), "event": path_of(type(event)), "facts": asdict(event)}
            )
    if alone:
        jobs.react.batch_defer(*alone)
    if together:
        jobs.react_together.configure(schedule_in=GATHERED_FOR).batch_defer(*together)
