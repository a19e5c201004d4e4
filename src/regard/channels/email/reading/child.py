"""The child of sandbox.py: reads mails one after the other, within its limits, until nobody asks any more."""

import os
import resource
import signal
import socket
import sys
import traceback
from types import TracebackType

import msgspec

from regard.channels.email.reading.mail import read_mail
from regard.channels.email.reading.sandbox import (
    LENGTH,
    OUT_OF_MEMORY,
    Answer,
    Request,
    receive,
    too_much_memory,
)

MOST, LARGE = 10_000, 5_000_000
"""After that many mails, or one of that many bytes, a fresh child gives the memory back."""

NOT_GIVEN = "PyObject pointer is null"
"""What the parser's own layer says when it asked for memory and got none."""


def main(descriptor: int, megabytes: int) -> None:
    limit = megabytes << 20
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    line = socket.socket(fileno=descriptor)
    sys.excepthook = lambda *error: _confess(line, *error)
    for _ in range(MOST):
        try:
            request = msgspec.msgpack.decode(receive(line), type=Request)
        except EOFError:
            return
        signal.setitimer(signal.ITIMER_REAL, request.seconds + 1)
        _answer(line, _read(request, megabytes))
        signal.setitimer(signal.ITIMER_REAL, 0)
        if len(request.raw) > LARGE:
            return


def _read(request: Request, megabytes: int) -> Answer:
    try:
        mail = read_mail(request.raw, request.own_addresses)
        date = mail.letter.date
        offset = date.utcoffset() if date else None
        return Answer(mail, utc_offset=offset.total_seconds() if offset else 0)
    except MemoryError:
        return Answer(None, too_much_memory(megabytes))


def _answer(line: socket.socket, answer: Answer) -> None:
    content = msgspec.msgpack.encode(answer)
    line.sendall(LENGTH.pack(len(content)) + content)


def _confess(
    line: socket.socket, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """A mistake of ours costs this one mail, and is told with it."""
    if issubclass(kind, MemoryError) or NOT_GIVEN in str(error):
        os._exit(OUT_OF_MEMORY)
    traceback.print_exception(kind, error, trace)
    _answer(line, Answer(None, f"a mistake in Regard's own reading ({kind.__name__}: {error})"[:300]))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
