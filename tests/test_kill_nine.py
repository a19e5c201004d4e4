"""Two thousand mails come in, some twice, while the worker and the database are killed: none is lost, none doubled."""

import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import contextmanager

import psycopg
import pytest

from regard.channels.email.testing import mail
from regard.channels.email.testing_servers import dovecot
from regard.foundation.env.address import socket_folder

MAILS = 2_000
TWICE = 200
KILLS = 6
SECONDS = 240

SET_UP = """
from regard.foundation import clock
from regard.foundation.accounts.actions import add_unit
from regard.channels.email.actions import add_mailbox
unit = add_unit(name="Harbour", kind="brand", at=clock.now())
add_mailbox(unit=unit, address="care@harbour.example", display_name="Harbour", username="care",
            secret="open-sesame", imap_host="127.0.0.1", imap_port={port}, imap_security="plain", at=clock.now())
"""
TOKEN = re.compile(r"token-(\d+)")

pytestmark = pytest.mark.timeout(SECONDS + 120)


@contextmanager
def everything(environment, home):
    """`regard up`, ready; stopped as by Ctrl-C at the end."""
    log = (home / "up.log").open("w")
    process = subprocess.Popen(
        [sys.executable, "-m", "regard", "up", "--port", "0"],
        env=environment,
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    try:
        _until(lambda: "Regard is at" in (home / "up.log").read_text(), 90)
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)


def _until(done, seconds):
    deadline = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.2)


def worker_of(up):
    """The number of the worker among the children of `regard up`."""
    listed = subprocess.run(["ps", "-o", "pid=,args=", "--ppid", str(up.pid)], capture_output=True, text=True)
    return next((int(line.split()[0]) for line in listed.stdout.splitlines() if " worker" in line), None)


def postmaster_of(home):
    pid = home / "postgres" / "postmaster.pid"
    return int(pid.read_text().split()[0]) if pid.exists() else None


def the_mails():
    """Each mail has a token of its own; some come again byte for byte, some with another Received line."""
    dice = random.Random(7)
    once = [mail(f"This is token-{n} speaking.", sender=f"p{n % 300}@example.org") for n in range(MAILS)]
    again = [
        copy if n % 2 else b"Received: by another way\r\n" + copy
        for n, copy in enumerate(dice.sample(once, TWICE))
    ]
    mixed = once + again
    dice.shuffle(mixed)
    return mixed


def test_nothing_is_lost_and_nothing_doubled(prepared_home):
    home = prepared_home
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    environment |= {"REGARD_HOME": str(home), "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    dice = random.Random(11)
    with dovecot() as server, everything(environment, home) as up:
        script = SET_UP.format(port=server.port)
        subprocess.run(
            [sys.executable, "-m", "regard", "manage", "shell", "-c", script], env=environment, check=True
        )
        coming = threading.Thread(target=server.put, args=the_mails())
        coming.start()
        for kill in range(KILLS):
            time.sleep(dice.uniform(1, 4))
            victim = postmaster_of(home) if kill % 3 == 2 else worker_of(up)
            if victim:
                os.kill(victim, signal.SIGKILL)
        coming.join()
        address = f"postgresql://regard@/regard?host={socket_folder(home)}"
        _until(lambda: _read(address) >= MAILS + TWICE / 2, SECONDS)

        with psycopg.connect(address) as database:
            texts = [row[0] for row in database.execute("SELECT text FROM conversations_message")]
            fates = dict(database.execute("SELECT fate, count(*) FROM email_mail GROUP BY fate").fetchall())

    arrived = Counter(int(TOKEN.search(text)[1]) for text in texts)
    assert set(arrived) == set(range(MAILS))
    assert set(arrived.values()) == {1}
    assert fates.get("held", 0) == 0
    assert fates["duplicate"] == TWICE / 2


def _read(address):
    try:
        with psycopg.connect(address, connect_timeout=5) as database:
            return database.execute("SELECT count(*) FROM email_mail").fetchone()[0]
    except psycopg.OperationalError:
        return 0
