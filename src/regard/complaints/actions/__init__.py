"""What can be done to a complaint. Each verb is one transaction and says what happened."""

from .answering import AlreadyClosed, acknowledge, answer, withdraw
from .hearing import QuestionOver, asked, say
from .registering import AlreadyRegistered, NothingWished, register
from .waiting import watch

__all__ = [
    "AlreadyClosed",
    "AlreadyRegistered",
    "NothingWished",
    "QuestionOver",
    "acknowledge",
    "answer",
    "asked",
    "register",
    "say",
    "watch",
    "withdraw",
]
