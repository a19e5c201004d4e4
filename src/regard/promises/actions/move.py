from regard.foundation.events.journal import act, happened

from ..events import PromiseMoved, PromiseWithdrawn
from ..models import Promise
from .end import end
from .running import running_about


@act
def move(about, to, *, at):
    """Two matters become one: what the other already promised of the same kind covers both."""
    there = {promise.kind for promise in running_about(to)}
    for promise in running_about(about):
        if promise.kind in there:
            end(promise, Promise.End.WITHDRAWN, None, at)
            happened(
                PromiseWithdrawn(promise.pk, about, promise.kind, "merged"),
                on=promise,
                at=at,
                refresh=(about, to),
            )
        else:
            promise.about = to
            promise.save(update_fields=["about"])
            happened(PromiseMoved(promise.pk, to, about), on=promise, at=at, refresh=(about, to))


def owe(about, *, team, member, at):
    """Somebody else now owes what runs about a thing. The act that assigned it tells the journal."""
    Promise.objects.running().filter(about=about).update(team=team, member=member)
