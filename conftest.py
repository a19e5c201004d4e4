"""The tests' database: one embedded cluster for all checkouts of this machine, or the one DATABASE_URL names."""

import hashlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import hypothesis
import platformdirs
import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from regard.foundation.env import postgres
from regard.foundation.env.address import libpq, socket_folder
from regard.foundation.env.garbage import settle

# A run in the background hears no Ctrl-C; what it starts is to hear one all the same.
signal.signal(signal.SIGINT, signal.default_int_handler)
hypothesis.settings.register_profile("proof", max_examples=20_000, deadline=None)

HASTE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "300"}


def cache(name: str) -> Path:
    """Where the account that runs PostgreSQL for root can come too."""
    if os.geteuid() == 0:
        return Path("/var/cache") / name
    return platformdirs.user_cache_path(name, appauthor=False)


ROOT = Path(__file__).parent
CLUSTER = cache("regard-tests")
checkout = hashlib.sha256(str(ROOT).encode()).hexdigest()[:8]
OURS = f"postgresql://regard@/regard_{checkout}?host={socket_folder(CLUSTER)}"

os.environ.setdefault("DATABASE_URL", OURS)
os.environ["REGARD_HOME"] = str(ROOT / ".regard" / "tests")
os.environ["REGARD_SECRET_KEY"] = "only for tests " * 4
os.environ["DJANGO_SETTINGS_MODULE"] = "regard.config.settings"

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import TransactionTestCase  # noqa: E402

assert settings.DATABASES  # pytest-django sets Django up for settings it finds already read
# The strong hasher takes half a second a password, which every member of the cast would pay in every test.
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# The journal lets nobody delete, and the tally counts promises as they go.
EMPTIED = """
DO $$
DECLARE
    name text;
BEGIN
    TRUNCATE events_entry;
    FOR name IN SELECT format('%I', tablename) FROM pg_tables WHERE schemaname = 'public'
        AND tablename NOT IN ('django_migrations', 'django_content_type', 'auth_permission')
        ORDER BY tablename = 'promises_tally', tablename
    LOOP
        EXECUTE 'DELETE FROM ' || name;
    END LOOP;
END
$$
"""


def pytest_collection_finish() -> None:
    settle()


@pytest.fixture(scope="session")
def cluster() -> Iterator[None]:
    if os.environ["DATABASE_URL"] != OURS:
        yield
        return
    CLUSTER.mkdir(parents=True, exist_ok=True)
    with postgres.running(home=CLUSTER, settings=HASTE):
        yield


@pytest.fixture(scope="session")
def postgres_server(cluster: None) -> Iterator[psycopg.Connection]:
    with psycopg.connect(**{**libpq(), "dbname": "postgres"}, autocommit=True) as server:
        yield server


@pytest.fixture(scope="session")
def template(postgres_server: psycopg.Connection) -> str:
    return tables_to_copy(postgres_server)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    postgres_server: psycopg.Connection, template: str, django_db_modify_db_settings_parallel_suffix: None
) -> None:
    """What a run that was killed has left, with sessions still open, is in nobody's way."""
    connection.settings_dict["TEST"]["TEMPLATE"] = template
    drop(postgres_server, name_of_ours())


@pytest.fixture
def databases(
    postgres_server: psycopg.Connection, template: str, django_db_modify_db_settings_parallel_suffix: None
) -> Iterator[Callable[..., str]]:
    """Addresses of databases of the test's own, with our tables or with nothing."""
    names = []

    def new(*, empty: bool = False) -> str:
        names.append(f"{name_of_ours()}_{len(names)}")
        drop(postgres_server, names[-1])
        create(postgres_server, names[-1], template="template1" if empty else template)
        return address(names[-1])

    yield new
    for name in names:
        drop(postgres_server, name)


def name_of_ours() -> str:
    """Of each process of the run."""
    return connection.settings_dict["TEST"]["NAME"] or f"test_{connection.settings_dict['NAME']}"


def create(server: psycopg.Connection, name: str, *, template: str) -> None:
    server.execute(SQL("CREATE DATABASE {} TEMPLATE {}").format(Identifier(name), Identifier(template)))


def drop(server: psycopg.Connection, name: str) -> None:
    server.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))


def address(name: str) -> str:
    return "postgresql:///?" + urlencode({**libpq(), "dbname": name})


def tables_to_copy(server: psycopg.Connection) -> str:
    """A database with our tables and nothing in them, made anew after any change of the migrations."""
    of_ours = f"regard_{checkout}_tables_"
    name = of_ours + migrations()
    server.execute("SELECT pg_advisory_lock(hashtext(%s))", [of_ours])
    found = server.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [of_ours])
    made = [each for (each,) in found]
    for old in made:
        if old != name:
            drop(server, old)
    if name not in made:
        make_tables(server, name)
    server.execute("SELECT pg_advisory_unlock(hashtext(%s))", [of_ours])
    return name


def make_tables(server: psycopg.Connection, name: str) -> None:
    draft = f"regard_{checkout}_draft"
    drop(server, draft)
    create(server, draft, template="template1")
    command = [sys.executable, "-m", "regard", "prepare"]
    here = {"PYTHONPATH": str(ROOT / "src"), "DATABASE_URL": address(draft)}
    subprocess.run(command, env={**os.environ, **here}, check=True)
    server.execute(SQL("ALTER DATABASE {} RENAME TO {}").format(Identifier(draft), Identifier(name)))


def migrations() -> str:
    files = [
        *sorted((ROOT / "src").rglob("migrations/*.py")),
        ROOT / "src" / "regard" / "config" / "tables.sql",
        ROOT / "requirements" / "run.txt",
    ]
    whole = b"".join(str(file.relative_to(ROOT)).encode() + file.read_bytes() for file in files)
    return hashlib.sha256(whole).hexdigest()[:12]


def empty(_case: TransactionTestCase) -> None:
    """What a test committed goes, its jobs with it. Django would make a new file for each table and index there is."""
    with connection.cursor() as cursor:
        cursor.execute(EMPTIED)


TransactionTestCase._fixture_teardown = empty  # type: ignore[method-assign]


@pytest.fixture
def home() -> Iterator[Path]:
    """An empty home of Regard where the account that runs PostgreSQL for root can come too, unlike `tmp_path`."""
    with tempfile.TemporaryDirectory(prefix="rg-") as folder:
        yield Path(folder)


@pytest.fixture(scope="module")
def module_home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="rg-") as folder:
        yield Path(folder)
