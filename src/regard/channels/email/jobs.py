from datetime import timedelta

from regard.foundation import clock
from regard.foundation.jobs.queue import every, job

from . import actions

SENDING_TAKES_AT_MOST = timedelta(minutes=10)


@every("*/5 * * * *")
@job("email.doubt_lost_claims")
def doubt_lost_claims(timestamp):
    now = clock.now()
    actions.doubt_lost_claims(before=now - SENDING_TAKES_AT_MOST, at=now)
