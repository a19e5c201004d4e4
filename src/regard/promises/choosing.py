"""Which of several policies decides, where more than one could."""

from dataclasses import dataclass
from typing import Any

CONDITIONS = ("topic_id", "stage", "language", "channel")
"""What a policy may be for alone, besides a department: of two that name as many, the one with the earlier of these decides."""


@dataclass(frozen=True)
class Asked:
    """About whom and by which way something is to be promised, as it stood when it was asked."""

    topic_id: int | None = None
    channel: str = ""
    language: str = ""
    stage: str = ""
    department_id: int | None = None


def chosen(policies, asked, line):
    """{kind: policy}: of each kind the one that decides, for a unit whose `line` goes from the top down to it.

    A department's own, else one of the nearest unit; there, the one that names more of what was asked.
    """
    decides: dict[str, Any] = {}
    for policy in policies:
        before = decides.get(policy.kind)
        if fits(policy, asked) and (before is None or rank(policy, line) > rank(before, line)):
            decides[policy.kind] = policy
    return decides


def fits(policy, asked):
    if policy.department_id not in (None, asked.department_id):
        return False
    named = ((getattr(policy, name), getattr(asked, name)) for name in CONDITIONS)
    return all(not wanted or wanted == given for wanted, given in named)


def rank(policy, line):
    """The higher goes before. Two policies of a unit that are for the very same have the same rank."""
    named = [bool(getattr(policy, name)) for name in CONDITIONS]
    return (policy.department_id is not None, line.index(policy.unit_id), sum(named), named)
