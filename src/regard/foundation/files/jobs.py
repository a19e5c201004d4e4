from datetime import UTC, datetime

from regard.foundation.jobs.queue import every, job

from .sweep import sweep


@every("41 3 * * *")
@job("files.sweep")
def sweep_files(timestamp):
    sweep(at=datetime.fromtimestamp(timestamp, UTC))
