"""The one registry of columns that hold personal data, and of whose they are.

Every column of text, JSON or bytes is named by its slice either as personal or as plain; a column named
neither way fails the tests, so no migration can bring in personal data that erasing would miss.
"""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Whose:
    """How the rows of a person are found in a table, each way a lookup from it.

    `of` leads to the person; `about` to the name of a subject of theirs; `addressed` to an address of theirs; `mentioned`
    are columns that may hold their name or address anywhere, looked for only `among` rows few enough to be read through.
    `goes` says that the row goes as a whole; else its personal columns are emptied.

    `beside` leads to somebody who took part in a matter of others, and `within` to the matter a row belongs to. In such a
    matter, and in any that names them, only their names and addresses are struck out; the columns in `copies`, which
    repeat what others wrote, are emptied, and rows that are `rebuilt` go, to be made anew out of what is left.
    """

    shown: Any
    of: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    addressed: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    among: Q = field(default_factory=Q)
    beside: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    goes: bool = False
    rebuilt: bool = False


MEMBERS = Whose(shown="")
"""Of colleagues, who are taken out of use and not erased with a person."""

WHO = _("Who they are")
TOLD = _("What they told us")
WRITTEN = _("Messages and notes")
ENCLOSED = _("Attachments")
RAW = _("Mail as it came")
PROMISED = _("Promises")
FOUND = _("Words they are found by")
WAITING = _("Answers on their way")

_personal: dict[str, set[str]] = {}
_plain: dict[str, set[str]] = {}
_whose: dict[str, Whose] = {}


def holds(model, *, personal=(), plain=(), whose=None):
    _personal.setdefault(model._meta.label, set()).update(personal)
    _plain.setdefault(model._meta.label, set()).update(plain)
    if whose:
        _whose[model._meta.label] = whose


def personal_columns(model):
    return frozenset(_personal.get(model._meta.label, ()))


def named_columns(model):
    return personal_columns(model) | _plain.get(model._meta.label, set())


def whose(model):
    """How the rows of a person are found in a table with personal columns; None where nobody said it."""
    return _whose.get(model._meta.label)
