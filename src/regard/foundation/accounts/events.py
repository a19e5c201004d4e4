from dataclasses import dataclass


@dataclass(frozen=True)
class UnitAdded:
    unit: int
    parent: int | None


@dataclass(frozen=True)
class UnitMoved:
    unit: int
    before: int | None
    parent: int | None


@dataclass(frozen=True)
class UnitRenamed:
    unit: int


@dataclass(frozen=True)
class UnitSigned:
    """Its letters close with other words from now on."""

    unit: int


@dataclass(frozen=True)
class UnitZoned:
    """Who and what begins in it from now on goes by another clock."""

    unit: int
    before: str
    time_zone: str


@dataclass(frozen=True)
class TeamAdded:
    team: int
    unit: int


@dataclass(frozen=True)
class TeamRetired:
    team: int


@dataclass(frozen=True)
class DepartmentAdded:
    department: int
    unit: int
    head: int | None


@dataclass(frozen=True)
class DepartmentHeadNamed:
    department: int
    head: int


@dataclass(frozen=True)
class DepartmentRetired:
    department: int


@dataclass(frozen=True)
class MemberAdded:
    member: int
    unit: int
    role: str


@dataclass(frozen=True)
class MemberInvited:
    """Somebody was added who is to hear of it by mail."""

    member: int


@dataclass(frozen=True)
class InvitationMade:
    member: int
    invitation: int


@dataclass(frozen=True)
class MemberMoved:
    member: int
    before: int
    unit: int


@dataclass(frozen=True)
class MemberRetired:
    member: int


@dataclass(frozen=True)
class MemberReturned:
    member: int


@dataclass(frozen=True)
class LanguageChosen:
    member: int
    language: str
    time_zone: str


@dataclass(frozen=True)
class KeysChosen:
    member: int
    single_keys: bool


@dataclass(frozen=True)
class PasswordChosen:
    member: int


@dataclass(frozen=True)
class RoleChanged:
    member: int
    before: str
    role: str


@dataclass(frozen=True)
class TeamJoined:
    member: int
    team: int


@dataclass(frozen=True)
class TeamLeft:
    member: int
    team: int
