from regard.foundation import clock
from regard.foundation.jobs.queue import every, job

from . import actions


@every("* * * * *")
@job("promises.watch")
def watch(timestamp):
    actions.watch(at=clock.now())


@every("* * * * *")
@job("promises.mail")
def mail(timestamp):
    actions.mail_due(at=clock.now())


@every("7 * * * *")
@job("promises.measure")
def measure(timestamp):
    actions.measure(at=clock.now())


@every("23 * * * *")
@job("promises.fold")
def fold(timestamp):
    actions.fold()
