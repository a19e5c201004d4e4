"""Somebody in every channel and every personal column, erased, is in no dump, no file and no log; and after a restore of an
older backup not either."""

import json
import os
import stat
import subprocess
import zipfile
from pathlib import Path

import psycopg
import pytest

from regard.foundation.env import postgres
from regard.foundation.env.address import socket_folder
from regard.foundation.env.postgres.programs import installed_programs

from .regard_command import regard

pytestmark = pytest.mark.timeout(400)

WORD = "qzxjvk"
CANARY = Path(__file__).with_name("canary.py")
PLANT = f"import runpy; runpy.run_path({str(CANARY)!r}, run_name='__main__')"
STANDING = "SELECT count(*) FROM people_identity"


@pytest.fixture(scope="module")
def planted(prepared_module_home):
    with postgres.running(lambda words: None, home=prepared_module_home):
        done = regard("manage", "shell", "-v0", "-c", PLANT, home=prepared_module_home)
        assert done.returncode == 0, done.stderr
        yield prepared_module_home, json.loads(done.stdout.splitlines()[-1])


def dumped(home):
    """The whole database as text, with what lies in bytes readable."""
    with postgres.running(lambda words: None, home=home):
        command = [
            installed_programs() / "pg_dump",
            "--inserts",
            f"--host={socket_folder(home)}",
            "--username=regard",
        ]
        return subprocess.run(
            [*command, "regard"], capture_output=True, check=True, env=os.environ
        ).stdout.lower()


def hits(text):
    return text.count(WORD.encode()) + text.count(WORD.encode().hex().encode())


def files_with_it(home):
    """Attachments, logs, tombstones: all that lies in the home but PostgreSQL's own pages, which the dump speaks for."""
    places = (path for path in home.rglob("*") if path.is_file() and not _is_page(path.relative_to(home)))
    return [str(path) for path in places if WORD.encode() in path.read_bytes().lower()]


def _is_page(path):
    return path.parts[0] == "postgres" and ".log" not in path.name


def counted(home):
    """The numbers that stay, whoever wrote and was promised."""
    tables = (
        "conversations_conversation",
        "conversations_message",
        "promises_promise",
        "email_rawmail",
        "events_entry",
    )
    with (
        postgres.running(lambda words: None, home=home),
        psycopg.connect(host=str(socket_folder(home)), user="regard", dbname="regard") as connection,
    ):
        return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


def test_every_table_of_the_registry_was_reached(planted):
    _home, said = planted
    assert said["missing"] == []


def test_all_of_it_is_handed_out_in_a_file_that_only_its_owner_reads(planted, tmp_path):
    place, said = planted
    file = tmp_path / "theirs.zip"
    file.touch(mode=0o644)
    done = regard("person", "export", str(said["person"]), file, home=place)
    assert done.returncode == 0, done.stderr
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with zipfile.ZipFile(file) as made:
        assert WORD in made.read("data.json").decode()
    assert [path.name for path in tmp_path.iterdir()] == ["theirs.zip"]

    nowhere = regard("person", "export", str(said["person"]), tmp_path / "no" / "theirs.zip", home=place)
    assert (nowhere.returncode, "could not be written" in nowhere.stderr) == (1, True)


def test_nothing_is_left_of_who_was_erased_and_a_restore_erases_them_again(planted, home):
    place, said = planted
    number = str(said["person"])
    backup = regard("backup", place / "before.regard", home=place)
    assert backup.returncode == 0, backup.stderr
    before, numbers = hits(dumped(place)), counted(place)
    assert before > 60
    assert len([path for path in files_with_it(place) if "/files/" in path]) == 4

    dry = regard("person", "erase", number, "--dry-run", home=place)
    assert "Messages and notes" in dry.stdout
    assert hits(dumped(place)) == before

    done = regard("person", "erase", number, "--yes", home=place)
    assert done.returncode == 0, done.stderr
    assert hits(dumped(place)) == 0
    assert [path for path in files_with_it(place) if not path.endswith("before.regard")] == []
    assert WORD not in (done.stdout + done.stderr + dry.stdout).lower()
    after = counted(place)
    assert after.pop("events_entry") == numbers.pop("events_entry") + 1
    assert after == numbers

    restored = regard("restore", place / "before.regard", "--erased", place / "files" / "erased", home=home)
    assert restored.returncode == 0, restored.stderr
    assert "Erased again, as they were since: 1 person." in restored.stdout
    assert hits(dumped(home)) == 0
    assert files_with_it(home) == []
