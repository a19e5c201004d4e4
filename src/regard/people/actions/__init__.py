"""What can be done about a person. Each verb is one transaction and says what happened."""

from .facts import confirm_fact, propose_facts, reconsider_fact, refuse_fact, tell_fact, withdraw_fact
from .meet import describe, meet, verify_identity
from .say import LinkOver, invite_to_say, invited, record, say, take_back

__all__ = [
    "LinkOver",
    "confirm_fact",
    "describe",
    "invite_to_say",
    "invited",
    "meet",
    "propose_facts",
    "reconsider_fact",
    "record",
    "refuse_fact",
    "say",
    "take_back",
    "tell_fact",
    "verify_identity",
    "withdraw_fact",
]
