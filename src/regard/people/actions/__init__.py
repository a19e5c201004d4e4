"""What can be done about a person. Each verb is one transaction and says what happened."""

from .facts import tell_fact, withdraw_fact
from .meet import describe, meet, verify_identity
from .say import LinkOver, invite_to_say, invited, record, say, take_back

__all__ = [
    "LinkOver",
    "describe",
    "invite_to_say",
    "invited",
    "meet",
    "record",
    "say",
    "take_back",
    "tell_fact",
    "verify_identity",
    "withdraw_fact",
]
