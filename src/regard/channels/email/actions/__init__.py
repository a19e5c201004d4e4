"""What happens to mail: stored, taken in or held, answered, sent."""

from .acknowledge import acknowledge, answer_by_itself
from .aside import put_aside, take_up
from .key import NoKey, change_secret, key_of, opened_by
from .mailboxes import (
    add_mailbox,
    change_mailbox,
    give_up_leases,
    lease_mailboxes,
    note_trouble,
    pause_mailbox,
    resume_mailbox,
    retire_mailbox,
    saw_up_to,
    send_through,
)
from .send import deliver, doubt_lost_claims, note_sent, send, settle_doubt
from .store import Fetched, read_again, read_alone, store, store_fetched
from .take_in import hold, take_in

__all__ = [
    "Fetched",
    "NoKey",
    "acknowledge",
    "add_mailbox",
    "answer_by_itself",
    "change_mailbox",
    "change_secret",
    "deliver",
    "doubt_lost_claims",
    "give_up_leases",
    "hold",
    "key_of",
    "lease_mailboxes",
    "note_sent",
    "note_trouble",
    "opened_by",
    "pause_mailbox",
    "put_aside",
    "read_again",
    "read_alone",
    "resume_mailbox",
    "retire_mailbox",
    "saw_up_to",
    "send",
    "send_through",
    "settle_doubt",
    "store",
    "store_fetched",
    "take_in",
    "take_up",
]
