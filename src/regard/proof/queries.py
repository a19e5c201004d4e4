from regard.foundation.names import name_of
from regard.people.models import Identity
from regard.people.queries import together
from regard.people.sureness import Level, acts

from .arrivals import came_from_their_address
from .models import Challenge, Need, Proof, Waiver


def proof_in(about, person, *, at):
    """The proof that stands in a conversation, or None."""
    proofs = Proof.objects.filter(about=about, person=person, at__lte=at, until__gt=at)
    return proofs.order_by("-until").first()


def level_of(about, person, *, proof):
    if proof:
        return Level.CONFIRMED
    return Level.ADDRESS if came_from_their_address(about, person.pk) else Level.UNKNOWN


def needs():
    """Every act that is guarded, with the level it needs."""
    said = dict(Need.objects.values_list("act", "level"))
    return [(act.name, act.label, Level(said.get(act.name, act.usual))) for act in acts()]


def level_needed(guarded):
    said = Need.objects.filter(act=guarded.name).values_list("level", flat=True).first()
    return guarded.usual if said is None else Level(said)


def is_sure(guarded, person, about, at):
    """Whether who asks for this is proved enough. What is asked in a conversation is proved in it; on the person's own
    page, which stands for all of them, in any.
    """
    needed = level_needed(guarded)
    if needed == Level.UNKNOWN:
        return True
    numbers = together(person.pk)
    waived = Waiver.objects.filter(person__in=numbers, act=guarded.name, at__lte=at, until__gt=at)
    proofs = Proof.objects.filter(person__in=numbers, at__lte=at, until__gt=at)
    if about and about != name_of(person):
        proofs = proofs.filter(about=about)
    reached = level_of(about, person, proof=proofs.exists())
    return reached >= needed or waived.exists()


def latest_challenge(about, person):
    asked = Challenge.objects.filter(about=about, person=person).select_related("identity")
    return asked.order_by("-asked_at", "-pk").first()


def reachable(person):
    """The addresses a code can go to: those proved before first."""
    return list(
        Identity.objects.filter(person=person, kind=Identity.Kind.EMAIL).order_by("verified_at", "pk")
    )
