import os
import stat

import pytest

from regard.foundation import env
from regard.foundation.env.address import libpq, socket_folder


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch, tmp_path):
    for name in list(os.environ):
        if name.startswith("REGARD_") or name.startswith("DATABASE_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("REGARD_HOME", str(tmp_path / "home"))


def test_a_misspelt_name_is_refused_with_the_right_one_beside_it(monkeypatch):
    monkeypatch.setenv("REGARD_FILE", "/srv/files")
    with pytest.raises(env.Misconfigured, match=r"REGARD_FILE is not a setting.*did you mean REGARD_FILES\?"):
        env.check_names()


@pytest.mark.parametrize(
    "given", ["care.example", "ftp://care.example", "https://care.example/desk", "https://"]
)
def test_a_public_address_is_scheme_and_host(monkeypatch, given):
    monkeypatch.setenv("REGARD_URL", given)
    with pytest.raises(env.Misconfigured, match="should look like"):
        env.web_address("REGARD_URL")


def test_a_closing_slash_does_not_matter(monkeypatch):
    monkeypatch.setenv("REGARD_URL", "https://care.example/")
    assert env.web_address("REGARD_URL") == "https://care.example"


def test_a_flag_is_one_or_zero(monkeypatch):
    monkeypatch.setenv("REGARD_PREPARED", "no")
    with pytest.raises(env.Misconfigured, match="REGARD_PREPARED is 'no'; it can be 1 or 0"):
        env.flag("REGARD_PREPARED", default=True)


def test_the_secret_key_is_made_once_and_for_its_owner_only(tmp_path):
    key = env.secret_key()
    assert len(key) >= 64
    assert env.secret_key() == key
    assert stat.S_IMODE((tmp_path / "home" / "secret-key").stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "home").iterdir()] == ["secret-key"]


def test_a_short_secret_key_is_refused(monkeypatch):
    monkeypatch.setenv("REGARD_SECRET_KEY", "too short")
    with pytest.raises(env.Misconfigured, match="9 characters"):
        env.secret_key()


def test_a_home_must_be_a_full_path(monkeypatch):
    monkeypatch.setenv("REGARD_HOME", "care")
    with pytest.raises(env.Misconfigured, match="must be a full path"):
        env.home()


def test_without_an_address_the_database_is_the_homes(tmp_path):
    assert libpq() == {"dbname": "regard", "user": "regard", "host": str(tmp_path / "home" / "socket")}


def test_an_address_is_read_as_libpq_would(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://ines:p%40ss@db.example:6432/care?sslmode=require")
    assert libpq() == {
        "dbname": "care",
        "user": "ines",
        "password": "p@ss",
        "host": "db.example",
        "port": "6432",
        "sslmode": "require",
    }
    settings = env.database()
    assert (settings["NAME"], settings["PASSWORD"], settings["PORT"]) == ("care", "p@ss", "6432")
    assert settings["OPTIONS"]["sslmode"] == "require"
    assert settings["OPTIONS"]["prepare_threshold"] == 3


def test_prepared_statements_can_be_turned_off_for_an_old_pooler(monkeypatch):
    monkeypatch.setenv("REGARD_PREPARED", "0")
    options = env.database()["OPTIONS"]
    assert (options["server_side_binding"], options["prepare_threshold"]) == (False, None)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("mysql://root:secret@db/care", "the only database"),
        ("postgresql://ines:secret@db", "the name of the database is missing"),
        ("postgresql://ines:secret@db:many/care", "cannot be read"),
    ],
)
def test_a_bad_address_is_explained_without_repeating_its_password(monkeypatch, given, says):
    monkeypatch.setenv("DATABASE_URL", given)
    with pytest.raises(env.Misconfigured, match=says) as refused:
        env.database()
    assert "secret" not in str(refused.value)


def test_a_long_home_has_its_socket_elsewhere(tmp_path):
    long = tmp_path / ("care" * 30)
    assert len(str(socket_folder(long) / ".s.PGSQL.5432.lock")) <= 107
    assert socket_folder(long) != socket_folder(long / "other")
