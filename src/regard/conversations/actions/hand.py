from regard.foundation.events.journal import act

from ..models import Hand


@act
def write_so(member, *, wait, signature):
    """How a member writes from now on."""
    hand, _new = Hand.objects.update_or_create(
        member=member, defaults={"wait": wait, "signature": signature.strip()}
    )
    return hand
