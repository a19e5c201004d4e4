from datetime import UTC, datetime, timedelta

from regard.foundation.jobs.queue import every, job

from .models import GivenAnswer

REMEMBERED = timedelta(days=2)


@every("53 3 * * *")
@job("api.forget_answers")
def forget_answers(timestamp):
    GivenAnswer.objects.filter(at__lt=datetime.fromtimestamp(timestamp, UTC) - REMEMBERED).delete()
