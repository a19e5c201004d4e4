"""What can be done to a complaint. Each verb is one transaction and says what happened."""

from .alarming import MayNotSee, mail_alarm, name_guardian, see_alarm
from .answering import AlreadyClosed, acknowledge, answer, withdraw
from .apologising import NoCause, NoNextStep, assess, draft_apology
from .discretion import set_discretion, take_back_discretion
from .handling import choose_preset, name_body, take_body_away
from .hearing import QuestionOver, asked, say
from .looking import AnotherPairOfEyes, NothingToLookAt, take_look
from .proposing import decline, propose, propose_again
from .rating import RatingOver, ask_for_ratings, leave_unasked, rate, rating_asked
from .registering import AlreadyRegistered, NothingWished, register
from .remedies import (
    AnsweredOtherwise,
    BeyondDiscretion,
    NoSuchRemedy,
    NotAccepted,
    NotOffered,
    answer_by_link,
    answer_remedy,
    approve_remedy,
    decline_remedy,
    do_remedy,
    offer_remedy,
)
from .waiting import watch

__all__ = [
    "AlreadyClosed",
    "AlreadyRegistered",
    "AnotherPairOfEyes",
    "AnsweredOtherwise",
    "BeyondDiscretion",
    "MayNotSee",
    "NoCause",
    "NoNextStep",
    "NoSuchRemedy",
    "NotAccepted",
    "NotOffered",
    "NothingToLookAt",
    "NothingWished",
    "QuestionOver",
    "RatingOver",
    "acknowledge",
    "answer",
    "answer_by_link",
    "answer_remedy",
    "approve_remedy",
    "ask_for_ratings",
    "asked",
    "assess",
    "choose_preset",
    "decline",
    "decline_remedy",
    "do_remedy",
    "draft_apology",
    "leave_unasked",
    "mail_alarm",
    "name_body",
    "name_guardian",
    "offer_remedy",
    "propose",
    "propose_again",
    "rate",
    "rating_asked",
    "register",
    "say",
    "see_alarm",
    "set_discretion",
    "take_back_discretion",
    "take_body_away",
    "take_look",
    "watch",
    "withdraw",
]
