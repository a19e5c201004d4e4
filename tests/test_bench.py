"""Called wrongly, a bench says so in one line and measures nothing."""

import subprocess

import pytest

from .documents.documents import ROOT

BENCHES = [
    "complaints",
    "desk",
    "filters",
    "idle",
    "intake",
    "live",
    "promises",
    "search",
    "start",
    "timeline",
]


def called(bench, *words):
    command = [ROOT / "bench" / bench, *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30)


@pytest.mark.parametrize("bench", BENCHES)
@pytest.mark.parametrize("word", ["--fnord", "many", "0"])
def test_wrong_usage_is_one_line_and_two(bench, word):
    done = called(bench, word)
    assert (done.returncode, done.stdout) == (2, "")
    [line] = done.stderr.splitlines()
    assert line.startswith(f"bench/{bench}: ")
    assert f"not {word}" in line


@pytest.mark.parametrize("bench", BENCHES)
def test_help_says_what_it_measures(bench):
    done = called(bench, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"bench/{bench}" in done.stdout
