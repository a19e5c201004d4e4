from regard.foundation.events.journal import act, happened
from regard.foundation.names import name_of

from ..events import PeopleRelated, RelationEnded, RelationTakenUp
from ..models import Relation
from .organisations import keep_organisation, learn_domain


@act
def relate(person, *, kind, to=None, organisation=None, words="", by, at):
    """Note that two people, or a person and an organisation, belong together; noting it again changes nothing."""
    relation, is_new = Relation.objects.get_or_create(
        person=person,
        kind=kind,
        to=to,
        organisation=organisation,
        ended_at=None,
        defaults={"words": words, "since": at},
    )
    if is_new:
        event = PeopleRelated(person.pk, relation.pk, kind)
        happened(event, on=person, by=by, at=at, refresh=_shown_by(relation))
    return relation


@act
def work_at(person, *, where, address="", words="", by, at):
    """Note that a person works at the organisation of this name, made if need be; their address may tell its domain."""
    organisation = keep_organisation(where, by=by, at=at)
    learn_domain(organisation, address, by=by, at=at)
    return relate(person, kind=Relation.Kind.WORKS_AT, organisation=organisation, words=words, by=by, at=at)


@act
def end_relation(relation, *, by, at):
    if Relation.objects.filter(pk=relation.pk, ended_at=None).update(ended_at=at):
        event = RelationEnded(relation.person_id, relation.pk)
        happened(event, on=relation.person, by=by, at=at, refresh=_shown_by(relation))


@act
def take_up_relation(relation, *, by, at):
    """It did not end after all. Where the same was noted anew since, that one stands."""
    same = {name: getattr(relation, name) for name in ("person_id", "kind", "to_id", "organisation_id")}
    if Relation.objects.filter(**same, ended_at=None).exists():
        return
    Relation.objects.filter(pk=relation.pk).update(ended_at=None)
    event = RelationTakenUp(relation.person_id, relation.pk)
    happened(event, on=relation.person, by=by, at=at, refresh=_shown_by(relation))


def _shown_by(relation):
    return [name_of(other) for other in (relation.to, relation.organisation) if other]
