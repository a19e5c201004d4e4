from regard.foundation.events.journal import act, happened
from regard.foundation.names import name_of

from ..events import PeopleRelated, RelationEnded
from ..likeness import ANYBODYS
from ..models import Organisation, OrganisationDomain, Relation


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
        shown_by = [name_of(to)] if to else []
        happened(PeopleRelated(person.pk, relation.pk, kind), on=person, by=by, at=at, refresh=shown_by)
    return relation


@act
def work_at(person, *, where, address="", words="", by, at):
    """Note that a person works at the organisation of this name, made if need be; their address may tell its domain."""
    organisation = organisation_named(where, address=address)
    return relate(person, kind=Relation.Kind.WORKS_AT, organisation=organisation, words=words, by=by, at=at)


@act
def end_relation(relation, *, by, at):
    if Relation.objects.filter(pk=relation.pk, ended_at=None).update(ended_at=at):
        shown_by = [name_of(relation.to)] if relation.to else []
        event = RelationEnded(relation.person_id, relation.pk)
        happened(event, on=relation.person, by=by, at=at, refresh=shown_by)


def organisation_named(name, *, address=""):
    """The organisation of this name, made if need be; the domain of an address that is its own is learnt."""
    organisation, _is_new = Organisation.objects.get_or_create(name=name)
    domain = address.rpartition("@")[2].lower().rstrip(".")
    if domain and domain not in ANYBODYS:
        OrganisationDomain.objects.get_or_create(domain=domain, defaults={"organisation": organisation})
    return organisation
