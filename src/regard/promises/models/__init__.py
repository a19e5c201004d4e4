"""What is promised to whom, by what terms, and how it ended."""

from .calendar import MINUTES_OF_A_DAY, Calendar, ClosedDay, Shift
from .late import Lateness, Notice
from .policy import Policy, Step
from .promise import Pause, Promise, Tally

__all__ = [
    "MINUTES_OF_A_DAY",
    "Calendar",
    "ClosedDay",
    "Lateness",
    "Notice",
    "Pause",
    "Policy",
    "Promise",
    "Shift",
    "Step",
    "Tally",
]
