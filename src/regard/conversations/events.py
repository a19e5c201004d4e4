from dataclasses import dataclass


@dataclass(frozen=True)
class ConversationOpened:
    conversation_id: int
    message_id: int
    person_id: int
    unit_id: int
    channel: str
    automatic: str


@dataclass(frozen=True)
class CustomerWrote:
    conversation_id: int
    message_id: int
    person_id: int | None
    automatic: str


@dataclass(frozen=True)
class ReplyWritten:
    conversation_id: int
    message_id: int
    channel: str


@dataclass(frozen=True)
class AutomaticAnswerWritten:
    conversation_id: int
    message_id: int
    channel: str


@dataclass(frozen=True)
class NoteWritten:
    conversation_id: int
    note_id: int


@dataclass(frozen=True)
class MemberMentioned:
    conversation_id: int
    note_id: int
    mentioned_id: int


@dataclass(frozen=True)
class MentionSeen:
    conversation_id: int
    note_id: int
    mention_id: int


@dataclass(frozen=True)
class MentionUnseen:
    conversation_id: int
    note_id: int
    mention_id: int


@dataclass(frozen=True)
class ConversationAssigned:
    conversation_id: int
    team_id: int | None
    assignee_id: int | None


@dataclass(frozen=True)
class HandedOver:
    conversation_id: int
    note_id: int
    team_id: int | None
    assignee_id: int | None


@dataclass(frozen=True)
class HandOverTakenBack:
    conversation_id: int
    note_id: int


@dataclass(frozen=True)
class TopicSet:
    """Of what kind a matter is; None where it is of none any more."""

    conversation_id: int
    topic_id: int | None


@dataclass(frozen=True)
class StatusChanged:
    """`before_id` is the status it had, and `before` the category of that."""

    conversation_id: int
    status_id: int
    before: str
    category: str
    before_id: int


@dataclass(frozen=True)
class DueChanged:
    conversation_id: int


@dataclass(frozen=True)
class ConversationMerged:
    conversation_id: int
    into_id: int


@dataclass(frozen=True)
class ConversationUnmerged:
    conversation_id: int
    from_id: int


@dataclass(frozen=True)
class ConversationSplit:
    """A part of it became a matter of its own, of the number `to_id`."""

    conversation_id: int
    to_id: int


@dataclass(frozen=True)
class SplitOff:
    """It began as a part of another."""

    conversation_id: int
    from_id: int


@dataclass(frozen=True)
class SplitPutBack:
    """What had been taken out of it is part of it again."""

    conversation_id: int
    to_id: int


@dataclass(frozen=True)
class ConversationPutBack:
    """It goes on where it was taken out of."""

    conversation_id: int
    from_id: int


@dataclass(frozen=True)
class ConversationLinked:
    conversation_id: int
    to_id: int
    why: str


@dataclass(frozen=True)
class ConversationUnlinked:
    """`why` they had been linked."""

    conversation_id: int
    to_id: int
    why: str


@dataclass(frozen=True)
class ConversationFollowed:
    conversation_id: int
    member_id: int


@dataclass(frozen=True)
class ConversationUnfollowed:
    conversation_id: int
    member_id: int


@dataclass(frozen=True)
class ConversationSnoozed:
    """Laid aside, or with `kind` "no-answer" to be followed up."""

    conversation_id: int
    snooze_id: int
    kind: str


@dataclass(frozen=True)
class ConversationWoken:
    """It came back, and `end` says why."""

    conversation_id: int
    snooze_id: int
    end: str


@dataclass(frozen=True)
class DeliveryReported:
    conversation_id: int
    message_id: int
    state: str


@dataclass(frozen=True)
class DraftDiscarded:
    conversation_id: int
    kind: str


@dataclass(frozen=True)
class DraftRestored:
    conversation_id: int
    kind: str


@dataclass(frozen=True)
class AnswerToLeave:
    """`seconds` until it leaves, counted from when its writer let it go."""

    conversation_id: int
    draft_id: int
    seconds: int


@dataclass(frozen=True)
class AnswerTakenBack:
    conversation_id: int
    draft_id: int


@dataclass(frozen=True)
class AnswerHeld:
    """The customer wrote while it waited, so it did not leave."""

    conversation_id: int
    draft_id: int


@dataclass(frozen=True)
class HandChosen:
    """How long a member's answers wait, in seconds, and what closes them."""

    member_id: int
    wait: int


@dataclass(frozen=True)
class ViewKept:
    view_id: int
    team_id: int | None


@dataclass(frozen=True)
class ViewRetired:
    view_id: int


@dataclass(frozen=True)
class ViewReturned:
    view_id: int
