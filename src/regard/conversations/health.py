from collections.abc import Iterator

from procrastinate.contrib.django.models import ProcrastinateJob

from regard.foundation.env.health import Finding, checks, well

from .actions import with_files


@checks
def older_files_are_found() -> Iterator[Finding]:
    goes_on = ProcrastinateJob.objects.filter(
        task_name="conversations.find_older", status__in=("todo", "doing")
    ).first()
    if goes_on is None:
        return
    left = with_files(goes_on.args["below"]).count()
    yield well(
        "Search",
        f"the names of files in older conversations are being taken up; {left} conversations are left.",
    )
