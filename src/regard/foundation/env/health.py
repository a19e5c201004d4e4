"""What `regard doctor` asks. A slice says what can be wrong with it in `health.py`, in functions marked `@checks`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum


class State(Enum):
    WELL = "ok"
    DOUBTFUL = "warn"
    ILL = "FAIL"


@dataclass(frozen=True)
class Finding:
    state: State
    subject: str
    says: str
    mend: str = ""


Check = Callable[[], Iterator[Finding]]
_checks: list[Check] = []


def checks(check: Check) -> Check:
    """The function below is asked once tables can be read; it yields findings."""
    _checks.append(check)
    return check


def all_checks() -> list[Check]:
    return list(_checks)


def well(subject: str, says: str) -> Finding:
    return Finding(State.WELL, subject, says)


def doubtful(subject: str, says: str, *, mend: str) -> Finding:
    return Finding(State.DOUBTFUL, subject, says, mend)


def ill(subject: str, says: str, *, mend: str) -> Finding:
    return Finding(State.ILL, subject, says, mend)
