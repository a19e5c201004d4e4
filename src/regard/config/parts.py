"""What the processes that serve have in common."""

import os
import signal
import socket
import sys
import threading

import click

from regard.foundation.env import Misconfigured

host_option = click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
attached_option = click.option("--attached", is_flag=True, hidden=True)
door_option = click.option("--door", "handed", type=int, hidden=True)
HIGHEST_PORT = 65_535


def port_option(default: int, words: str = "The port to listen on.", beside: int = 0):
    """0 leaves the choice to the system; `beside` more ports follow the one named."""
    kind = click.IntRange(0, HIGHEST_PORT - beside)
    return click.option("--port", default=default, show_default=True, type=kind, help=words)


def stop_with_parent(attached: bool) -> None:
    """`regard up` holds the other end of our standard input: when it is killed, we read the end and leave too."""
    if attached:
        threading.Thread(target=_leave_at_end_of_input, daemon=True).start()


def _leave_at_end_of_input() -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


def door(host: str, port: int, handed: int | None = None) -> socket.socket:
    """The bound socket a server is to listen on: the one handed over by `regard up`, or one of our own."""
    return bound(host, port) if handed is None else socket.socket(fileno=handed)


def bound(host: str, port: int) -> socket.socket:
    """It refuses connections until somebody listens on it. Raises Misconfigured."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (socket.gaierror, UnicodeError):
        raise Misconfigured(f"--host {host} is no address of this machine.") from None
    made = socket.socket(family, kind, protocol)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind(address)
    except OSError as error:
        made.close()
        raise taken(host, port, error) from None
    return made


def taken(host: str, port: int, error: OSError) -> Misconfigured:
    return Misconfigured(
        f"Port {port} on {host} cannot be used: {error.strerror}. Choose another with --port."
    )


def port_of(door: socket.socket) -> int:
    return door.getsockname()[1]
