from dataclasses import dataclass


@dataclass(frozen=True)
class ComplaintProposed:
    """What a customer wrote reads like a complaint."""

    conversation_id: int
    proposal_id: int


@dataclass(frozen=True)
class ProposalDeclined:
    conversation_id: int
    proposal_id: int


@dataclass(frozen=True)
class ProposalReturned:
    """It was declined by mistake."""

    conversation_id: int
    proposal_id: int


@dataclass(frozen=True)
class ComplaintRegistered:
    complaint_id: int
    conversation_id: int
    severity: str


@dataclass(frozen=True)
class ComplaintAcknowledged:
    complaint_id: int


@dataclass(frozen=True)
class ComplaintAnswered:
    complaint_id: int
    message_id: int


@dataclass(frozen=True)
class CustomerReminded:
    complaint_id: int
    message_id: int


@dataclass(frozen=True)
class CustomerSaid:
    """`word` is yes, not-yet or no."""

    complaint_id: int
    word: str


@dataclass(frozen=True)
class ComplaintClosed:
    """`closure` is put-right, silence or withdrawn."""

    complaint_id: int
    closure: str


@dataclass(frozen=True)
class RemedyProposed:
    """It lies beyond the discretion of whoever proposed it, and waits for approval."""

    complaint_id: int
    remedy_id: int
    kind: str


@dataclass(frozen=True)
class RemedyApproved:
    complaint_id: int
    remedy_id: int


@dataclass(frozen=True)
class RemedyDeclined:
    complaint_id: int
    remedy_id: int


@dataclass(frozen=True)
class RemedyOffered:
    complaint_id: int
    remedy_id: int
    kind: str


@dataclass(frozen=True)
class RemedyAnswered:
    """`answer` is accepted or refused."""

    complaint_id: int
    remedy_id: int
    answer: str


@dataclass(frozen=True)
class RemedyDone:
    complaint_id: int
    remedy_id: int


@dataclass(frozen=True)
class DiscretionSet:
    unit_id: int
    role: str
    currency: str
    amount: str


@dataclass(frozen=True)
class DiscretionTakenBack:
    unit_id: int
    role: str
    currency: str


@dataclass(frozen=True)
class ComplaintAssessed:
    complaint_id: int
    kind: str


@dataclass(frozen=True)
class ApologyDrafted:
    complaint_id: int


@dataclass(frozen=True)
class GuardianNamed:
    """Who hears at once of the severe complaints of a unit; None where the next unit above says it."""

    unit_id: int
    member_id: int | None


@dataclass(frozen=True)
class GuardianTold:
    complaint_id: int
    alarm_id: int
    member_id: int


@dataclass(frozen=True)
class AlarmSeen:
    complaint_id: int
    alarm_id: int


@dataclass(frozen=True)
class LookedAtAnew:
    """A further look by `member_id`, who is not `answered_id`, whose answer it is about."""

    complaint_id: int
    member_id: int
    answered_id: int


@dataclass(frozen=True)
class RatingAsked:
    complaint_id: int


@dataclass(frozen=True)
class HandlingRated:
    """`score` is from 1 to 5, the best."""

    complaint_id: int
    score: int


@dataclass(frozen=True)
class PersonLeftUnasked:
    person_id: int


@dataclass(frozen=True)
class PresetChosen:
    """By the terms of which law a unit promises to answer complaints."""

    unit_id: int
    preset: str


@dataclass(frozen=True)
class OutsideBodyNamed:
    unit_id: int
    in_letters: bool


@dataclass(frozen=True)
class OutsideBodyTakenAway:
    unit_id: int
