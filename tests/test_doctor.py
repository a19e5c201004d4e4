import psycopg
import pytest

from regard.foundation.env import postgres
from regard.foundation.env.address import socket_folder

from .regard_command import regard

pytestmark = pytest.mark.timeout(300)


def lines(said, subject):
    return [line for line in said.splitlines() if line[5:].startswith(subject)]


def test_a_home_without_tables_is_told_how_to_get_them(home):
    new = regard("doctor", home=home)
    assert new.returncode == 1
    assert lines(new.stdout, "Database")[0].startswith("ok   Database   PostgreSQL 18")
    assert lines(new.stdout, "Tables")[0].startswith("FAIL")
    assert "regard up" in new.stdout


def test_it_says_what_is_wrong_and_how_to_mend_it(prepared_home):
    home = prepared_home
    prepared = regard("doctor", home=home)
    assert prepared.returncode == 1
    assert lines(prepared.stdout, "Tables") == ["ok   Tables     up to date."]
    assert lines(prepared.stdout, "Worker") == ["FAIL Worker     none has run yet."]

    dead = "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '10 minutes')"
    regard(
        "manage",
        "shell",
        "-v0",
        "-c",
        f"from django.db import connection as c; c.cursor().execute({dead!r})",
        home=home,
    )
    said = regard("doctor", home=home)
    assert said.returncode == 1
    assert lines(said.stdout, "Worker") == [
        "FAIL Worker     none is alive; the last one was heard 10 min ago. Mail stands still."
    ]

    (home / "secret-key").chmod(0o644)
    assert lines(regard("doctor", home=home).stdout, "Home")[0].endswith(
        "is open to every account of this machine."
    )


def test_tables_of_another_version_are_refused_in_one_line_and_left_alone(prepared_home):
    """Also with `regard up`, whose pages prepare as `prepare` does."""
    with postgres.running(lambda words: None, home=prepared_home):
        address = f"postgresql://regard@/regard?host={socket_folder(prepared_home)}"
        with psycopg.connect(address) as newer:
            newer.execute("DELETE FROM django_migrations WHERE app = 'people'")
            newer.execute(
                "INSERT INTO django_migrations (app, name, applied)"
                " VALUES ('people', '0007_names_are_sung', now()), ('choir', '0001_choirs', now()),"
                " ('account', '0000_folded_by_those_who_made_it', now())"
            )
        doctor = regard("doctor", home=prepared_home)
        prepare = regard("prepare", home=prepared_home)
        with psycopg.connect(address) as same:
            steps = same.execute("SELECT count(*) FROM django_migrations WHERE app = 'people'").fetchone()

    refusal = (
        "Another version of Regard made these tables: this one does not know choir.0001_choirs and 1 more."
    )
    assert lines(doctor.stdout, "Tables") == [f"FAIL Tables     {refusal}"]
    assert doctor.returncode == 1
    assert prepare.stderr == (
        f"regard: {refusal} Start the version that made it, or give this one an empty database"
        " (REGARD_HOME or DATABASE_URL).\n"
    )
    assert prepare.returncode == 1
    assert steps == (1,)


def test_a_database_that_does_not_answer_is_named_with_its_reason(tmp_path):
    said = regard("doctor", home=tmp_path / "home", DATABASE_URL="postgresql://ines@127.0.0.1:1/care")
    assert said.returncode == 1
    assert "Connection refused" in lines(said.stdout, "Database")[0]
    assert "Worker" not in said.stdout
