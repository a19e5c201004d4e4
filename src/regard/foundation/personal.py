"""The one registry of columns that hold personal data.

Every column of text, JSON or bytes is named by its slice either as personal or as plain; a column named
neither way fails the tests, so no migration can bring in personal data that erasing would miss.
"""

_personal: dict[str, set[str]] = {}
_plain: dict[str, set[str]] = {}


def holds(model, *, personal=(), plain=()):
    _personal.setdefault(model._meta.label, set()).update(personal)
    _plain.setdefault(model._meta.label, set()).update(plain)


def personal_columns(model):
    return frozenset(_personal.get(model._meta.label, ()))


def named_columns(model):
    return personal_columns(model) | _plain.get(model._meta.label, set())
