"""What can be done about a person. Each verb is one transaction and says what happened."""

from .duplicates import look_for_duplicates, say_the_same, say_two, take_apart
from .facts import confirm_fact, propose_facts, reconsider_fact, refuse_fact, tell_fact, withdraw_fact
from .holdings import change_holding, keep_holding, remove_holding
from .meet import describe, meet, meet_by_name, verify_identity
from .organisations import (
    OfAnother,
    OfAnybody,
    domain_in,
    keep_domain,
    keep_organisation,
    remove_domain,
    rename_organisation,
)
from .relations import end_relation, relate, take_up_relation, work_at
from .say import LinkOver, invite_to_say, invited, record, say, take_back
from .wishes import forget_occasion, keep_occasion, wish

__all__ = [
    "LinkOver",
    "OfAnother",
    "OfAnybody",
    "change_holding",
    "confirm_fact",
    "describe",
    "domain_in",
    "end_relation",
    "forget_occasion",
    "invite_to_say",
    "invited",
    "keep_domain",
    "keep_holding",
    "keep_occasion",
    "keep_organisation",
    "look_for_duplicates",
    "meet",
    "meet_by_name",
    "propose_facts",
    "reconsider_fact",
    "record",
    "refuse_fact",
    "relate",
    "remove_domain",
    "remove_holding",
    "rename_organisation",
    "say",
    "say_the_same",
    "say_two",
    "take_apart",
    "take_back",
    "take_up_relation",
    "tell_fact",
    "verify_identity",
    "wish",
    "withdraw_fact",
    "work_at",
]
