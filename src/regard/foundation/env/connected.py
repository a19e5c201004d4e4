"""Django set up, its database running."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import django
import psycopg
from django.db import OperationalError, ProgrammingError
from psycopg.conninfo import make_conninfo

from regard.foundation.env import Misconfigured, postgres
from regard.foundation.env.address import libpq
from regard.foundation.env.home import refuse_half_restored


def tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


@contextmanager
def connected(*, whole: bool = True) -> Iterator[None]:
    """What the database refuses inside this block becomes one line for the person at the terminal. A home that is only
    half restored is refused too, but where it need not be `whole`."""
    if whole:
        refuse_half_restored()
    with postgres.running(tell):
        set_up_django()
        _greet()
        try:
            yield
        except OperationalError as error:
            first = str(error).strip().splitlines()[0]
            raise Misconfigured(
                f"The database cannot be used: {first} (`regard doctor` says more)"
            ) from error
        except ProgrammingError as error:
            if not isinstance(error.__cause__, psycopg.errors.UndefinedTable):
                raise
            raise Misconfigured(
                "The database has no tables of this version yet; `regard up` makes them."
            ) from error


def _greet() -> None:
    """One try with a short patience: a pool would hide the reason behind its own time-out."""
    try:
        psycopg.connect(make_conninfo(**{"connect_timeout": "5", **libpq()})).close()
    except psycopg.OperationalError as error:
        raise Misconfigured(f"The database does not answer: {' '.join(str(error).split())}") from error


def set_up_django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regard.config.settings")
    django.setup()
