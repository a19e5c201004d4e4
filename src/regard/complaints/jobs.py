from regard.foundation import clock
from regard.foundation.jobs.queue import every, job

from . import actions


@every("41 6 * * *")
@job("complaints.watch")
def watch(timestamp):
    actions.watch(at=clock.now())
