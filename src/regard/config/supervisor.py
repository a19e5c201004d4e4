"""Several processes in one terminal: their words with their names before, restarted when they die, stopped together.

It imports neither Django nor anything large: it lives as long as the installation does.
"""

import os
import selectors
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import IO

LONGEST_PAUSE = 30.0
SECONDS_TO_PROVE_ITSELF = 60.0
SECONDS_TO_STOP = 10.0
TICK = 1.0


@dataclass
class Part:
    name: str
    command: Sequence[str]
    door: socket.socket | None = None
    process: subprocess.Popen[bytes] | None = None
    began: float = 0.0
    again: float = 0.0
    pause: float = 0.5
    unfinished: bytes = b""

    def start(self) -> IO[bytes]:
        """Its door stays bound here, so that nobody else takes the port while the part is started again."""
        self.began = time.monotonic()
        doors = [self.door.fileno()] if self.door else []
        handed = [f"--door={door}" for door in doors]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "regard", *self.command, *handed, "--attached"],
            pass_fds=doors,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        assert self.process.stdout
        return self.process.stdout

    def runs(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def signal(self, sign: signal.Signals) -> None:
        """The whole session: a killed parent's workers would go on holding its port."""
        if self.process is not None:
            try:
                os.killpg(self.process.pid, sign)
            except ProcessLookupError:
                return

    def bury(self) -> None:
        lived = time.monotonic() - self.began
        self.pause = 0.5 if lived > SECONDS_TO_PROVE_ITSELF else min(self.pause * 2, LONGEST_PAUSE)
        self.again = time.monotonic() + self.pause
        self.signal(signal.SIGKILL)
        self.process = None


@dataclass
class Supervisor:
    """`first` must answer before `rest` begins; if it ends before, nothing is restarted and `run` gives up."""

    first: Part
    rest: list[Part]
    every_tick: Callable[[], None]
    selector: selectors.BaseSelector = field(default_factory=selectors.DefaultSelector)
    stopping: bool = False

    def run(self, is_ready: Callable[[], bool]) -> bool:
        """Until a signal asks to stop, or the first part fails; whether the first part came to answer."""
        with self._signals():
            began = self._await_first(is_ready)
            for part in self.rest if began else []:
                self._start(part)
            while began and not self.stopping:
                self._listen(TICK)
                self._mend()
                self.every_tick()
            self._stop()
        return began

    def _await_first(self, is_ready: Callable[[], bool]) -> bool:
        self._start(self.first)
        while not self.stopping and self.first.runs():
            self._listen(TICK / 20)
            if is_ready():
                return True
        self._listen(TICK / 20)
        return False

    def _start(self, part: Part) -> None:
        words = part.start()
        os.set_blocking(words.fileno(), False)
        self.selector.register(words, selectors.EVENT_READ, part)

    def _listen(self, seconds: float) -> None:
        for key, _ in self.selector.select(seconds):
            if key.data is None:
                os.read(key.fd, 1024)
            elif not self._say(key.fd, key.data):
                self.selector.unregister(key.fileobj)

    def _say(self, pipe: int, part: Part) -> bool:
        words = os.read(pipe, 65536)
        *lines, part.unfinished = (part.unfinished + words).split(b"\n")
        for line in lines:
            say(part.name, line.decode(errors="replace"))
        return bool(words)

    def _mend(self) -> None:
        for part in (self.first, *self.rest):
            if part.process is not None and not part.runs():
                code = part.process.returncode
                part.bury()
                say(part.name, f"stopped by itself ({reason(code)}); again in {part.pause:.0f} s")
            elif part.process is None and time.monotonic() >= part.again:
                self._start(part)

    def _stop(self) -> None:
        for part in (self.first, *self.rest):
            part.signal(signal.SIGTERM)
        deadline = time.monotonic() + SECONDS_TO_STOP
        while any(part.runs() for part in (self.first, *self.rest)) and time.monotonic() < deadline:
            self._listen(TICK / 20)
        for part in (self.first, *self.rest):
            part.signal(signal.SIGKILL)

    @contextmanager
    def _signals(self) -> Iterator[None]:
        ours, theirs = socket.socketpair()
        for end in (ours, theirs):
            end.setblocking(False)
        self.selector.register(ours, selectors.EVENT_READ, None)
        signal.set_wakeup_fd(theirs.fileno())
        signal.signal(signal.SIGCHLD, lambda *_: None)
        for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(sign, self._ask_to_stop)
        with ours, theirs:
            yield
            signal.set_wakeup_fd(-1)

    def _ask_to_stop(self, *_: object) -> None:
        self.stopping = True


def say(name: str, words: str) -> None:
    print(f"{name:8} | {words}", flush=True)


def reason(code: int) -> str:
    return f"killed by {signal.Signals(-code).name}" if code < 0 else f"exit {code}"
