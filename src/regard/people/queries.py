from .identities import folded
from .models import Fact, Identity, Person


def who_has(kind, value):
    """The person an address, number or handle belongs to, or None."""
    identity = Identity.objects.filter(kind=kind, value=folded(kind, value)).select_related("person").first()
    return identity and identity.person


def standing_facts(person):
    """What this person told us and nobody has replaced: what is never asked again."""
    return Fact.objects.filter(person=person, replaced_at=None).order_by("label")


def among(member, numbers):
    """Those of these people that a member may see."""
    return set(Person.objects.visible_to(member).filter(pk__in=numbers).values_list("pk", flat=True))


def with_identities(member):
    return Person.objects.visible_to(member).prefetch_related("identities")


def addresses_of(person):
    return list(
        Identity.objects.filter(person=person, kind=Identity.Kind.EMAIL)
        .order_by("pk")
        .values_list("value", flat=True)
    )
