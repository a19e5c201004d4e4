"""What people and colleagues write to one another, and what becomes of it."""

from .aside import Snooze
from .attention import Follow, Presence
from .drafts import Draft, DraftFile, Hand, NoteDraft, ReplyDraft
from .handed import HandOver
from .matter import Category, Conversation, Link, Participant, Status
from .mentioned import Mention
from .split import Split
from .thanked import Thanks
from .views import View
from .written import Attachment, Delivery, Message, Note, Recipient, Signs

__all__ = [
    "Attachment",
    "Category",
    "Conversation",
    "Delivery",
    "Draft",
    "DraftFile",
    "Follow",
    "Hand",
    "HandOver",
    "Link",
    "Mention",
    "Message",
    "Note",
    "NoteDraft",
    "Participant",
    "Presence",
    "Recipient",
    "ReplyDraft",
    "Signs",
    "Snooze",
    "Split",
    "Status",
    "Thanks",
    "View",
]
