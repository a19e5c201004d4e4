from regard.foundation.events.journal import act, happened

from ..events import HandChosen
from ..models import Hand


@act
def write_so(member, *, wait, signature, at):
    """How a member writes from now on. The same again changes nothing."""
    chosen = {"wait": wait, "signature": signature.strip()}
    if Hand.objects.filter(member=member, **chosen).exists():
        return
    Hand.objects.update_or_create(member=member, defaults=chosen)
    happened(HandChosen(member.pk, wait), on=member, by=member, at=at)
