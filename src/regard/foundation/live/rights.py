"""Who may follow what. A slice registers its kind of subject; a kind nobody registered is refused."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

Checker = Callable[[Any, set[int]], set[int]]

_checkers: dict[str, Checker] = {}


def follow(kind: str, checker: Checker) -> None:
    """`checker(member, ids)` answers with those of `ids` this member may follow, in one query."""
    _checkers[kind] = checker


def allowed(member: Any, subjects: Iterable[str]) -> set[str]:
    """Those of the names, such as `conversation-12`, that this member may follow."""
    ids_by_kind: dict[str, set[int]] = defaultdict(set)
    for subject in subjects:
        kind, _, number = subject.rpartition("-")
        if kind in _checkers:
            ids_by_kind[kind].add(int(number))
    return {
        f"{kind}-{number}" for kind, ids in ids_by_kind.items() for number in _checkers[kind](member, ids)
    }
