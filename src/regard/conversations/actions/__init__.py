"""What can be done to a conversation. Each verb is one transaction and says what happened."""

from .deliver import report_delivery
from .follow import follow, unfollow
from .join import MergedIntoItself, link, merge, unmerge
from .kept import Written
from .move import NotOfThisUnit, assign, change_status, close, reopen, stand_by_due
from .presence import be_here
from .write import NothingToSend, note, open_conversation, receive, reply, write_automatically

__all__ = [
    "MergedIntoItself",
    "NotOfThisUnit",
    "NothingToSend",
    "Written",
    "assign",
    "be_here",
    "change_status",
    "close",
    "follow",
    "link",
    "merge",
    "note",
    "open_conversation",
    "receive",
    "reopen",
    "reply",
    "report_delivery",
    "stand_by_due",
    "unfollow",
    "unmerge",
    "write_automatically",
]
