from regard.foundation.events.journal import act, all_happened
from regard.foundation.rows import update

from ..events import PromiseOwedAgain
from ..models import Agreement, Pause, Promise
from .make import warn_at
from .move import OFTEN
from .running import running_about


@act
def owe_again(about, *, ended_at, ended_by, by, at):
    """What a member ended at this very moment was ended by mistake: it is owed again by the clock it had, which stands still where
    it stood still. What was promised anew since is not owed twice."""
    runs = {each.kind for each in running_about(about)} - {*OFTEN}
    ended = Promise.objects.filter(about=about, ended_at=ended_at, ended_by=ended_by).select_related("policy")
    again = [each for each in ended.select_for_update(of=["self"]).order_by("pk") if each.kind not in runs]
    for promise in again:
        stands = Pause.objects.filter(promise=promise, ended_at=ended_at).update(ended_at=None)
        promise.end, promise.ended_at, promise.ended_by = "", None, None
        promise.look_at = _agreed_until(promise) if stands else _next_look(promise, at)
        update(promise, "end", "ended_at", "ended_by", "look_at")
    said = [(PromiseOwedAgain(each.pk, about, each.kind), each) for each in again]
    if said:
        all_happened(said, by=by, at=at, refresh=(about,))


def _agreed_until(promise):
    agreed = Agreement.objects.filter(pause__promise=promise, pause__ended_at=None)
    return agreed.values_list("until", flat=True).first()


def _next_look(promise, at):
    warned = warn_at(promise, promise.policy and promise.policy.warn_minutes)
    return next((time for time in (warned, promise.due_at) if time > at), at)
