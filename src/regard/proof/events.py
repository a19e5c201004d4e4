from dataclasses import dataclass


@dataclass(frozen=True)
class ProofAsked:
    person_id: int
    challenge_id: int
    about: str


@dataclass(frozen=True)
class ProofGiven:
    person_id: int
    challenge_id: int
    about: str
    by_link: bool


@dataclass(frozen=True)
class ProofDenied:
    person_id: int
    challenge_id: int
    about: str


@dataclass(frozen=True)
class NeedWaived:
    person_id: int
    waiver_id: int
    act: str


@dataclass(frozen=True)
class NeedsSaid:
    acts: list[str]
