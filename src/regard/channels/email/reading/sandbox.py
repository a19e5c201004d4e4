"""Mails are read in a child process with limits, so that one bad mail never stops the next.

The child is started clean, not forked, imports nothing but the reading, and is asked over a socket:
four bytes of length, then msgpack. It answers in kind, and lives until it has read enough or breaks a limit.
"""

import os
import signal
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, timedelta, timezone

import msgspec

from regard.channels.email.reading.letter import Mail

SECONDS = 10
MEGABYTES = 512
GRACE = 1
OUT_OF_MEMORY = 86
LENGTH = struct.Struct("!I")
CHILD = "regard.channels.email.reading.child"


class Request(msgspec.Struct, array_like=True):
    raw: bytes
    own_addresses: tuple[str, ...]
    seconds: float


class Answer(msgspec.Struct, array_like=True):
    mail: Mail | None
    reason: str = ""
    utc_offset: float = 0
    """Of the mail's date, in seconds: msgpack carries the moment, not the clock it was written by."""


class Unreadable(Exception):
    """A mail that could not be read within the limits; the message says why, in words for people."""


class Reader:
    """One child, started with the first mail and again whenever it is gone. Safe to share between threads."""

    def __init__(self, *, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> None:
        self.seconds = seconds
        self.megabytes = megabytes
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._line: socket.socket | None = None
        self._owner = 0

    def read(self, raw: bytes, own_addresses: Sequence[str] = ()) -> Mail:
        """What the mail says. Raises Unreadable."""
        request = msgspec.msgpack.encode(Request(raw, tuple(own_addresses), self.seconds))
        with self._lock:
            answer = self._ask(request)
        if answer.mail is None:
            raise Unreadable(answer.reason)
        return _by_its_own_clock(answer.mail, answer.utc_offset)

    def close(self) -> None:
        with self._lock:
            self._stop()

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _ask(self, request: bytes) -> Answer:
        """A child that died of something else than this mail, killed from outside perhaps, is given one successor."""
        for _ in range(2):
            line, child = self._started()
            try:
                line.settimeout(self.seconds)
                line.sendall(LENGTH.pack(len(request)) + request)
                return msgspec.msgpack.decode(receive(line), type=Answer)
            except TimeoutError:
                child.kill()
                self._stop()
                return Answer(None, f"took longer than {self.seconds:g} seconds")
            except (EOFError, OSError):
                end = self._stop()
        return Answer(None, _how_it_ended(end, self.megabytes))

    def _started(self) -> tuple[socket.socket, "subprocess.Popen[bytes]"]:
        if self._line is None or self._child is None or self._owner != os.getpid():
            ours, theirs = socket.socketpair()
            with theirs:
                self._child = subprocess.Popen(
                    [sys.executable, "-P", "-m", CHILD, str(theirs.fileno()), str(self.megabytes)],
                    # At the limit, a parser that tells its whole way to the fault takes longer than a mail may.
                    env=os.environ
                    | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "RUST_BACKTRACE": "0"},
                    pass_fds=[theirs.fileno()],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                )
            self._line, self._owner = ours, os.getpid()
        return self._line, self._child

    def _stop(self) -> int:
        """Ends the child, if it is ours and not that of the process we were forked from, and says how it ended."""
        line, child, self._line, self._child = self._line, self._child, None, None
        if line is None or child is None:
            return 0
        line.close()
        if self._owner != os.getpid():
            return 0
        try:
            return child.wait(GRACE)
        except subprocess.TimeoutExpired:
            child.kill()
            return child.wait()


def _by_its_own_clock(mail: Mail, utc_offset: float) -> Mail:
    if not mail.letter.date:
        return mail
    zone = timezone(timedelta(seconds=utc_offset)) if utc_offset else UTC
    return replace(mail, letter=replace(mail.letter, date=mail.letter.date.astimezone(zone)))


def receive(line: socket.socket) -> bytearray:
    """One message. Raises EOFError when the other side is gone."""
    return _exactly(line, LENGTH.unpack(_exactly(line, LENGTH.size))[0])


def _exactly(line: socket.socket, size: int) -> bytearray:
    content = bytearray()
    while len(content) < size:
        more = line.recv(min(size - len(content), 1 << 20))
        if not more:
            raise EOFError
        content += more
    return content


def too_much_memory(megabytes: int) -> str:
    return f"needed more than {megabytes} MB of memory"


def _how_it_ended(code: int, megabytes: int) -> str:
    if code in (OUT_OF_MEMORY, -signal.SIGABRT):
        return too_much_memory(megabytes)
    if code == -signal.SIGSEGV:
        return f"stopped the reader twice, as a mail does that needs more than {megabytes} MB of memory"
    if code < 0:
        return f"stopped the reader twice ({signal.Signals(-code).name})"
    return f"stopped the reader twice (exit {code})"
