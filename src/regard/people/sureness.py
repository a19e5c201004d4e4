"""How sure we are who asks, and the acts that need it. A slice says here which acts of its own are guarded, and asks
before it does them; the slice that proves who writes answers.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.IntegerChoices):
    """How sure we are who writes, the least first."""

    UNKNOWN = 0, _("Anybody")
    ADDRESS = 1, _("Writes from a known address")
    CONFIRMED = 2, _("Confirmed by link or code")
    SIGNED_IN = 3, _("Signed in")


class NotSure(PermissionError):
    """We are less sure who asks than this act needs."""

    def __init__(self, guarded, person, about):
        super().__init__(guarded.name)
        self.guarded, self.person, self.about = guarded, person, about


@dataclass(frozen=True)
class Guarded:
    """An act for which we have to be sure who asks; admins say how sure, `usual` is as shipped."""

    name: str
    label: Any
    usual: Level

    def must_be_sure(self, person, *, about="", at):
        """`about` is the conversation in which it is asked, if it is asked in one. Raises NotSure."""
        if not all(asked(self, person, about, at) for asked in _asked):
            raise NotSure(self, person, about)


_acts: dict[str, Guarded] = {}
_asked: list[Callable[[Guarded, Any, str, Any], bool]] = []


def guarded(name, *, label, usual):
    _acts[name] = Guarded(name, label, usual)
    return _acts[name]


def acts():
    return list(_acts.values())


def answered_by(asked):
    """`asked(guarded, person, about, at)` says whether we are sure enough."""
    if asked not in _asked:
        _asked.append(asked)
