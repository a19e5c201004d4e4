from dataclasses import dataclass


@dataclass(frozen=True)
class CourtesyOverridden:
    """A letter was sent although a rule had found something in it. Said of a unit and a day, never of a member."""

    rule: str
    unit_id: int


@dataclass(frozen=True)
class CourtesyOverrideTakenBack:
    """The answer it stood in was taken back before it left, so it counts no more."""

    rule: str
    unit_id: int


@dataclass(frozen=True)
class WordingKept:
    wording_id: int
    kind: str
    language: str


@dataclass(frozen=True)
class WordingStruckOut:
    wording_id: int
    kind: str
    language: str
