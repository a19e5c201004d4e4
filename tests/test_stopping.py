"""Ctrl-C in the middle of a long command: one clear line, and nothing of what was finished is lost."""

import signal
import subprocess
import sys

import pytest

from regard.channels.email.testing import mail

from .regard_command import PATIENCE, regard, surroundings

pytestmark = pytest.mark.timeout(300)

MAILS = 60
SAID = "regard: stopped. What was finished is kept; call it again to go on."
UNIT = """
from regard.foundation import clock
from regard.foundation.accounts.actions import add_unit
add_unit(name="Harbour", kind="brand", at=clock.now())
"""


def stopped(*arguments, home, at_sight_of):
    """Interrupted as soon as it has printed a line with these words; its exit code, all lines and its complaints."""
    with subprocess.Popen(
        [sys.executable, "-m", "regard", *map(str, arguments)],
        env=surroundings(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        lines = [next(line for line in process.stdout if at_sight_of in line)]
        process.send_signal(signal.SIGINT)
        rest, complaints = process.communicate(timeout=PATIENCE)
        return process.returncode, lines + rest.splitlines(), complaints


def test_taking_in_mails_goes_on_where_it_was_stopped(prepared_home, tmp_path):
    assert regard("manage", "shell", "-v0", "-c", UNIT, home=prepared_home).returncode == 0
    for number in range(MAILS):
        letter = mail(
            f"Letter {number}", sender=f"p{number}@example.org", message_id=f"<{number}@example.org>"
        )
        (tmp_path / f"{number:03}.eml").write_bytes(letter)
    code, lines, complaints = stopped("mail", "import", tmp_path, home=prepared_home, at_sight_of=" new")
    assert code == 130
    assert complaints.splitlines()[-1] == SAID
    assert "Traceback" not in complaints
    assert 0 < len(lines) < MAILS

    again = regard("mail", "import", tmp_path, home=prepared_home)
    assert again.returncode == 0
    assert len(again.stdout.splitlines()) == MAILS
    taken = sum("duplicate" in line for line in again.stdout.splitlines())
    assert len(lines) <= taken < MAILS
