"""Django set up, its database running."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import django
from django.db import OperationalError, ProgrammingError

from regard.foundation.env import Misconfigured, postgres


def tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


@contextmanager
def connected() -> Iterator[None]:
    """What the database refuses inside this block becomes one line for the person at the terminal."""
    with postgres.running(tell):
        set_up_django()
        try:
            yield
        except OperationalError as error:
            first = str(error).strip().splitlines()[0]
            raise Misconfigured(
                f"The database cannot be used: {first} (`regard doctor` says more)"
            ) from error
        except ProgrammingError as error:
            if "does not exist" not in str(error):
                raise
            raise Misconfigured(
                "The database has no tables of this version yet; `regard up` makes them."
            ) from error


def set_up_django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regard.config.settings")
    django.setup()
