"""Whole numbers, as the database is given them.

The driver sends the smallest type a number fits into, and PostgreSQL prepares a statement for each mixture of types: the
thread of conversation 30,000 would be planned apart from that of 40,000, which costs ten times what reading it does.
"""

import psycopg
from psycopg.types.numeric import IntBinaryDumper, IntDumper

WITHIN = range(-(2**31), 2**31)


class WholeNumber(IntDumper):
    def upgrade(self, obj, format):
        return self._int4_dumper if obj in WITHIN else super().upgrade(obj, format)


class WholeNumberInBinary(IntBinaryDumper):
    def upgrade(self, obj, format):
        return self._int4_dumper if obj in WITHIN else super().upgrade(obj, format)


def as_integers() -> None:
    """From now on, on every connection, a whole number is an `integer`, or a `bigint` where it has to be."""
    psycopg.adapters.register_dumper(int, WholeNumber)
    psycopg.adapters.register_dumper(int, WholeNumberInBinary)
