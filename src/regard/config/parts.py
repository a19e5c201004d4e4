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


def port_option(default: int, words: str = "The port to listen on."):
    return click.option(
        "--port", default=default, show_default=True, type=click.IntRange(1, 65535), help=words
    )


def stop_with_parent(attached: bool) -> None:
    """`regard up` holds the other end of our standard input: when it is killed, we read the end and leave too."""
    if attached:
        threading.Thread(target=_leave_at_end_of_input, daemon=True).start()


def _leave_at_end_of_input() -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


def check_free(host: str, port: int) -> None:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except socket.gaierror:
        raise Misconfigured(f"--host {host} is no address of this machine.") from None
    with socket.socket(family, kind, protocol) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            raise Misconfigured(
                f"Port {port} on {host} cannot be used: {error.strerror}. Choose another with --port."
            ) from None
