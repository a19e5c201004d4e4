from datetime import datetime, timedelta

from regard.foundation import clock
from regard.foundation.jobs.queue import every, job

from . import actions

DISCARDED_FOR = timedelta(days=7)


@job("conversations.leave")
def leave(draft_id, leaves_at):
    actions.leave(draft_id, leaves_at=datetime.fromisoformat(leaves_at), at=clock.now())


@every("* * * * *")
@job("conversations.wake")
def wake(timestamp):
    actions.wake_due(at=clock.now())


@every("41 3 * * *")
@job("conversations.forget_discarded")
def forget_discarded(timestamp):
    actions.forget_discarded(before=clock.now() - DISCARDED_FOR)


@job("conversations.find_older")
def find_older(below):
    actions.find_older(below=below)
