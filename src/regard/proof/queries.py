from regard.people.models import Identity

from .arrivals import came_from_their_address
from .models import USUAL, Act, Challenge, Level, Need, Proof


def proof_in(about, person, *, at):
    """The proof that stands in a conversation, or None."""
    proofs = Proof.objects.filter(about=about, person=person, at__lte=at, until__gt=at)
    return proofs.order_by("-until").first()


def level_of(about, person, *, proof):
    if proof:
        return Level.CONFIRMED
    return Level.ADDRESS if came_from_their_address(about, person.pk) else Level.UNKNOWN


def needs():
    """Every act with its level: those shipped, then the organisation's own."""
    said = dict(Need.objects.order_by("act").values_list("act", "level"))
    shipped = [(act.value, act.label, Level(said.pop(act.value, USUAL[act]))) for act in Act]
    return shipped + [(act, act, Level(level)) for act, level in said.items()]


def latest_challenge(about, person):
    asked = Challenge.objects.filter(about=about, person=person).select_related("identity")
    return asked.order_by("-asked_at", "-pk").first()


def reachable(person):
    """The addresses a code can go to: those proved before first."""
    return list(
        Identity.objects.filter(person=person, kind=Identity.Kind.EMAIL).order_by("verified_at", "pk")
    )
