from regard.foundation import clock
from regard.foundation.events.journal import reacts_to
from regard.promises.events import PromiseGiven, PromiseKeptByHand

from . import actions


@reacts_to(PromiseGiven)
@reacts_to(PromiseKeptByHand)
def stand_where_the_promise_due_first_says(event):
    kind, _, number = event.about.rpartition("-")
    if kind == "conversation":
        actions.stand_by_due(int(number), at=clock.now())
