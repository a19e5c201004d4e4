"""A block marked `sh run` is run as it stands, in a prepared home of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .documents import ROOT, documents

PROGRAMS = Path(sys.executable).parent
RUN = [
    (document, body) for document in documents() for marks, body in document.blocks("sh") if marks == "run"
]
SECONDS = 110

# The first who wants a prepared home waits for its making.
pytestmark = pytest.mark.timeout(300)


@pytest.mark.parametrize(("document", "commands"), RUN, ids=lambda it: getattr(it, "name", ""))
def test_commands_do_what_they_should(document, commands, prepared_home):
    assert (PROGRAMS / "regard").exists(), "bin/setup leaves the program there"
    surroundings = {
        name: value for name, value in os.environ.items() if not name.startswith(("REGARD_", "DATABASE_"))
    }
    done = subprocess.run(
        ["sh", "-euc", commands],
        cwd=ROOT,
        env=surroundings | {"PATH": f"{PROGRAMS}:{os.environ['PATH']}", "REGARD_HOME": str(prepared_home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_commands_to_run():
    assert {document.name for document, _body in RUN} >= {"README.md", "CONTRIBUTING.md"}


@pytest.mark.parametrize("command", ["bin/demo", "bin/test", ".ci/run"])
def test_the_commands_that_do_everything_can_be_called(command):
    assert os.access(ROOT / command, os.X_OK)
    assert subprocess.run(["sh", "-n", ROOT / command]).returncode == 0
