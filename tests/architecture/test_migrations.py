"""Migrations say what they do, and none is missing."""

import re
from io import StringIO

import pytest
from django.core.management import call_command

from .house import REGARD

MIGRATIONS = [path for path in sorted(REGARD.rglob("migrations/*.py")) if path.stem != "__init__"]
NAMED = re.compile(r"\d{4}_(?!auto_|initial$)[a-z][a-z0-9_]+")


@pytest.mark.django_db
def test_no_migration_is_missing():
    said = StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=said)
    except SystemExit:
        pytest.fail(said.getvalue())


@pytest.mark.parametrize("path", MIGRATIONS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_migration_says_what_it_does(path):
    assert NAMED.fullmatch(path.stem)


@pytest.mark.parametrize("stem", ["0001_initial", "0007_auto_20261122_0630", "facts"])
def test_a_nameless_migration_is_noticed(stem):
    assert not NAMED.fullmatch(stem)
