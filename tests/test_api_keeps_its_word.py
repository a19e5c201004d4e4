"""What asks the API whatever its document allows runs in a process of its own: the library it needs would be loaded by each
of the processes that share the other tests."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.timeout(300)

CASES = Path(__file__).with_name("asked_of_the_api.py")


def test_whatever_fits_the_document_is_answered_as_it_says(databases):
    """Named on the command line, a file need not look like one of tests. Its database is beside ours."""
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    said = subprocess.run(
        [sys.executable, "-m", "pytest", "--quiet", "-p", "no:cacheprovider", CASES],
        cwd=CASES.parents[1],
        env=surroundings | {"DATABASE_URL": databases(empty=True)},
        capture_output=True,
        text=True,
    )
    assert said.returncode == 0, said.stdout[-20_000:] + said.stderr
    assert "skipped" not in said.stdout, said.stdout
