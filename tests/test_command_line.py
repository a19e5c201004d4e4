import pytest

from .regard_command import regard


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["fnord"], "regard: No such command 'fnord'. (see regard --help)"),
        (["up", "--port", "many"], "Invalid value for '--port'"),
        (["up", "--port", "65535"], "65535 is not in the range 0<=x<=65534"),
        (["demo", "--port", "65534"], "65534 is not in the range 0<=x<=65533"),
        (["up", "--prot", "8000"], "Did you mean"),
        (["restore", "/nowhere/at/all"], "does not exist"),
        (["backup"], "Missing argument 'FILE'"),
        (["member", "add", "--role", "king"], "'king' is not one of"),
        (["member", "add", "--name", "a" * 300], "it has at most 200 letters"),
        (["member", "add", "--unit", "\udcff"], "it holds something that is no letter"),
        (["member", "add", "--password-file", "/nowhere"], "does not exist"),
        (["mail", "inspect"], "Missing argument 'FILE...'"),
    ],
)
def test_wrong_usage_is_one_line_and_two(arguments, says, tmp_path):
    done = regard(*arguments, home=tmp_path / "home")
    assert done.returncode == 2
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


@pytest.mark.parametrize("given", [(), ("--name", "Kofi Mensah")])
def test_what_cannot_be_asked_for_without_a_keyboard_is_wrong_usage(given, prepared_home):
    done = regard("member", "add", *given, home=prepared_home)
    assert done.returncode == 2
    assert "give it as an option" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("REGARD_PROT", "1", "REGARD_PROT is not a setting of Regard"),
        ("REGARD_HOME", "care", "must be a full path"),
        ("REGARD_SECRET_KEY", "short", "needs at least 50"),
        ("DATABASE_URL", "mysql://root@db/care", "PostgreSQL 15 or newer is the only database"),
        ("DATABASE_URL", "postgresql://ines:secret@127.0.0.1:1/care", "Connection refused"),
    ],
)
def test_wrong_surroundings_are_one_line_and_one(name, value, says, tmp_path):
    done = regard("backup", tmp_path / "b", **{"REGARD_HOME": str(tmp_path / "home"), name: value})
    assert done.returncode == 1
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "ines:secret" not in done.stderr


@pytest.mark.parametrize("host", ["nowhere.invalid", "care..harbour", "a" * 300])
def test_a_host_that_is_none_is_one_line_and_one(host, tmp_path):
    done = regard("live", "--host", host, home=tmp_path / "home")
    assert done.returncode == 1
    assert done.stderr == f"regard: --host {host} is no address of this machine.\n"


def test_help_names_every_command_a_person_needs():
    said = regard("--help").stdout
    for name in ("up", "demo", "web", "worker", "mail", "member", "doctor", "backup", "restore"):
        assert f"\n  {name} " in said
    assert "manage" not in said
    assert regard().stdout == said


def test_it_knows_its_version():
    assert regard("--version").stdout == "Regard 0.1.0\n"
