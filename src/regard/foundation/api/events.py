from dataclasses import dataclass


@dataclass(frozen=True)
class TokenMade:
    token: int
    member: int
    scopes: list[str]


@dataclass(frozen=True)
class TokenRevoked:
    token: int
    member: int
