from django.db.models import Exists, OuterRef, Q

from regard.foundation.reads import page_of

from ..models import Holding, Identity, Organisation, OrganisationDomain, Person, Relation
from ..models.person import domain_of


def by_organisation(member, words="", *, after=None, limit=40):
    """Organisations a member may see, by a part of their name or a domain, and the (name, id) the next page comes after."""
    seen = Organisation.objects.visible_to(member)
    if words:
        at_a_domain = OrganisationDomain.objects.filter(domain__icontains=words).values("organisation")
        seen = seen.filter(Q(name__icontains=words) | Q(pk__in=at_a_domain))
    return page_of(seen.prefetch_related("domains"), "name", after=after, limit=limit)


def organisations_among(member, numbers):
    """Those of these organisations that a member may see."""
    seen = Organisation.objects.visible_to(member).filter(pk__in=numbers)
    return set(seen.values_list("pk", flat=True))


def working_at(organisation, member, *, after=None, limit=40):
    """The relations of who works there and a member may see, by name, and the (name, id) the next page comes after."""
    seen = _standing(organisation, member).select_related("person")
    return page_of(seen, "person__name", after=after, limit=limit)


def perhaps_working_at(organisation, member, *, limit=20):
    """Who a member may see writes from one of its domains, and is not said to work there."""
    domains = list(organisation.domains.values_list("domain", flat=True))
    theirs = Identity.objects.alias(domain=domain_of("value")).filter(kind="email", domain__in=domains)
    said = Relation.objects.filter(person=OuterRef("pk"), organisation=organisation, ended_at=None)
    seen = Person.objects.visible_to(member).filter(~Exists(said), pk__in=theirs.values("person"))
    return list(seen.prefetch_related("identities").order_by("name", "pk")[:limit]) if domains else []


def owned_at(organisation, member, *, limit=20):
    """What those who work there have and have not left, newest first."""
    people = _standing(organisation, member).values("person")
    held = Holding.objects.filter(person__in=people).exclude(stage=Holding.Stage.LEFT)
    return list(held.select_related("person").order_by("-kept_at", "-pk")[:limit])


def workers_of(organisation, member, *, limit=200):
    """The numbers of those who work there and a member may see, who came first first."""
    return list(_standing(organisation, member).order_by("pk").values_list("person", flat=True)[:limit])


def _standing(organisation, member):
    return Relation.objects.visible_to(member).filter(organisation=organisation, ended_at=None)
