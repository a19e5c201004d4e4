from dataclasses import dataclass


@dataclass(frozen=True)
class MailStored:
    """One mail, or those of one fetch, which one job reads."""

    raw_ids: list[int]
    mailbox_id: int | None


@dataclass(frozen=True)
class MailTakenIn:
    raw_id: int
    fate: str
    conversation_id: int


@dataclass(frozen=True)
class AcknowledgementOwed:
    message_id: int


@dataclass(frozen=True)
class MailHeld:
    raw_id: int
    mailbox_id: int | None


@dataclass(frozen=True)
class HeldMailPutAside:
    raw_id: int


@dataclass(frozen=True)
class HeldMailTakenUp:
    """One that had been put aside is to be looked at again."""

    raw_id: int


@dataclass(frozen=True)
class MailboxAdded:
    mailbox_id: int
    unit_id: int


@dataclass(frozen=True)
class MailboxChanged:
    mailbox_id: int


@dataclass(frozen=True)
class MailboxPaused:
    mailbox_id: int


@dataclass(frozen=True)
class MailboxResumed:
    mailbox_id: int


@dataclass(frozen=True)
class MailboxReturned:
    """An address that had been retired is cared for again."""

    mailbox_id: int


@dataclass(frozen=True)
class MailboxRetired:
    mailbox_id: int


@dataclass(frozen=True)
class MailboxSecretChanged:
    mailbox_id: int


@dataclass(frozen=True)
class DoubtSettled:
    """A member said what became of a mail nobody was sure of; `again` sends it once more."""

    message_id: int
    again: bool
