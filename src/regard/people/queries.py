from django.db.models import Exists, OuterRef, Q

from .identities import folded
from .models import Fact, Identity, Person, Saying

CALLED = ("name", "preferred_name", "romanised", "nicknames")


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


def by_name(member, words="", *, after=None, limit=40):
    """People a member may see by name, forty at a time, and the (name, id) the next page comes after."""
    seen = Person.objects.visible_to(member)
    if words:
        addressed = Identity.objects.filter(person=OuterRef("pk"), value__startswith=words.casefold())
        called = [f"{column}__icontains" for column in CALLED]
        seen = seen.filter(Q(*((column, words) for column in called), _connector=Q.OR) | Exists(addressed))
    if after:
        name, number = after
        seen = seen.filter(Q(name__gt=name) | Q(name=name, pk__gt=number))
    found = list(seen.order_by("name", "pk")[: limit + 1])
    more = found[limit - 1] if len(found) > limit else None
    return found[:limit], more and (more.name, more.pk)


def recording_of(person):
    """The person's own voice saying the name they have now, or None."""
    recorded = Saying.objects.filter(person=person).standing().exclude(recording=None)
    return recorded.select_related("recording").first()


def written_saying_of(person):
    """How a colleague wrote that the name they have now is said, or None."""
    return Saying.objects.filter(person=person).standing().exclude(respelling="").first()


def sayings_of(person, *, limit=20):
    """What was ever said of how a person's name is said, newest first."""
    said = Saying.objects.filter(person=person).select_related("by")
    return list(said.order_by("-at", "-pk")[:limit])
