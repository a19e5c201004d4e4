"""What can be done to a conversation. Each verb is one transaction and says what happened."""

from .deliver import report_delivery
from .draft import (
    Sheet,
    discard,
    forget_discarded,
    lay_beside,
    restore,
    save_note_draft,
    save_reply_draft,
    swap,
    take_away,
    write_note,
)
from .find_again import find_again, find_older, with_files
from .follow import follow, unfollow
from .hand import write_so
from .hand_over import HandedToNobody, hand_over, take_back_hand_over
from .join import LinkedOtherwise, MergedIntoItself, link, merge, take_unlinking_back, unlink, unmerge
from .kept import Written
from .leave import leave, leave_anyway, send, take_back
from .mention import MayNotSee, see, see_again
from .move import (
    ANSWERS,
    NotOfThisUnit,
    WentFurther,
    assign,
    change_status,
    close,
    reopen,
    set_topic,
    stand_by_due,
    take_status_back,
)
from .presence import be_here
from .snooze import NothingToWaitFor, snooze, wake, wake_at_a_note, wake_due
from .split import NothingToSplit, WentOnElsewhere, put_back, split
from .views import ViewNameTaken, bring_back_view, keep_view, retire_view
from .write import NothingToSend, note, open_conversation, receive, reply, write_automatically

__all__ = [
    "ANSWERS",
    "HandedToNobody",
    "LinkedOtherwise",
    "MayNotSee",
    "MergedIntoItself",
    "NotOfThisUnit",
    "NothingToSend",
    "NothingToSplit",
    "NothingToWaitFor",
    "Sheet",
    "ViewNameTaken",
    "WentFurther",
    "WentOnElsewhere",
    "Written",
    "assign",
    "be_here",
    "bring_back_view",
    "change_status",
    "close",
    "discard",
    "find_again",
    "find_older",
    "follow",
    "forget_discarded",
    "hand_over",
    "keep_view",
    "lay_beside",
    "leave",
    "leave_anyway",
    "link",
    "merge",
    "note",
    "open_conversation",
    "put_back",
    "receive",
    "reopen",
    "reply",
    "report_delivery",
    "restore",
    "retire_view",
    "save_note_draft",
    "save_reply_draft",
    "see",
    "see_again",
    "send",
    "set_topic",
    "snooze",
    "split",
    "stand_by_due",
    "swap",
    "take_away",
    "take_back",
    "take_back_hand_over",
    "take_status_back",
    "take_unlinking_back",
    "unfollow",
    "unlink",
    "unmerge",
    "wake",
    "wake_at_a_note",
    "wake_due",
    "with_files",
    "write_automatically",
    "write_note",
    "write_so",
]
