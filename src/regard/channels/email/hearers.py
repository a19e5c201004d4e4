"""Addresses that slices above gave out, such as `care+k3v…@harbour.example`: what is mailed there is theirs to hear."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from .tokens import hash_of, new_token

__all__ = ["hash_of", "hear", "heard_by", "new_token"]

Enclosed = Callable[[], list[Any]]
Hearer = Callable[[list[str], str, Enclosed, datetime], Any]

_hearers: list[Hearer] = []


def heard_by(hearer: Hearer) -> None:
    """`hearer(hashes of the tokens, words, enclosed, at)` answers with the conversation it belongs to, None where it is not
    theirs. What it calls `enclosed()` for is kept: each a File, its name and its type."""
    _hearers.append(hearer)


def hear(tokens: list[str], words: str, enclosed: Enclosed, at: datetime) -> Any:
    """The conversation of whoever these words were for, or None."""
    found = (hearer(tokens, words, enclosed, at) for hearer in _hearers)
    return next((conversation for conversation in found if conversation), None)
