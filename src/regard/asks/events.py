from dataclasses import dataclass


@dataclass(frozen=True)
class Asked:
    conversation_id: int
    ask_id: int
    department_id: int | None
    asked_id: int | None


@dataclass(frozen=True)
class AskTaken:
    conversation_id: int
    ask_id: int


@dataclass(frozen=True)
class AskHandedOn:
    conversation_id: int
    ask_id: int
    turn_id: int
    department_id: int | None
    asked_id: int | None


@dataclass(frozen=True)
class AskedBack:
    conversation_id: int
    ask_id: int
    turn_id: int


@dataclass(frozen=True)
class AskTold:
    conversation_id: int
    ask_id: int
    turn_id: int


@dataclass(frozen=True)
class StepTicked:
    conversation_id: int
    ask_id: int
    step_id: int
    done: bool


@dataclass(frozen=True)
class AskAnswered:
    conversation_id: int
    ask_id: int
    turn_id: int


@dataclass(frozen=True)
class AskDeclined:
    conversation_id: int
    ask_id: int
    turn_id: int


@dataclass(frozen=True)
class AskWithdrawn:
    conversation_id: int
    ask_id: int


@dataclass(frozen=True)
class AnswerRated:
    conversation_id: int
    ask_id: int
    helped: bool


@dataclass(frozen=True)
class AskLinkMade:
    ask_id: int
    link_id: int


@dataclass(frozen=True)
class AskInvited:
    ask_id: int
    link_id: int


@dataclass(frozen=True)
class AskRepeated:
    conversation_id: int
    ask_id: int
    repeat_id: int


@dataclass(frozen=True)
class RepeatExplained:
    repeat_id: int
    department_id: int
    what: str


@dataclass(frozen=True)
class RepeatOpenAgain:
    repeat_id: int
    department_id: int
