"""What can be done to promises. Each verb is one transaction and says what happened."""

from .end import keep, keep_one, withdraw
from .explain import AlreadyExplained, NotLate, give_reason
from .fold import fold
from .make import install_defaults, promise_by_hand, promise_by_policy
from .move import move, owe
from .pause import pause, resume
from .see import see
from .watch import watch

__all__ = [
    "AlreadyExplained",
    "NotLate",
    "fold",
    "give_reason",
    "install_defaults",
    "keep",
    "keep_one",
    "move",
    "owe",
    "pause",
    "promise_by_hand",
    "promise_by_policy",
    "resume",
    "see",
    "watch",
    "withdraw",
]
