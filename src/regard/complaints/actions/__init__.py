"""What can be done to a complaint. Each verb is one transaction and says what happened."""

from .answering import AlreadyClosed, acknowledge, answer, withdraw
from .hearing import QuestionOver, asked, say
from .proposing import decline, propose, propose_again
from .registering import AlreadyRegistered, NothingWished, register
from .remedies import (
    AnsweredOtherwise,
    NoSuchRemedy,
    NotAccepted,
    answer_by_link,
    answer_remedy,
    do_remedy,
    offer_remedy,
)
from .waiting import watch

__all__ = [
    "AlreadyClosed",
    "AlreadyRegistered",
    "AnsweredOtherwise",
    "NoSuchRemedy",
    "NotAccepted",
    "NothingWished",
    "QuestionOver",
    "acknowledge",
    "answer",
    "answer_by_link",
    "answer_remedy",
    "asked",
    "decline",
    "do_remedy",
    "offer_remedy",
    "propose",
    "propose_again",
    "register",
    "say",
    "watch",
    "withdraw",
]
