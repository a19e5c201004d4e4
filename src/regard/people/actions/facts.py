from datetime import timedelta

from django.db import connection

from regard.foundation.events.journal import act, happened
from regard.foundation.rows import found, insert

from ..events import FactConfirmed, FactReconsidered, FactRefused, FactsProposed, FactTold, FactWithdrawn
from ..models import Fact, Person
from ..models.fact import kind_of, label_of
from ..telling.heard import heard

YEAR = timedelta(days=365)
ASKED_AGAIN_AFTER = {Fact.Kind.ADDRESS: 2 * YEAR, Fact.Kind.PHONE: 2 * YEAR}
"""What was read out of a message is true for good, but people move."""

STANDING = """
    SELECT * FROM people_fact WHERE person_id = %s AND label = %s AND state = 'confirmed' AND replaced_at IS NULL
"""

PROPOSE = """
    INSERT INTO people_fact (person_id, kind, label, value, source, state, sensitivity, told_at, stale_at)
    SELECT %(person)s, kind, label, value, %(source)s, 'proposed', '', %(at)s, stale_at
    FROM unnest(%(kinds)s::text[], %(labels)s::text[], %(values)s::text[], %(stale)s::timestamptz[])
      AS said (kind, label, value, stale_at)
    WHERE NOT EXISTS (SELECT FROM people_fact known
                      WHERE known.person_id = %(person)s AND known.replaced_at IS NULL
                        AND (known.label = said.label AND known.value = said.value
                             OR known.state = 'confirmed' AND lower(known.value) = lower(said.value)))
    ON CONFLICT DO NOTHING
"""


@act
def tell_fact(person, *, label, value, source="", sensitivity="", stale_at=None, by, at):
    """Keep what a person told us. A new value for the same label replaces the one before; the same changes nothing."""
    kind = kind_of(label)
    label = label_of(kind) if kind else label
    _alone(person.pk)
    standing = _standing(person, label)
    if standing and (standing.value, standing.sensitivity, standing.stale_at) == (
        value,
        sensitivity,
        stale_at,
    ):
        return standing
    _replace(standing, at)
    fact = Fact(
        person=person,
        kind=kind,
        label=label,
        value=value,
        source=source,
        sensitivity=sensitivity,
        told_at=at,
        stale_at=stale_at,
        by=by,
    )
    insert(fact)
    happened(FactTold(person.pk, fact.pk, source), on=person, by=by, at=at)
    return fact


@act
def withdraw_fact(fact, *, by, at):
    if Fact.objects.filter(pk=fact.pk, replaced_at=None).update(replaced_at=at):
        happened(FactWithdrawn(fact.person_id, fact.pk), on=fact.person, by=by, at=at)


@act
def propose_facts(person, *, text, source, at):
    """What a message seems to tell, for a colleague to confirm. What is known, proposed or refused already is left out.

    Returns how many are new.
    """
    told = list({(label_of(each.kind), each.value[:400]): each for each in heard(text)}.items())
    if not told:
        return 0
    given = {
        "person": person.pk,
        "source": source,
        "at": at,
        "kinds": [each.kind for _said, each in told],
        "labels": [label for (label, _value), _each in told],
        "values": [value for (_label, value), _each in told],
        "stale": [_asked_again(each.kind, at) for _said, each in told],
    }
    with connection.cursor() as cursor:
        cursor.execute(PROPOSE, given)
        new = cursor.rowcount
    if new:
        happened(FactsProposed(person.pk, new, source), on=person, at=at)
    return new


@act
def confirm_fact(fact, *, by, at):
    """A colleague says that this is what they told us; what was known under the label before is replaced."""
    fact = _taken_up(fact)
    if fact.state == Fact.State.CONFIRMED:
        return
    _replace(_standing(fact.person, fact.label), at)
    _settle(fact, Fact.State.CONFIRMED, by, at)
    happened(FactConfirmed(fact.person_id, fact.pk, fact.source), on=fact.person, by=by, at=at)


@act
def refuse_fact(fact, *, by, at):
    """It is not so, and is never proposed again."""
    fact = _taken_up(fact)
    if fact.state == Fact.State.PROPOSED:
        _settle(fact, Fact.State.REFUSED, by, at)
        happened(FactRefused(fact.person_id, fact.pk), on=fact.person, by=by, at=at)


@act
def reconsider_fact(fact, *, by, at):
    """Take back what was said of a proposal; what it replaced is known again."""
    fact = _taken_up(fact)
    if fact.state == Fact.State.PROPOSED or fact.settled_at is None or fact.replaced_at:
        return
    before, was_confirmed = fact.settled_at, fact.state == Fact.State.CONFIRMED
    _settle(fact, Fact.State.PROPOSED, None, None)
    if was_confirmed:
        replaced = Fact.objects.filter(person=fact.person, label=fact.label, replaced_at=before)
        replaced.exclude(pk=fact.pk).update(replaced_at=None)
    happened(FactReconsidered(fact.person_id, fact.pk), on=fact.person, by=by, at=at)


def _alone(person_id):
    """What is told of a person follows one another: of a label told for the first time there is no fact to lock yet."""
    Person.objects.select_for_update(no_key=True).get(pk=person_id)


def _taken_up(fact):
    _alone(fact.person_id)
    return Fact.objects.select_for_update(of=["self"]).select_related("person").get(pk=fact.pk)


def _settle(fact, state, by, at):
    fact.state, fact.by, fact.settled_at = state, by, at
    fact.save(update_fields=["state", "by", "settled_at"])


def _standing(person, label):
    return next(iter(found(Fact, STANDING, [person.pk, label])), None)


def _replace(standing, at):
    if standing:
        standing.replaced_at = at
        standing.save(update_fields=["replaced_at"])


def _asked_again(kind, at):
    return at + ASKED_AGAIN_AFTER[kind] if kind in ASKED_AGAIN_AFTER else None
