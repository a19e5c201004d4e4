"""One home is prepared in a run of the tests; whoever needs one with tables gets a copy."""

import fcntl
import os
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from .regard_command import regard


@pytest.fixture(scope="session")
def prepared(tmp_path_factory):
    """Tables and nothing in them, the server stopped. Shared by the processes of one run: the first makes it."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    place, draft = shared / "prepared", shared / "prepared.new"
    with (shared / "prepared.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not place.exists():
            with tempfile.TemporaryDirectory(prefix="rg-") as folder:
                done = regard("prepare", home=Path(folder))
                assert done.returncode == 0, done.stderr
                subprocess.run(["cp", "-pR", folder, draft], check=True)
            draft.rename(place)
    return place


@pytest.fixture
def prepared_home(prepared):
    with copied(prepared) as home:
        yield home


@pytest.fixture(scope="module")
def prepared_module_home(prepared):
    with copied(prepared) as home:
        yield home


@pytest.fixture(scope="package")
def prepared_package_home(prepared):
    with copied(prepared) as home:
        yield home


@contextmanager
def copied(prepared):
    with tempfile.TemporaryDirectory(prefix="rg-") as folder:
        subprocess.run(["cp", "-pR", f"{prepared}/.", folder], check=True)
        yield Path(folder)
