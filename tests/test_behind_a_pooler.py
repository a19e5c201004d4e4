"""The pages go through pgbouncer in transaction mode; what listens goes past it."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import httpx
import pytest
from django.db import connection

from regard.config.parts import bound, port_of
from regard.conversations import testing as matters
from regard.conversations.models import Note
from regard.foundation import clock
from regard.foundation.accounts import testing as cast
from regard.foundation.live.testing import live_process

from .regard_command import PATIENCE, regard, until

PGBOUNCER = shutil.which("pgbouncer", path=f"{os.environ['PATH']}:/usr/sbin")
POOL = 2
CONFIGURED = """
[databases]
{name} = host={host} user={user}
[pgbouncer]
listen_addr =
listen_port = 6432
unix_socket_dir = {folder}
auth_type = any
pool_mode = transaction
default_pool_size = {pool}
"""

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.timeout(2 * PATIENCE),
    pytest.mark.skipif(PGBOUNCER is None, reason="there is no pgbouncer here: apt-get install pgbouncer"),
]


@pytest.fixture
def pooled(transactional_db):
    """The test's own database with a real pgbouncer before it: (past it, through it)."""
    database = connection.settings_dict
    if database["PASSWORD"] or not database["HOST"].startswith("/"):
        pytest.skip("this database wants a password, which pgbouncer would have to know")
    folder = Path(tempfile.mkdtemp(prefix="rg-pool-"))
    owner = pwd.getpwuid(Path(database["HOST"], ".s.PGSQL.5432").stat().st_uid)
    conf = folder / "pgbouncer.ini"
    conf.write_text(
        CONFIGURED.format(
            name=database["NAME"], host=database["HOST"], user=database["USER"], folder=folder, pool=POOL
        )
    )
    for path in (folder, conf):
        shutil.chown(path, owner.pw_uid, owner.pw_gid)
    process = subprocess.Popen(
        [PGBOUNCER, "-q", conf], user=owner.pw_uid, group=owner.pw_gid, stderr=subprocess.DEVNULL
    )
    past = f"postgresql://{database['USER']}@/{database['NAME']}?host={database['HOST']}"
    try:
        until((folder / ".s.PGSQL.6432").exists, lambda: "pgbouncer")
        yield past, f"postgresql://{database['USER']}@/{database['NAME']}?host={folder}&port=6432"
    finally:
        process.terminate()
        process.wait(PATIENCE)
        shutil.rmtree(folder)


def answers(port):
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def test_pages_go_through_it_and_notices_past_it(pooled, home):
    past, through = pooled
    before = sessions()
    amara, matter = cast.amara(), matters.conversation(at=clock.now())
    session, door = cast.signed_in(amara), bound("127.0.0.1", 0)
    port = port_of(door)
    web = subprocess.Popen(
        ["regard", "web", f"--door={door.fileno()}", "--processes", "1"],
        pass_fds=[door.fileno()],
        executable=shutil.which("regard", path=f"{Path(os.sys.executable).parent}:{os.environ['PATH']}"),
        env={
            **os.environ,
            "DATABASE_URL": past,
            "DATABASE_POOL_URL": through,
            "REGARD_PREPARED": "0",
            "REGARD_HOME": str(home),
        },
    )
    try:
        until(lambda: answers(port), lambda: "the pages")
        with (
            httpx.Client(
                base_url=f"http://127.0.0.1:{port}", cookies={"sessionid": session}, timeout=PATIENCE
            ) as pages,
            live_process() as live,
            live.stream(f"conversation-{matter.pk}", session=session, timeout=PATIENCE) as events,
            ThreadPoolExecutor(6) as many,
        ):
            paths = [f"/conversations/{matter.pk}/", "/desk/open/", "/promises/", "/search/?q=card"] * 4
            assert {answer.status_code for answer in many.map(pages.get, paths)} == {200}
            token = (
                pages.get("/accounts/reauthenticate/").cookies.get("csrftoken") or pages.cookies["csrftoken"]
            )
            noted = pages.post(
                f"/conversations/{matter.pk}/note/", data={"text": "Through.", "csrfmiddlewaretoken": token}
            )
            assert noted.status_code == 200
            assert next(events) == ("changed", f"conversation-{matter.pk}")
    finally:
        door.close()
        web.terminate()
        web.wait(PATIENCE)
    assert Note.objects.get().text == "Through."
    until(lambda: 0 < len(sessions() - before) <= POOL, lambda: "the sessions of the pooler, and no others")


def sessions():
    """Of this database. The tests before this one may have left some of this process's own."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'regard'"
        )
        return {pid for (pid,) in cursor.fetchall()}


@pytest.mark.parametrize(("way", "says"), [("past", "ok   Notices"), ("through", "FAIL Notices")])
def test_the_doctor_says_whether_notices_arrive(pooled, home, way, says):
    past, through = pooled
    said = regard(
        "doctor", home=home, DATABASE_URL=past if way == "past" else through, REGARD_PREPARED="0"
    ).stdout

    assert says in said
    assert ("DATABASE_POOL_URL" in said) is (way == "through")
