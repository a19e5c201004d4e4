"""How lists are read: a page after another, without counting what came before; and hot reads as SQL by hand, rows by name."""

from collections import namedtuple
from functools import reduce
from typing import Any

from django.db import connection
from django.db.models import Q

_shapes: dict[str, Any] = {}


def rows_of(sql, given):
    """The rows of a statement, each with its columns by name; a statement says once what its columns are."""
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        shape = _shapes.get(sql) or _shape(sql, cursor)
        return [shape._make(row) for row in cursor.fetchall()]


def page_of(rows, column, *, after, limit):
    """As many of these rows in the order of a column and their number, and the (value, number) the next page comes after.

    A column with a minus is read from its end.
    """
    name, beyond = column.removeprefix("-"), "lt" if column.startswith("-") else "gt"
    if after:
        value, number = after
        rows = rows.filter(
            Q((f"{name}__{beyond}", value)) | Q((f"pk__{beyond}", number)), (f"{name}__{beyond}e", value)
        )
    numbered = "-pk" if column.startswith("-") else "pk"
    found = list(rows.order_by(column, numbered)[: limit + 1])
    last = found[limit - 1] if len(found) > limit else None
    return found[:limit], last and (_valued(last, name), last.pk)


def _valued(row, name):
    return reduce(getattr, name.split("__"), row)


def _shape(sql, cursor):
    names = tuple(column.name for column in cursor.description)
    shape = namedtuple("Row", names)  # type: ignore[misc]  # known once the statement has run
    return _shapes.setdefault(sql, shape)
