from regard.foundation.events.journal import act, happened

from ..events import LatenessExplained
from ..models import Lateness


class NotLate(ValueError):
    """The promise is not late: there is nothing to explain."""


class AlreadyExplained(ValueError):
    """The reason for lateness is said once."""


@act
def give_reason(promise, *, reason, words="", by, at):
    if promise.broken_at is None:
        raise NotLate
    lateness, is_new = Lateness.objects.get_or_create(
        promise=promise, defaults={"reason": reason, "words": words.strip()[:300], "by": by, "at": at}
    )
    if not is_new:
        raise AlreadyExplained
    happened(
        LatenessExplained(promise.pk, promise.about, reason),
        on=promise,
        by=by,
        at=at,
        refresh=(promise.about,),
    )
    return lateness
