"""A backup taken while others write, and the same state brought back."""

import io
import json
import stat
import tarfile

import psycopg
import pytest

from regard.foundation.env import postgres
from regard.foundation.env.address import socket_folder

from .regard_command import regard

pytestmark = pytest.mark.timeout(300)

FILL = """
from regard.foundation import clock
from regard.foundation.accounts.models import Member
from regard.foundation.files import store
for number in range(20):
    store.keep(f"letter {number} of Siobhán".encode() * 1000, at=clock.now())
"""


def state(home):
    """Every table's rows as one checksum, every sequence's place, and every file with its checksum."""
    with (
        postgres.running(lambda words: None, home=home),
        psycopg.connect(host=str(socket_folder(home)), user="regard", dbname="regard") as connection,
    ):
        tables = [
            name
            for (name,) in connection.execute(
                "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
            )
        ]
        rows = {
            table: connection.execute(
                f"SELECT count(*), md5(string_agg(row::text, '|' ORDER BY row::text)) FROM {table} AS row"
            ).fetchone()
            for table in tables
        }
        places = connection.execute(
            "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1"
        ).fetchall()
    files = {path.name: path.read_bytes() for path in (home / "files").rglob("*") if path.is_file()}
    return rows, places, files, (home / "secret-key").read_text()


@pytest.fixture(scope="module")
def backup(prepared_module_home):
    """Made while the server runs, as always."""
    with postgres.running(lambda words: None, home=prepared_module_home):
        added = regard(
            *("member", "add", "--name", "Siobhán", "--email", "siobhan@example.org", "--unit", "Harbour"),
            *("--time-zone", "Europe/Dublin", "--password-file", "-"),
            home=prepared_module_home,
            given="a long tide table\n",
        )
        assert added.stdout == (
            "Times and promises go by the clock of Europe/Dublin.\nSiobhán is now admin at Harbour.\n"
        )
        filled = regard("manage", "shell", "-v0", "-c", FILL, home=prepared_module_home)
        assert filled.returncode == 0
        file = prepared_module_home / "kept.regard"
        done = regard("backup", file, home=prepared_module_home)
        assert done.returncode == 0, done.stderr
        yield file


def test_restored_into_an_empty_home_everything_is_as_it_was(backup, prepared_module_home, home):
    done = regard("restore", backup, home=home)
    assert done.returncode == 0, done.stderr
    assert "with 20 files" in done.stdout
    before, after = state(prepared_module_home), state(home)
    assert after == before
    assert before[0]["accounts_member"][0] == 1
    assert len(before[2]) == 20


def test_only_its_owner_can_read_it_and_it_holds_what_it_says(backup):
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    with tarfile.open(backup) as tar:
        names = tar.getnames()
        manifest = json.load(tar.extractfile("manifest.json"))
    assert names[:3] == ["manifest.json", "secret-key", "database.dump"]
    assert manifest["files"] == len(names) - 3 == 20
    assert not [path for path in backup.parent.iterdir() if path.name.startswith(".kept")]


def test_a_home_in_use_is_not_overwritten(backup, prepared_module_home):
    before = state(prepared_module_home)
    done = regard("restore", backup, home=prepared_module_home)
    assert done.returncode == 1
    assert "already holds" in done.stderr.splitlines()[-1]
    assert state(prepared_module_home) == before


def test_a_damaged_backup_changes_nothing(backup, home):
    whole = backup.read_bytes()
    with tarfile.open(fileobj=io.BytesIO(whole)) as tar:
        inside = tar.getmembers()[-1].offset_data + 10
    damaged = home / "damaged.regard"
    damaged.write_bytes(whole[:inside] + b"?" + whole[inside + 1 :])
    done = regard("restore", damaged, home=home)
    assert done.returncode == 1
    assert "is damaged" in done.stderr.splitlines()[-1]
    damaged.write_bytes(whole[: len(whole) // 2])
    assert regard("restore", damaged, home=home).returncode == 1
    assert not (home / "files").exists()
    assert regard("restore", backup, home=home).returncode == 0
