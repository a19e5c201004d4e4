"""Background work. A job is deferred on the caller's connection: it commits or vanishes with the act."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

patient = RetryStrategy(max_attempts=12, wait=2, exponential_wait=3)


def job(name, *, queue="default", retry=patient):
    """Make a function a job under a stable `name`. It must bear being run twice: a killed worker's job comes back."""
    return app.task(name=name, queue=queue, retry=retry)


def every(cron):
    """Run the job below by this cron line, once however many workers there are."""
    return app.periodic(cron=cron)
