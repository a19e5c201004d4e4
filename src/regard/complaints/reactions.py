from regard.foundation import clock
from regard.foundation.events.journal import reacts_to
from regard.promises.events import PromiseKeptByHand
from regard.promises.models import Promise

from . import actions
from .events import GuardianTold
from .models import Remedy


@reacts_to(GuardianTold)
def send_alarm(event):
    actions.mail_alarm(event.alarm_id, at=clock.now())


@reacts_to(PromiseKeptByHand)
def remedy_is_done(event):
    """Whoever keeps the promise where promises are kept need not say it again on the complaint."""
    promise = Promise.objects.select_related("ended_by").get(pk=event.promise_id)
    for remedy in Remedy.objects.filter(promise=promise):
        actions.do_remedy(remedy, by=promise.ended_by, at=clock.now())
