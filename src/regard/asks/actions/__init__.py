"""What can be done to an ask. Each verb is one transaction and says what happened."""

from .answering import answer, answer_by_mail, ask_back, decline, hand_on, take
from .asking import AskedOfNobody, ask, rate, tell, withdraw
from .linking import LinkOver, invite, make_link, make_tokens, opened
from .repeating import FEWEST, explain, find_repeat, open_again
from .state import AlreadyOver, NothingSaid
from .ticking import MOST_STEPS, tick

__all__ = [
    "FEWEST",
    "MOST_STEPS",
    "AlreadyOver",
    "AskedOfNobody",
    "LinkOver",
    "NothingSaid",
    "answer",
    "answer_by_mail",
    "ask",
    "ask_back",
    "decline",
    "explain",
    "find_repeat",
    "hand_on",
    "invite",
    "make_link",
    "make_tokens",
    "open_again",
    "opened",
    "rate",
    "take",
    "tell",
    "tick",
    "withdraw",
]
