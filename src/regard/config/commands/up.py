import os
import socket
import time
from collections.abc import Sequence

import click

from regard.config.parts import bound, host_option, port_of, port_option
from regard.config.supervisor import Part, Supervisor, say
from regard.foundation.env import Misconfigured, postgres, secret_key, web_address
from regard.foundation.env.postgres.cluster import Cluster
from regard.foundation.env.postgres.sharing import revive


@click.command()
@host_option
@port_option(8000, "The port of the pages; the live updates use the one after it.", beside=1)
def up(host: str, port: int) -> None:
    """Run everything on this machine: the database (unless DATABASE_URL names one), the pages, the live updates
    and the background work. Ctrl-C stops it all."""
    run_everything(host, port, first_do="--prepare")


def run_everything(
    host: str, port: int, *, first_do: str, beside: Sequence[Part] = (), opens: str = ""
) -> None:
    """The pages' process first brings the tables up to date, so that Django is loaded once before they show."""
    began = time.monotonic()
    secret_key()
    with (
        bound(host, port) as pages,
        bound(host, port and port + 1) as updates,
        postgres.running(tell) as cluster,
    ):
        port = port_of(pages)
        address = tell_children_addresses(host, port, port_of(updates))
        web = Part("web", ["web", first_do], pages)
        live = Part("live", ["live"], updates)
        everything = Supervisor(web, [live, Part("worker", ["worker"]), *beside], lambda: keep_alive(cluster))

        def is_ready() -> bool:
            if not answers(host, port):
                return False
            click.echo(
                f"\nRegard is at {address}{opens} (after {time.monotonic() - began:.1f} s; Ctrl-C stops it)\n"
            )
            return True

        shown = everything.run(is_ready)
        if not shown and not everything.stopping:
            raise Misconfigured("The pages could not start; the reason stands above.")
    say("regard", "stopped")
    if not shown:
        raise click.Abort


def tell_children_addresses(host: str, port: int, live_port: int) -> str:
    """Whoever says REGARD_URL has a proxy, which brings both processes under one address."""
    shown = {"0.0.0.0": "127.0.0.1", "::": "127.0.0.1", "::1": "localhost"}.get(host, host)
    shown = f"[{shown}]" if ":" in shown else shown
    if not web_address("REGARD_URL"):
        os.environ["REGARD_URL"] = f"http://{shown}:{port}"
        os.environ.setdefault("REGARD_LIVE_URL", f"http://{shown}:{live_port}")
    return web_address("REGARD_URL")


def keep_alive(cluster: Cluster | None) -> None:
    if cluster is not None and cluster.pid() is None:
        say("database", "stopped by itself; starting it again")
        revive(cluster, tell)


def tell(words: str) -> None:
    say("database", words)


def answers(host: str, port: int) -> bool:
    """Any answer will do: a server that accepts connections may still be loading."""
    try:
        with socket.create_connection((host, port), timeout=5) as connection:
            connection.sendall(f"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
            return connection.recv(5) == b"HTTP/"
    except OSError:
        return False
