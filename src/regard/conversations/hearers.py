"""Slices above hear at once what a customer wrote by hand, within the act that takes it in: to read it costs less than a job."""

from collections.abc import Callable
from datetime import datetime

from .models import Message

Hearer = Callable[[Message, datetime], None]

_hearers: list[Hearer] = []


def heard_by(hearer: Hearer) -> None:
    """`hearer(message, at)` must be quick: every mail waits for it."""
    _hearers.append(hearer)


def hear(message: Message, at: datetime) -> None:
    for hearer in _hearers:
        hearer(message, at)
