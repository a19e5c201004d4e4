"""An empty database gets all its tables at once, and they are those that the migrations leave."""

import subprocess
import sys
from pathlib import Path

import psycopg

from regard.config.tables import ALL_AT_ONCE
from tests.regard_command import regard

ROOT = Path(__file__).parents[1]


def test_the_tables_at_once_are_of_these_migrations():
    said = subprocess.run(
        [sys.executable, ROOT / "bin" / "tables", "--check"], cwd=ROOT, capture_output=True, text=True
    )
    assert said.returncode == 0, said.stderr


def test_a_database_that_stands_half_way_takes_the_steps_that_are_left(databases):
    """What began under an earlier version goes on by migrations."""
    address = databases(empty=True)
    with psycopg.connect(address, autocommit=True) as database:
        database.execute(f"SET search_path = ''; SET check_function_bodies = off; {ALL_AT_ONCE.read_text()}")
        database.execute(
            "DELETE FROM public.django_migrations WHERE app = 'batches'; DROP TABLE public.batches_deed, public.batches_batch"
        )
    said = regard("prepare", DATABASE_URL=address)
    assert said.returncode == 0, said.stderr
    assert "Bringing the tables up to date: " in said.stderr
    with psycopg.connect(address) as database:
        assert database.execute("SELECT count(*) FROM batches_batch").fetchone() == (0,)
