import click

from regard.config.parts import (
    attached_option,
    door,
    door_option,
    host_option,
    port_option,
    stop_with_parent,
)
from regard.foundation.env.connected import connected


@click.command()
@host_option
@port_option(8001)
@door_option
@attached_option
def live(host: str, port: int, handed: int | None, attached: bool) -> None:
    """Run the live updates: one process holds the open pages of a whole organisation."""
    stop_with_parent(attached)
    with door(host, port, handed) as listening, connected():
        from regard.config.live import serve

        serve(listening)
