from regard.foundation.events.journal import act, happened

from ..events import HeldMailPutAside, HeldMailTakenUp
from ..models import PutAside


@act
def put_aside(mail, *, by, at):
    """Say of a held mail that it needs nobody. Its bytes stay, and it can be taken up again."""
    _aside, is_new = PutAside.objects.get_or_create(mail=mail, defaults={"by": by, "at": at})
    if is_new:
        happened(HeldMailPutAside(mail.raw_id), on=mail.raw, by=by, at=at)


@act
def take_up(mail, *, by, at):
    """Have a held mail that was put aside looked at again."""
    gone, _each = PutAside.objects.filter(mail=mail).delete()
    if gone:
        happened(HeldMailTakenUp(mail.raw_id), on=mail.raw, by=by, at=at)
