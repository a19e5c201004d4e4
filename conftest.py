"""The tests' database: one embedded cluster for all checkouts of this machine, or the one DATABASE_URL names."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest
from pytest_django.plugin import DjangoDbBlocker

from regard.foundation.env import postgres
from regard.foundation.env.address import socket_folder

HASTE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "300"}


def cache(name: str) -> Path:
    """Where the account that runs PostgreSQL for root can come too."""
    if os.geteuid() == 0:
        return Path("/var/cache") / name
    return platformdirs.user_cache_path(name, appauthor=False)


CLUSTER = cache("regard-tests")
checkout = hashlib.sha256(str(Path(__file__).parent).encode()).hexdigest()[:8]
OURS = f"postgresql://regard@/regard_{checkout}?host={socket_folder(CLUSTER)}"

os.environ.setdefault("DATABASE_URL", OURS)
os.environ["REGARD_HOME"] = str(Path(__file__).parent / ".regard" / "tests")
os.environ["REGARD_SECRET_KEY"] = "only for tests " * 4
os.environ["DJANGO_SETTINGS_MODULE"] = "regard.config.settings"

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402

assert settings.DATABASES  # pytest-django sets Django up for settings it finds already read
# The strong hasher takes half a second a password, which every member of the cast would pay in every test.
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def cluster() -> Iterator[None]:
    if os.environ["DATABASE_URL"] != OURS:
        yield
        return
    CLUSTER.mkdir(parents=True, exist_ok=True)
    with postgres.running(home=CLUSTER, settings=HASTE):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(cluster: None, django_db_modify_db_settings_parallel_suffix: None) -> None:
    """The cluster runs before the first test database is made in it."""


@pytest.fixture(autouse=True)
def queue_left_empty(request: pytest.FixtureRequest, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """After a test that commits, Django empties the tables it has made itself; those of the jobs are not among them."""
    yield
    mark = request.node.get_closest_marker("django_db")
    if "transactional_db" in request.fixturenames or (mark and mark.kwargs.get("transaction")):
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


@pytest.fixture
def home() -> Iterator[Path]:
    """An empty home of Regard where the account that runs PostgreSQL for root can come too, unlike `tmp_path`."""
    with tempfile.TemporaryDirectory(prefix="rg-") as folder:
        yield Path(folder)


@pytest.fixture(scope="module")
def module_home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="rg-") as folder:
        yield Path(folder)
