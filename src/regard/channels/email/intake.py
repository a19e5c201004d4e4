"""From a stored raw mail to its place: read in the child process, then taken in or held."""

from . import actions
from .models import Mail, RawMail
from .queries import own_addresses
from .reading.sandbox import Reader, Unreadable

reader = Reader()


def read(raw_id, *, at):
    """Read a raw mail and take it in. Reading it again after it arrived changes nothing."""
    mail = Mail.objects.filter(raw=raw_id).exclude(fate=Mail.Fate.HELD).first()
    if mail:
        return mail
    raw = RawMail.objects.select_related("mailbox__team", "unit").get(pk=raw_id)
    try:
        reading = reader.read(bytes(raw.content), tuple(own_addresses()))
    except Unreadable as error:
        return actions.hold(raw, why=str(error), at=at)
    return actions.take_in(raw, reading, at=at)
