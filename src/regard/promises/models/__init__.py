"""What is promised to whom, by what terms, and how it ended."""

from .calendar import MINUTES_OF_A_DAY, Calendar, ClosedDay, Shift
from .late import Delay, Lateness, Notice
from .policy import Policy, Step
from .promise import Agreement, Pause, Promise, Tally
from .shown import PromiseLink
from .standards import Standards
from .topic import Topic

__all__ = [
    "MINUTES_OF_A_DAY",
    "Agreement",
    "Calendar",
    "ClosedDay",
    "Delay",
    "Lateness",
    "Notice",
    "Pause",
    "Policy",
    "Promise",
    "PromiseLink",
    "Shift",
    "Standards",
    "Step",
    "Tally",
    "Topic",
]
