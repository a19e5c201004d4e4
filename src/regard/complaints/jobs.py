from regard.foundation import clock
from regard.foundation.jobs.queue import every, job

from . import actions


@every("41 6 * * *")
@job("complaints.watch")
def watch(timestamp):
    actions.watch(at=clock.now())


@every("11 9 * * *")
@job("complaints.ask_for_ratings")
def ask_for_ratings(timestamp):
    actions.ask_for_ratings(at=clock.now())
