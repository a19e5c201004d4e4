"""Ctrl-C in the middle of a long command: one clear line, and nothing of what was finished is lost."""

import signal
import subprocess
import sys
import tarfile

import pytest

from regard.channels.email.testing import mail
from regard.config.keeping.archive import FILES, MANIFEST

from .conftest import copied
from .regard_command import PATIENCE, regard, surroundings
from .test_keeping import FILL, state

pytestmark = pytest.mark.timeout(300)

MAILS = 60
SAID = "regard: stopped. What was finished is kept; call it again to go on."
UNIT = """
from regard.foundation import clock
from regard.foundation.accounts.actions import add_unit
add_unit(name="Harbour", kind="brand", at=clock.now())
"""
FINALISER = """
import os, signal, time
class Letter:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
Letter()
time.sleep(20)
"""
NOBODY = """
from regard.conversations.models import Conversation
from regard.foundation.accounts.models import Unit
print(Unit.objects.count(), Conversation.objects.count())
"""


@pytest.fixture(scope="module")
def kept(prepared):
    """A home with files in it, and its backup."""
    with copied(prepared) as home:
        assert regard("manage", "shell", "-v0", "-c", FILL, home=home).returncode == 0
        assert regard("backup", home / "kept.regard", home=home).returncode == 0
        yield home, home / "kept.regard"


def stopped(*arguments, home, at_sight_of, sign=signal.SIGINT):
    """Interrupted as soon as it has printed a line with these words; its exit code, all lines and its complaints."""
    with subprocess.Popen(
        [sys.executable, "-m", "regard", *map(str, arguments)],
        env=surroundings(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        lines = [next(line for line in process.stdout if at_sight_of in line)]
        process.send_signal(sign)
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


def test_a_backup_that_is_stopped_leaves_the_older_one_and_nothing_else(kept, tmp_path):
    home, _file = kept
    file = tmp_path / "tonight"
    file.write_text("The one of last night.")
    code, _lines, complaints = stopped("backup", file, home=home, at_sight_of="Database")
    assert (code, complaints.splitlines()[-1]) == (130, SAID)
    assert "Traceback" not in complaints
    assert [path.name for path in tmp_path.iterdir()] == ["tonight"]
    assert file.read_text() == "The one of last night."

    assert regard("backup", file, home=home).returncode == 0
    assert file.stat().st_size > 100_000


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("step", ["Files", "Database"])
def test_a_restore_that_is_stopped_says_so_and_goes_on(kept, home, step, sign):
    before, file = kept
    code, _lines, complaints = stopped("restore", file, home=home, at_sight_of=step, sign=sign)
    assert code == (130 if sign == signal.SIGINT else -signal.SIGKILL)
    assert sign == signal.SIGKILL or complaints.splitlines()[-1] == SAID
    if sign == signal.SIGKILL:
        _left_half_written(home)

    refused = regard("member", "add", "--name", "Maria", "--email", "maria@example.org", home=home)
    assert refused.returncode == 1
    assert f"The home {home} is only half restored" in refused.stderr
    assert f"{home} is only half restored." in regard("doctor", home=home).stdout

    again = regard("restore", file, home=home)
    assert again.returncode == 0, again.stderr
    assert state(home) == state(before)
    assert not [path.name for path in home.iterdir() if "restore" in path.name]


def _left_half_written(home):
    """As a file is that was being written when its writer was killed, which seldom hits."""
    place = home / "files" / "0a" / "0b"
    place.mkdir(parents=True, exist_ok=True)
    (place / ".half-k3v").write_bytes(b"letter 1")


def test_a_restore_stopped_while_it_looks_has_changed_nothing(kept, home, tmp_path):
    _home, file = kept
    code, _lines, complaints = stopped("restore", _much_of(file, tmp_path), home=home, at_sight_of="Checking")
    assert (code, complaints.splitlines()[-1]) == (130, SAID)
    assert not (home / "files").exists()

    assert regard("prepare", home=home).returncode == 0


def _much_of(file, folder):
    """A backup that begins like this one and takes seconds to look through; it holds a hole of some gigabytes."""
    with tarfile.open(file) as whole, tarfile.open(folder / "much", "w") as much:
        much.addfile(whole.getmember(MANIFEST), whole.extractfile(MANIFEST))
        hole = tarfile.TarInfo(FILES + "0" * 64)
        hole.size = 8 * 1024**3
        much.addfile(hole)
    with open(folder / "much", "r+b") as much:
        much.truncate(hole.size + 1024**2)
    return folder / "much"


def test_a_demo_that_is_stopped_while_it_is_filled_begins_anew(prepared_home):
    code, _lines, complaints = stopped(
        "demo", "--port", "0", home=prepared_home, at_sight_of="of four months lived"
    )
    assert code == 130
    assert complaints.splitlines()[-1] == SAID

    assert regard("manage", "shell", "-v0", "-c", NOBODY, home=prepared_home).stdout == "0 0\n"


def test_ctrl_c_is_heard_even_where_python_drops_it(prepared_home):
    interrupted = regard("manage", "shell", "-v0", "-c", FINALISER, home=prepared_home)
    assert interrupted.stderr.strip() == SAID
