"""From a stored raw mail to its place: read in the child process, then taken in or held."""

from concurrent.futures import ThreadPoolExecutor
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
    for place, raw, reading in _one_ahead(raw_ids):
        with ExitStack() as should_it_fail:
            should_it_fail.callback(lambda rest: actions.read_alone(rest, at=now()), raw_ids[place:])
            _take_in(raw, reading.result, at=now())
            should_it_fail.pop_all()


def read(raw_id, *, at):
    """Read a raw mail and take it in. Reading it again after it arrived changes nothing.

    Where its files cannot be kept it is held, so that it is seen, and OutOfReach raised: the job comes back for it.
    """
    raw = to_read(raw_id)
    if not _waits(raw):
        return Mail.objects.get(raw=raw)
    return _take_in(raw, lambda: _read(raw), at=at)


def _one_ahead(raw_ids):
    """Their places in the row, the raw mails and what the child is to say of them. It reads one mail while the one
    before is taken in, so two are held in memory and no more."""
    with ThreadPoolExecutor(max_workers=1) as child:
        raws = enumerate(map(to_read, raw_ids), start=1)
        begun = ((place, raw, child.submit(_read, raw)) for place, raw in raws if _waits(raw))
        standing = next(begun, None)
        for following in begun:
            yield standing
            standing = following
        if standing:
            yield standing


def _waits(raw):
    return raw.fate in (None, Mail.Fate.HELD)


def _read(raw):
    return reader.read(bytes(raw.content), raw.own_addresses or ())


def _take_in(raw, reading, *, at):
    try:
        read = reading()
    except Unreadable as error:
        return actions.hold(raw, why=str(error), at=at)
    try:
        return actions.take_in(raw, read, at=at)
    except TooLarge:
        return actions.hold(raw, why=TOO_LARGE, at=at)
    except OutOfReach:
        actions.hold(raw, why=OUT_OF_REACH, at=at)
        raise
