from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Max
from procrastinate.contrib.django.models import ProcrastinateJob, ProcrastinateWorker

from regard.foundation import clock
from regard.foundation.env.health import Finding, checks, doubtful, ill, well

ALIVE = timedelta(seconds=30)
WAITED_TOO_LONG = timedelta(minutes=5)


@checks
def somebody_works() -> Iterator[Finding]:
    latest = ProcrastinateWorker.objects.aggregate(latest=Max("last_heartbeat"))["latest"]
    at = clock.now()
    if latest is None:
        yield ill(
            "Worker", "none has run yet.", mend="Start `regard up`, or `regard worker` on a larger site."
        )
    elif at - latest > ALIVE:
        yield ill(
            "Worker",
            f"none is alive; the last one was heard {_ago(at - latest)} ago. Mail stands still.",
            mend="Start `regard up`, or `regard worker` on a larger site.",
        )
    else:
        yield well("Worker", f"alive, heard {_ago(at - latest)} ago.")


@checks
def nothing_is_stuck() -> Iterator[Finding]:
    due = ProcrastinateJob.objects.filter(
        status="todo", scheduled_at__lt=clock.now() - WAITED_TOO_LONG
    ).count()
    failed = ProcrastinateJob.objects.filter(status="failed").count()
    if due:
        yield doubtful(
            "Jobs", f"{due} are due for more than five minutes.", mend="Start more workers: `regard worker`."
        )
    if failed:
        yield doubtful(
            "Jobs",
            f"{failed} gave up after many tries.",
            mend="Their reasons are in the worker's words; docs/runbooks/killed.md says how to run them again.",
        )
    if not due and not failed:
        yield well("Jobs", "none is late and none has failed.")


def _ago(span: timedelta) -> str:
    seconds = int(span.total_seconds())
    if seconds < 120:
        return f"{seconds} s"
    return f"{seconds // 60} min" if seconds < 7200 else f"{seconds // 3600} h"
