"""Hot reads: SQL by hand, its rows by name. Whatever is not hot is asked through the models."""

from collections import namedtuple
from typing import Any

from django.db import connection

_shapes: dict[str, Any] = {}


def rows_of(sql, given):
    """The rows of a statement, each with its columns by name; a statement says once what its columns are."""
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        shape = _shapes.get(sql) or _shape(sql, cursor)
        return [shape._make(row) for row in cursor.fetchall()]


def _shape(sql, cursor):
    names = tuple(column.name for column in cursor.description)
    shape = namedtuple("Row", names)  # type: ignore[misc]  # known once the statement has run
    return _shapes.setdefault(sql, shape)
