"""Rows written and read without Django's query building, which costs several times what the database does for them.

The statements are put together once for each table and keep their text, so PostgreSQL prepares them once as well.
"""

from datetime import datetime
from functools import cache
from types import NoneType

from django.db import connection
from django.db.models import JSONField, Model

# A statement says once what its columns are called: asking costs as much as a small statement.
_names: dict[str, tuple[str, ...]] = {}
AS_THEY_ARE = {str, int, bool, datetime, NoneType}


def insert(*rows: Model) -> None:
    """Write new rows of one table in one statement and give them their numbers, if they have none yet."""
    if not rows:
        return
    kind: type[Model] = type(rows[0])
    numbered = rows[0].pk is not None
    values = [_kept(field, row) for row in rows for field in _columns(kind, numbered)]
    with connection.cursor() as cursor:
        cursor.execute(_insert(kind, numbered, len(rows)), values)
        for row, (number,) in zip(rows, cursor.fetchall(), strict=True):
            row.pk, row._state.adding, row._state.db = number, False, connection.alias


def update(row: Model, *names: str) -> None:
    """Write these columns of a row that is there."""
    fields = [row._meta.get_field(name) for name in names]
    with connection.cursor() as cursor:
        cursor.execute(_update(type(row), names), [*(_kept(field, row) for field in fields), row.pk])


def found(model, statement, given):
    """The rows a statement finds, as `model`; what it selects beside the table's own columns stands on them too."""
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        names = _names.get(statement) or _names.setdefault(statement, _names_in(cursor))
        return [_row(model, names, values) for values in cursor.fetchall()]


def _names_in(cursor):
    return tuple(column.name for column in cursor.description)


def _row(model, names, values):
    own, beside = _places(model, names)
    row = model(*[read(values[place]) if read else values[place] for place, read in own])
    row._state.adding, row._state.db = False, connection.alias
    for place in beside:
        setattr(row, names[place], values[place])
    return row


@cache
def _places(model: type[Model], names: tuple[str, ...]):
    """Where the value of each field stands and how it is read, if not as it is; and where what is no field's stands."""
    fields = model._meta.concrete_fields
    own = [(names.index(field.column), _reading(field)) for field in fields]
    return own, sorted(set(range(len(names))) - {place for place, _read in own})


def _reading(field):
    if not hasattr(field, "from_db_value"):
        return None
    return lambda value: field.from_db_value(value, None, connection)


def _kept(field, row):
    """What the driver knows by itself is not asked of the field, which would answer with the same."""
    value = getattr(row, field.attname)
    if type(value) in AS_THEY_ARE and not isinstance(field, JSONField):
        return value
    return field.get_db_prep_save(value, connection)


@cache
def _columns(model: type[Model], numbered: bool):
    return [field for field in model._meta.concrete_fields if numbered or not field.primary_key]


@cache
def _insert(model: type[Model], numbered: bool, rows: int) -> str:
    fields = _columns(model, numbered)
    columns = ", ".join(_quoted(field.column) for field in fields)
    values = f"({', '.join(['%s'] * len(fields))})"
    table, key = _quoted(model._meta.db_table), _quoted(model._meta.pk.column)
    return f"INSERT INTO {table} ({columns}) VALUES {', '.join([values] * rows)} RETURNING {key}"


@cache
def _update(model, names):
    columns = ", ".join(f"{_quoted(model._meta.get_field(name).column)} = %s" for name in names)
    return f"UPDATE {_quoted(model._meta.db_table)} SET {columns} WHERE {_quoted(model._meta.pk.column)} = %s"


def _quoted(name):
    return connection.ops.quote_name(name)
