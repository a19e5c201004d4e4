from dataclasses import dataclass


@dataclass(frozen=True)
class CounterMade:
    counter_id: int
    unit_id: int


@dataclass(frozen=True)
class CounterChanged:
    counter_id: int
    team_id: int | None


@dataclass(frozen=True)
class CounterRenewed:
    counter_id: int


@dataclass(frozen=True)
class CounterRetired:
    counter_id: int


@dataclass(frozen=True)
class RemarkWrittenDown:
    counter_id: int
    remark_id: int
    conversation_id: int


@dataclass(frozen=True)
class ColleagueTold:
    remark_id: int
