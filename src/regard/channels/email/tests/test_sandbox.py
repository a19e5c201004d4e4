"""Mails are read in a child with limits: whatever happens to it, the next mail is read."""

import os
import re
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from regard.channels.email.reading.read import read_letter
from regard.channels.email.reading.sandbox import Reader, Unreadable

MAIL = b"From: Maria <maria@example.org>\r\nSubject: My kettle\r\nDate: Tue, 3 Nov 2026 16:59:00 +0300\r\n\r\nIt leaks.\r\n"


@pytest.fixture
def reader():
    with Reader() as reader:
        yield reader


def test_says_what_direct_reading_says(reader):
    letter = reader.read(MAIL).letter
    assert letter == read_letter(MAIL)
    assert letter.date.utcoffset() == timedelta(hours=3)


def test_one_child_reads_many(reader):
    reader.read(MAIL)
    child = reader._child.pid
    assert [reader.read(MAIL).letter.subject for _ in range(5)] == ["My kettle"] * 5
    assert reader._child.pid == child


def test_a_killed_child_has_a_successor(reader):
    reader.read(MAIL)
    os.kill(reader._child.pid, signal.SIGKILL)
    assert reader.read(MAIL).letter.subject == "My kettle"


def test_a_child_that_stands_still_is_given_up():
    with Reader(seconds=5) as reader:
        reader.read(MAIL)
        os.kill(reader._child.pid, signal.SIGSTOP)
        started = time.monotonic()
        with pytest.raises(Unreadable, match="took longer than 5 seconds"):
            reader.read(MAIL)
        assert time.monotonic() - started < 15
        assert reader.read(MAIL).letter.subject == "My kettle"


def test_a_mail_too_large_for_its_memory_is_refused_and_the_next_one_read():
    with Reader(megabytes=200) as reader:
        with pytest.raises(Unreadable, match="needed more than 200 MB"):
            reader.read(b"Subject: large\n\n" + b"x" * 120_000_000)
        assert reader.read(MAIL).letter.subject == "My kettle"


def test_the_child_ends_with_its_reader():
    with Reader() as reader:
        reader.read(MAIL)
        child = reader._child
    assert child.poll() is not None


def test_own_addresses_reach_the_child(reader):
    mail = b"From: help@shop.example\r\nTo: help@shop.example\r\nSubject: x\r\nMessage-ID: <a@b>\r\n\r\nours"
    assert reader.read(mail, ("help@shop.example",)).automatic == "notification"
    assert reader.read(mail).automatic == "none"


def test_reading_does_not_load_django():
    seen = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, regard.channels.email.reading.child; print('django' in sys.modules)",
        ],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert seen.stdout.strip() == "False"


@pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="memory of another process is read from /proc"
)
def test_the_child_stays_small(reader):
    for _ in range(20):
        reader.read(MAIL)
    status = Path(f"/proc/{reader._child.pid}/status").read_text()
    assert int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) < 60 * 1024
