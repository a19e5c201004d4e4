from regard.foundation import clock
from regard.foundation.jobs.queue import job

from . import actions


@job("batches.go_on")
def go_on(batch_id):
    actions.go_on(batch_id, at=clock.now())
