from regard.foundation.events.journal import act, all_happened

from ..events import PromiseOwedAgain
from ..models import Promise
from .move import OFTEN
from .running import running_about
from .standing import run_again


@act
def owe_again(about, *, ended_at, ended_by, by, at):
    """What a member ended at this very moment was ended by mistake: it is owed again by the clock it had, which stands still where
    it stood still. What was promised anew since is not owed twice."""
    runs = {each.kind for each in running_about(about)} - {*OFTEN}
    ended = Promise.objects.filter(about=about, ended_at=ended_at, ended_by=ended_by).select_related("policy")
    again = [each for each in ended.select_for_update(of=["self"]).order_by("pk") if each.kind not in runs]
    for promise in again:
        run_again(promise, at)
    said = [(PromiseOwedAgain(each.pk, about, each.kind), each) for each in again]
    if said:
        all_happened(said, by=by, at=at, refresh=(about,))
