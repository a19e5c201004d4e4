import secrets

from django.db import IntegrityError, transaction

from regard.foundation.events.journal import act, happened

from ..events import CounterChanged, CounterMade, CounterRenewed, CounterRetired
from ..models import Counter


class OneAlready(ValueError):
    """The unit has a counter that is in use."""


@act
def make_counter(*, unit, team=None, by=None, at):
    """Open a page for the colleagues of `unit`; whatever is written there is the `team`'s. Raises OneAlready."""
    try:
        with transaction.atomic():
            counter = Counter.objects.create(unit=unit, team=team, key=_key(), made_at=at)
    except IntegrityError:
        raise OneAlready from None
    happened(CounterMade(counter.pk, unit.pk), on=counter, by=by, at=at)
    return counter


@act
def hand_counter(counter, *, team, by, at):
    """Say which team gets what is written down from now on."""
    if counter.team == team:
        return
    counter.team = team
    counter.save(update_fields=["team"])
    happened(CounterChanged(counter.pk, counter.team_id), on=counter, by=by, at=at)


@act
def renew_counter(counter, *, by, at):
    """Give the page another link; the one that hangs out there opens nothing from now on."""
    counter.key = _key()
    counter.save(update_fields=["key"])
    happened(CounterRenewed(counter.pk), on=counter, by=by, at=at)


@act
def retire_counter(counter, *, by, at):
    """Take no more remarks; what was written down stays."""
    if Counter.objects.filter(pk=counter.pk, retired_at=None).update(retired_at=at):
        happened(CounterRetired(counter.pk), on=counter, by=by, at=at)


def _key():
    return secrets.token_urlsafe(32)
