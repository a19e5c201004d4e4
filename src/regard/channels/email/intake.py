"""From a stored raw mail to its place: read in the child process, then taken in or held."""

from contextlib import ExitStack

from regard.foundation.files.store import LARGEST, OutOfReach, TooLarge

from . import actions
from .models import Mail
from .queries import to_read
from .reading.sandbox import Reader, Unreadable

TOO_LARGE = (
    f"A file in it is larger than {LARGEST // 2**20} MB, more than is kept apart; the mail is kept whole."
)

OUT_OF_REACH = "What came with it cannot be kept just now; the mail is kept whole, to be read again."

reader = Reader()


def read_each(raw_ids, *, now):
    """Read the mails of one fetch, each for itself. Where one fails, those after it go on with jobs of their own, and
    the job that was given them all comes back for it."""
    for place, raw_id in enumerate(raw_ids, start=1):
        with ExitStack() as should_it_fail:
            should_it_fail.callback(lambda rest: actions.read_alone(rest, at=now()), raw_ids[place:])
            read(raw_id, at=now())
            should_it_fail.pop_all()


def read(raw_id, *, at):
    """Read a raw mail and take it in. Reading it again after it arrived changes nothing.

    Where its files cannot be kept it is held, so that it is seen, and OutOfReach raised: the job comes back for it.
    """
    raw = to_read(raw_id)
    if raw.fate not in (None, Mail.Fate.HELD):
        return Mail.objects.get(raw=raw)
    try:
        reading = reader.read(bytes(raw.content), raw.own_addresses or ())
    except Unreadable as error:
        return actions.hold(raw, why=str(error), at=at)
    try:
        return actions.take_in(raw, reading, at=at)
    except TooLarge:
        return actions.hold(raw, why=TOO_LARGE, at=at)
    except OutOfReach:
        actions.hold(raw, why=OUT_OF_REACH, at=at)
        raise
