"""The real live process on a port of the system's choosing, beside the test's own database."""

import os
import re
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import httpx
from django.db import connection

PATIENCE = 90
SOURCE = Path(__file__).parents[3]


class Live:
    """`web_origin` is where the pages are to be when nothing else is said: one port below; nobody need be there."""

    def __init__(self, port, process):
        self.url = f"http://127.0.0.1:{port}"
        self.web_origin = f"http://127.0.0.1:{port - 1}"
        self.process = process
        # To make one reads the certificates of the world; here all goes over loopback.
        self.client = httpx.Client(verify=False, timeout=PATIENCE)

    def get(self, *subjects, session="", headers=None):
        return self.client.get(
            f"{self.url}/live/", params={"subject": subjects}, headers=_with(session, headers)
        )

    @contextmanager
    def stream(self, *subjects, session="", timeout=PATIENCE):
        """Yields the events as they come, `("changed", "unit-3")`, once the stream is open."""
        timeouts = httpx.Timeout(timeout, connect=PATIENCE)
        with self.client.stream(
            "GET", f"{self.url}/live/", params={"subject": subjects}, headers=_with(session), timeout=timeouts
        ) as response:
            response.raise_for_status()
            lines = response.iter_lines()
            assert next(lines) == ": open"
            yield _events(lines)

    def wait_until_ready(self):
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up:
            assert self.process.poll() is None, "the live process ended"
            try:
                if self.client.get(f"{self.url}/live/ready").status_code == 204:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.05)
        raise TimeoutError("the live process does not listen")


@contextmanager
def live_process(**environment):
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        serve = f"import socket; from regard.config.live import serve; serve(socket.socket(fileno={door.fileno()}))"
        process = subprocess.Popen(
            [sys.executable, "-c", serve],
            env=os.environ
            | {"DATABASE_URL": _address(connection.settings_dict), "PYTHONPATH": str(SOURCE)}
            | environment,
            pass_fds=[door.fileno()],
        )
        port = door.getsockname()[1]
    live = Live(port, process)
    try:
        live.wait_until_ready()
        yield live
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _with(session, headers=None):
    return {**({"cookie": f"sessionid={session}"} if session else {}), **(headers or {})}


def _events(lines):
    name = ""
    for line in lines:
        if found := re.fullmatch(r"event: (.*)", line):
            name = found[1]
        elif found := re.fullmatch(r"data: (.*)", line):
            yield name, found[1]


def _address(database):
    """The test's database as DATABASE_URL has it."""
    user, password = quote(database["USER"], safe=""), quote(database["PASSWORD"], safe="")
    host, port = quote(database["HOST"], safe=""), database["PORT"] or ""
    return f"postgresql://{user}:{password}@/{database['NAME']}?host={host}&port={port}"
