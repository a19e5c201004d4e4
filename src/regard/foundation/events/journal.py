"""Calls go down, events go up.

An action ends by saying what happened. The same line writes the journal, refreshes open pages and queues
the reactions of slices above, all in the action's own transaction: kept together or lost together.
"""

from collections import defaultdict
from dataclasses import asdict

from regard.foundation.live.streams import touch
from regard.foundation.names import name_of, path_of

from . import jobs
from .models import Entry

_reactions = defaultdict(list)


def reacts_to(event_type):
    """Run the function below as a job each time this event happened. It must bear being run twice."""

    def register(reaction):
        _reactions[event_type].append(reaction)
        return reaction

    return register


def happened(event, *, on, at, by=None, refresh=()):
    """Say that `event` happened to `on`; `refresh` names further subjects whose open pages show it."""
    facts = asdict(event)
    Entry.objects.create(name=type(event).__name__, subject=name_of(on), by=by, at=at, facts=facts)
    touch(on, *refresh)
    for reaction in _reactions[type(event)]:
        jobs.react.defer(reaction=path_of(reaction), event=path_of(type(event)), facts=facts)


def told(subject):
    """The journal of one subject, oldest first."""
    return Entry.objects.filter(subject=name_of(subject)).select_related("by").order_by("pk")
