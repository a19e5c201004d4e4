"""The one place that asks what time it is, and where. Below the views and jobs, the time is passed in as `at`."""

from pathlib import Path
from zoneinfo import available_timezones

from django.utils import timezone

now = timezone.now
NAMED_IN = Path("/etc/timezone")
LINKED_BY = Path("/etc/localtime")


def zone_of_this_machine():
    """By its IANA name; UTC where the machine names none that is known."""
    named = NAMED_IN.read_text().strip() if NAMED_IN.is_file() else ""
    linked = str(LINKED_BY.resolve()).partition("/zoneinfo/")[2]
    return next((zone for zone in (named, linked) if zone in available_timezones()), "UTC")
