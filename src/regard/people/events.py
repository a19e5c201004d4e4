from dataclasses import dataclass


@dataclass(frozen=True)
class PersonMet:
    person_id: int
    unit_id: int


@dataclass(frozen=True)
class PersonDescribed:
    person_id: int
    columns: list[str]


@dataclass(frozen=True)
class FactTold:
    person_id: int
    fact_id: int
    source: str


@dataclass(frozen=True)
class FactWithdrawn:
    person_id: int
    fact_id: int


@dataclass(frozen=True)
class IdentityVerified:
    person_id: int
    identity_id: int


@dataclass(frozen=True)
class DuplicateProposed:
    person_id: int
    duplicate_id: int
    reasons: list[str]


@dataclass(frozen=True)
class PeopleMerged:
    person_id: int
    other_id: int
    duplicate_id: int


@dataclass(frozen=True)
class PeopleTakenApart:
    person_id: int
    other_id: int
    duplicate_id: int


@dataclass(frozen=True)
class PeopleKeptApart:
    person_id: int
    other_id: int
    duplicate_id: int


@dataclass(frozen=True)
class NameSaid:
    person_id: int
    saying_id: int


@dataclass(frozen=True)
class NameRecorded:
    person_id: int
    saying_id: int


@dataclass(frozen=True)
class SayingTakenBack:
    person_id: int
    saying_id: int


@dataclass(frozen=True)
class SayingLinkMade:
    person_id: int
    link_id: int


@dataclass(frozen=True)
class FactsProposed:
    person_id: int
    number: int
    source: str


@dataclass(frozen=True)
class FactConfirmed:
    person_id: int
    fact_id: int
    source: str


@dataclass(frozen=True)
class FactRefused:
    person_id: int
    fact_id: int


@dataclass(frozen=True)
class FactReconsidered:
    person_id: int
    fact_id: int


@dataclass(frozen=True)
class HoldingKept:
    person_id: int
    holding_id: int
    stage: str


@dataclass(frozen=True)
class HoldingChanged:
    person_id: int
    holding_id: int
    columns: list[str]


@dataclass(frozen=True)
class HoldingMoved:
    person_id: int
    holding_id: int
    before: str
    stage: str


@dataclass(frozen=True)
class HoldingRemoved:
    person_id: int
    holding_id: int


@dataclass(frozen=True)
class PeopleRelated:
    person_id: int
    relation_id: int
    kind: str


@dataclass(frozen=True)
class RelationEnded:
    person_id: int
    relation_id: int


@dataclass(frozen=True)
class RelationTakenUp:
    person_id: int
    relation_id: int


@dataclass(frozen=True)
class OrganisationKept:
    organisation_id: int


@dataclass(frozen=True)
class OrganisationRenamed:
    organisation_id: int


@dataclass(frozen=True)
class DomainKept:
    organisation_id: int
    domain_id: int


@dataclass(frozen=True)
class DomainRemoved:
    organisation_id: int
    domain_id: int


@dataclass(frozen=True)
class WishesSaid:
    person_id: int
    channel: str
    never_by: str


@dataclass(frozen=True)
class OccasionKept:
    person_id: int
    occasion_id: int
    consented: bool


@dataclass(frozen=True)
class OccasionForgotten:
    person_id: int
    occasion_id: int
