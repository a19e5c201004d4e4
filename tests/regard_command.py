"""The `regard` command as a person at a terminal calls it, in a home of its own."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

PATIENCE = 180


def surroundings(home: Path | None, **more: str) -> dict[str, str]:
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("REGARD_", "DATABASE_"))
    }
    return {**clean, **({"REGARD_HOME": str(home)} if home else {}), **more}


def regard(*arguments, home=None, given="", **more):
    """Run to its end; what it said and how it left."""
    return subprocess.run(
        [sys.executable, "-m", "regard", *map(str, arguments)],
        env=surroundings(home, **more),
        input=given,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


class Up:
    """A running `regard up`, or `regard demo`, on ports of the system's choice; its words are gathered as they come."""

    def __init__(self, home, command="up"):
        self.words = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", "regard", command, "--port", "0"],
            env=surroundings(home),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        threading.Thread(target=lambda: self.words.extend(self.process.stdout), daemon=True).start()

    def __enter__(self):
        self.await_words("Regard is at")
        self.port = int(re.search(r"Regard is at http://[^:]+:(\d+)", "".join(self.words))[1])
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()

    def stop(self, sign=signal.SIGINT):
        began = time.monotonic()
        self.process.send_signal(sign)
        self.process.wait(PATIENCE)
        return time.monotonic() - began

    def await_words(self, words, times=1):
        until(
            lambda: "".join(self.words).count(words) >= times, lambda: f"{words!r} in:\n{''.join(self.words)}"
        )

    def answers(self, path="/accounts/login/", port=None):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port or self.port}{path}", timeout=10) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return None

    def live_port(self):
        """As the pages name it to the browser."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/accounts/login/", timeout=10) as answer:
            policy = answer.headers["Content-Security-Policy"]
        return int(re.search(r"connect-src 'self' http://localhost:(\d+)", policy)[1])

    def part(self, name):
        """The process number of `regard web`, `live` or `worker` below this one."""
        return next(
            (pid for pid in descendants(self.process.pid) if f"-m regard {name} " in command(pid)), None
        )


def until(true, wanted, seconds=PATIENCE):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"waited {seconds} s for {wanted()}"
        time.sleep(0.1)


def command(pid):
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def descendants(pid):
    path = Path(f"/proc/{pid}/task/{pid}/children")
    for child in path.read_text().split() if path.exists() else []:
        yield int(child)
        yield from descendants(int(child))


def memory(pids):
    """Proportional set size in MiB: what is shared counts once, a process that has just ended not at all."""
    return sum(map(_kib, pids)) / 1024


def _kib(pid):
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
