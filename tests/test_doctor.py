import psycopg
import pytest

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


def test_it_says_what_is_wrong_and_how_to_mend_it(databases, home):
    address = databases()
    prepared = regard("doctor", home=home, DATABASE_URL=address)
    assert prepared.returncode == 1
    assert lines(prepared.stdout, "Tables") == ["ok   Tables     up to date."]
    assert lines(prepared.stdout, "Worker") == ["FAIL Worker     none has run yet."]

    with psycopg.connect(address) as dead:
        dead.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '10 minutes')"
        )
    (home / "secret-key").chmod(0o644)
    said = regard("doctor", home=home, DATABASE_URL=address)
    assert said.returncode == 1
    assert lines(said.stdout, "Worker") == [
        "FAIL Worker     none is alive; the last one was heard 10 min ago. Mail stands still."
    ]
    assert lines(said.stdout, "Home")[0].endswith("is open to every account of this machine.")


def test_tables_of_another_version_are_refused_in_one_line_and_left_alone(databases, home):
    """Also with `regard up`, whose pages prepare as `prepare` does."""
    address = databases()
    with psycopg.connect(address) as newer:
        newer.execute("DELETE FROM django_migrations WHERE app = 'people'")
        newer.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('people', '0007_names_are_sung', now()), ('choir', '0001_choirs', now()),"
            " ('account', '0000_folded_by_those_who_made_it', now())"
        )
    doctor = regard("doctor", home=home, DATABASE_URL=address)
    prepare = regard("prepare", home=home, DATABASE_URL=address)
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
