from regard.foundation.events.journal import act, happened

from ..events import DomainKept, DomainRemoved, OrganisationKept, OrganisationRenamed
from ..likeness import ANYBODYS
from ..models import Organisation, OrganisationDomain


class OfAnother(ValueError):
    """The domain or the name is another organisation's already."""


class OfAnybody(ValueError):
    """Anybody can have an address at this domain."""


@act
def keep_organisation(name, *, by, at):
    """The organisation of this name, made if need be."""
    organisation, is_new = Organisation.objects.get_or_create(name=name)
    if is_new:
        happened(OrganisationKept(organisation.pk), on=organisation, by=by, at=at)
    return organisation


@act
def rename_organisation(organisation, *, name, by, at):
    """Raises OfAnother."""
    if Organisation.objects.filter(name=name).exclude(pk=organisation.pk).exists():
        raise OfAnother
    if Organisation.objects.filter(pk=organisation.pk).exclude(name=name).update(name=name):
        happened(OrganisationRenamed(organisation.pk), on=organisation, by=by, at=at)


@act
def keep_domain(organisation, *, domain, by, at):
    """Note that addresses at this domain are likely of this organisation. Raises OfAnybody, OfAnother."""
    if domain in ANYBODYS:
        raise OfAnybody
    given = {"organisation": organisation}
    standing, is_new = OrganisationDomain.objects.get_or_create(domain=domain, defaults=given)
    if standing.organisation_id != organisation.pk:
        raise OfAnother
    if is_new:
        happened(DomainKept(organisation.pk, standing.pk), on=organisation, by=by, at=at)


@act
def remove_domain(organisation, *, domain, by, at):
    standing = OrganisationDomain.objects.select_for_update().filter(organisation=organisation, domain=domain)
    for row in standing:
        happened(DomainRemoved(organisation.pk, row.pk), on=organisation, by=by, at=at)
        row.delete()


def learn_domain(organisation, address, *, by, at):
    """The domain of an address, where it is nobody's yet and not anybody's."""
    domain = domain_in(address)
    if domain and domain not in ANYBODYS and not OrganisationDomain.objects.filter(domain=domain).exists():
        keep_domain(organisation, domain=domain, by=by, at=at)


def domain_in(written):
    """`Maria@Fennimoor.example.` and `fennimoor.example` alike, folded."""
    return written.rpartition("@")[2].strip().lower().rstrip(".")
