from dataclasses import dataclass


@dataclass(frozen=True)
class PersonErased:
    """`beside` are the matters of others that named them or in which they took part."""

    person_id: int
    beside: list[str]
    rows: int
    files: int


@dataclass(frozen=True)
class PersonHandedOut:
    person_id: int


@dataclass(frozen=True)
class PersonRestricted:
    person_id: int
    restriction_id: int


@dataclass(frozen=True)
class RestrictionLifted:
    person_id: int
    restriction_id: int
