"""Real servers, really killed."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from regard.foundation.env import Misconfigured, postgres
from regard.foundation.env.address import socket_folder
from regard.foundation.env.postgres.cluster import command_of
from regard.foundation.env.postgres.programs import PACKAGE

pytestmark = pytest.mark.timeout(180)

HASTE = {"fsync": "off"}
USER = """
import sys
from pathlib import Path
from regard.foundation.env import postgres
with postgres.running(lambda words: None, home=Path(sys.argv[1]), settings={"fsync": "off"}):
    print("in", flush=True)
    sys.stdin.read()
"""


def tell_nobody(words):
    pass


def ask(home, sql):
    with psycopg.connect(host=str(socket_folder(home)), user="regard", dbname="regard") as connection:
        return connection.execute(sql).fetchone()[0] if sql.startswith("SELECT") else connection.execute(sql)


@contextmanager
def another_user(home):
    with subprocess.Popen(
        [sys.executable, "-c", USER, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "in\n"
        try:
            yield process
        finally:
            process.kill()


def postmaster(home):
    path = home / "postgres" / "postmaster.pid"
    return int(path.read_text().splitlines()[0]) if path.exists() else None


def gone(pid):
    for _ in range(200):
        if not command_of(pid):
            return True
        time.sleep(0.05)
    return False


def test_whoever_comes_second_joins_and_the_last_to_leave_stops_it(home):
    with postgres.running(tell_nobody, home=home, settings=HASTE):
        first = postmaster(home)
        ask(home, "CREATE TABLE letters (words text)")
        with another_user(home) as other:
            assert postmaster(home) == first
            other.stdin.close()
            assert other.wait(20) == 0
        assert ask(home, "SELECT count(*) FROM letters") == 0
    assert gone(first)
    assert postmaster(home) is None


def test_a_user_killed_with_nine_leaves_a_server_that_the_next_one_joins_and_stops(home):
    with another_user(home) as other:
        orphan = postmaster(home)
        other.send_signal(signal.SIGKILL)
        other.wait(10)
    assert command_of(orphan)
    with postgres.running(tell_nobody, home=home, settings=HASTE):
        assert postmaster(home) == orphan
    assert gone(orphan)


def test_everything_killed_with_nine_loses_nothing_committed(home):
    with another_user(home) as other:
        ask(home, "CREATE TABLE letters AS SELECT 'Dear Ines' AS words")
        os.kill(postmaster(home), signal.SIGKILL)
        other.send_signal(signal.SIGKILL)
        other.wait(10)
    assert postmaster(home) is not None
    with postgres.running(tell_nobody, home=home, settings=HASTE):
        assert ask(home, "SELECT words FROM letters") == "Dear Ines"


def test_a_number_left_behind_that_is_now_another_program_does_not_matter(home):
    with postgres.running(tell_nobody, home=home, settings=HASTE):
        lines = (home / "postgres" / "postmaster.pid").read_text().splitlines()
    lines[0] = str(os.getpid())
    (home / "postgres" / "postmaster.pid").write_text("\n".join(lines) + "\n")
    (home / "socket" / ".s.PGSQL.5432.lock").write_text("\n".join(lines) + "\n")
    with postgres.running(tell_nobody, home=home, settings=HASTE):
        assert ask(home, "SELECT 1") == 1
    assert command_of(os.getpid())


def test_making_it_half_way_is_made_again(home):
    with postgres.running(tell_nobody, home=home, settings=HASTE):
        pass
    (home / "postgres").rename(home / "postgres.new")
    (home / "postgres.new" / "PG_VERSION").unlink()
    with postgres.running(tell_nobody, home=home, settings=HASTE):
        assert ask(home, "SELECT 1") == 1


def test_nobody_else_on_the_machine_comes_near(home):
    with postgres.running(tell_nobody, home=home, settings=HASTE):
        for folder in (home / "postgres", home / "socket"):
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert ask(home, "SELECT current_setting('listen_addresses')") == ""
        assert not ask(home, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        assert (home / "postgres" / "pg_hba.conf").read_text().splitlines()[1:] == [
            "local all all peer map=regard"
        ]
    assert stat.S_IMODE(home.stat().st_mode) & stat.S_IRWXO == 0


def test_letters_of_every_alphabet_change_their_case(home):
    with postgres.running(tell_nobody, home=home, settings=HASTE):
        assert ask(home, "SELECT lower('ŁÓDŹ ÇEŞME ΑΘΗΝΑ')") == "łódź çeşme αθηνα"


def test_a_home_with_a_long_name_works(home):
    long = home / ("care" * 20) / "home"
    long.mkdir(parents=True)
    for folder in (home, long.parent):
        folder.chmod(0o711)
    with postgres.running(tell_nobody, home=long, settings=HASTE):
        assert not str(socket_folder(long)).startswith(str(long))
        assert ask(long, "SELECT 1") == 1
    shutil.rmtree(socket_folder(long))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root's database runs under another account")
def test_a_home_closed_to_that_account_is_refused_and_nothing_is_opened(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    inside = closed / "home"
    inside.mkdir()
    with (
        pytest.raises(Misconfigured, match="closed to the system user regard"),
        postgres.running(tell_nobody, home=inside),
    ):
        pass
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700


def test_data_of_an_older_major_version_is_brought_over(home):
    """With the programs of the system's package in the place where a former wheel would have left its own."""
    older = sorted(Path("/usr/lib/postgresql").glob("1[567]/bin"))
    if not older:
        pytest.skip("no older PostgreSQL on this system: apt-get install postgresql")
    with postgres.running(tell_nobody, home=home, settings=HASTE) as cluster:
        pass
    shutil.rmtree(home / "postgres")
    version = older[-1].parent.name
    package = home / "postgresql" / f"{version}.0" / PACKAGE
    package.mkdir(parents=True)
    (package / "pginstall").symlink_to(older[-1].parent)
    make_old_cluster(cluster.account, older[-1], home)
    said = []
    with postgres.running(said.append, home=home, settings=HASTE):
        assert ask(home, "SELECT words FROM letters") == "Dear Ines"
        assert ask(home, "SELECT current_setting('server_version_num')::int / 10000") == 18
    assert said[0].startswith(f"Bringing the database from PostgreSQL {version}")
    assert (home / f"postgres-{version}").is_dir()
    assert not (home / "postgres-upgrade.dump").exists()


def make_old_cluster(account, programs, home):
    def run(*command):
        process = account.launch(["/bin/sh", "-c", *command])
        assert process.wait(60) == 0, process.stdout.read()

    data = home / "postgres"
    data.mkdir()
    os.chown(data, account.uid, account.gid)
    run(f"{programs}/initdb -D {data} -U postgres -A peer -E UTF8 --locale C -N >/dev/null")
    for sql in (
        "CREATE ROLE regard LOGIN CREATEDB",
        "CREATE DATABASE regard OWNER regard",
    ):
        run(f"echo '{sql}' | {programs}/postgres --single -D {data} template1 >/dev/null")
    for sql in (
        "CREATE TABLE letters AS SELECT $$Dear Ines$$::text AS words",
        "ALTER TABLE letters OWNER TO regard",
    ):
        run(f"echo '{sql}' | {programs}/postgres --single -D {data} regard >/dev/null")
