"""What can be done to promises. Each verb is one transaction and says what happened."""

from .calendars import CalendarInUse, Opening, add_calendar, change_calendar, retire_calendar, said_by
from .end import give_up, keep, keep_one, withdraw, withdraw_one
from .explain import AlreadyExplained, NotLate, give_reason
from .fold import fold
from .make import install_defaults, promise_by_hand, promise_by_policy
from .move import move, move_back, owe
from .owe_again import owe_again
from .pause import NothingToPause, agree_on_pause, end_agreed_pause, pause, resume
from .policies import (
    PolicyExists,
    PolicyRetiredMeanwhile,
    Rung,
    Terms,
    add_policy,
    change_policy,
    retire_policy,
    terms_of,
)
from .post import mail_due
from .publish import AddressTaken, measure, publish, withdraw_standards
from .put_off import TooLateToPutOff, put_off
from .running import first_due, running_about
from .see import see
from .show import LinkOver, make_link, opened
from .topics import TopicExists, TopicInUse, add_topic, retire_topic
from .watch import watch

__all__ = [
    "AddressTaken",
    "AlreadyExplained",
    "CalendarInUse",
    "LinkOver",
    "NotLate",
    "NothingToPause",
    "Opening",
    "PolicyExists",
    "PolicyRetiredMeanwhile",
    "Rung",
    "Terms",
    "TooLateToPutOff",
    "TopicExists",
    "TopicInUse",
    "add_calendar",
    "add_policy",
    "add_topic",
    "agree_on_pause",
    "change_calendar",
    "change_policy",
    "end_agreed_pause",
    "first_due",
    "fold",
    "give_reason",
    "give_up",
    "install_defaults",
    "keep",
    "keep_one",
    "mail_due",
    "make_link",
    "measure",
    "move",
    "move_back",
    "opened",
    "owe",
    "owe_again",
    "pause",
    "promise_by_hand",
    "promise_by_policy",
    "publish",
    "put_off",
    "resume",
    "retire_calendar",
    "retire_policy",
    "retire_topic",
    "running_about",
    "said_by",
    "see",
    "terms_of",
    "watch",
    "withdraw",
    "withdraw_one",
    "withdraw_standards",
]
