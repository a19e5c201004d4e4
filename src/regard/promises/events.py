from dataclasses import dataclass


@dataclass(frozen=True)
class PromiseMade:
    promise_id: int
    about: str
    kind: str
    unit_id: int


@dataclass(frozen=True)
class PromiseGiven:
    """A member gave somebody their word; what it is about may be due earlier than before."""

    promise_id: int
    about: str
    kind: str
    unit_id: int


@dataclass(frozen=True)
class DefaultsInstalled:
    unit_id: int


@dataclass(frozen=True)
class PromiseKeptByHand:
    """A member said that this very promise is kept; what it is about may now be due later."""

    promise_id: int
    about: str


@dataclass(frozen=True)
class PromisePutOff:
    """A word will be kept later than was said, which was said in time; what it is about may now be due later."""

    promise_id: int
    about: str
    kind: str


@dataclass(frozen=True)
class PromiseLinkMade:
    """A person may read what was promised to them about a thing."""

    link_id: int
    person_id: int
    about: str


@dataclass(frozen=True)
class PromiseKept:
    promise_id: int
    about: str
    kind: str
    in_time: bool


@dataclass(frozen=True)
class PromiseWithdrawn:
    promise_id: int
    about: str
    kind: str
    reason: str


@dataclass(frozen=True)
class PromiseLeftBroken:
    """Nothing is owed any more, and it was late already: it counts as broken for good."""

    promise_id: int
    about: str
    kind: str
    reason: str


@dataclass(frozen=True)
class PromiseOwedAgain:
    """It had been ended by mistake."""

    promise_id: int
    about: str
    kind: str


@dataclass(frozen=True)
class PromisePaused:
    promise_id: int
    about: str
    kind: str
    reason: str


@dataclass(frozen=True)
class PromiseResumed:
    promise_id: int
    about: str
    kind: str


@dataclass(frozen=True)
class PauseAgreed:
    promise_id: int
    about: str
    kind: str


@dataclass(frozen=True)
class AgreedPauseEnded:
    promise_id: int
    about: str
    kind: str


@dataclass(frozen=True)
class PromiseMoved:
    promise_id: int
    about: str
    before: str


@dataclass(frozen=True)
class PromiseWarned:
    promise_id: int
    about: str
    kind: str


@dataclass(frozen=True)
class PromiseBroken:
    promise_id: int
    about: str
    kind: str
    unit_id: int


@dataclass(frozen=True)
class PromiseEscalated:
    promise_id: int
    about: str
    kind: str
    after_minutes: int


@dataclass(frozen=True)
class MemberMailed:
    """A letter to a member about these notices is to leave."""

    member_id: int
    notices: list[int]


@dataclass(frozen=True)
class CalendarAdded:
    calendar_id: int


@dataclass(frozen=True)
class CalendarChanged:
    """Shifts as "weekday opens-closes" in minutes, days as ISO dates: what went and what came."""

    calendar_id: int
    gone: list[str]
    new: list[str]


@dataclass(frozen=True)
class CalendarRetired:
    calendar_id: int


@dataclass(frozen=True)
class PolicyAdded:
    policy_id: int
    unit_id: int
    kind: str
    topic_id: int | None
    channel: str
    language: str
    stage: str


@dataclass(frozen=True)
class PolicyChanged:
    """Terms as "minutes 240", "calendar 3", "warn 30", "step 60 leads": what went and what came."""

    policy_id: int
    gone: list[str]
    new: list[str]


@dataclass(frozen=True)
class PolicyRetired:
    policy_id: int


@dataclass(frozen=True)
class TopicAdded:
    topic_id: int


@dataclass(frozen=True)
class TopicRetired:
    topic_id: int


@dataclass(frozen=True)
class StandardsPublished:
    """Everyone may read what a unit promises."""

    unit_id: int


@dataclass(frozen=True)
class StandardsWithdrawn:
    unit_id: int


@dataclass(frozen=True)
class LatenessExplained:
    promise_id: int
    about: str
    reason: str
