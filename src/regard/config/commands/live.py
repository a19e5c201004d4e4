import click

from regard.config.parts import attached_option, check_free, host_option, port_option, stop_with_parent
from regard.foundation.env.connected import connected


@click.command()
@host_option
@port_option(8001)
@attached_option
def live(host: str, port: int, attached: bool) -> None:
    """Run the live updates: one process holds the open pages of a whole organisation."""
    stop_with_parent(attached)
    check_free(host, port)
    with connected():
        from regard.config.live import serve

        serve(host=host, port=port)
