import os

import click

from regard.config.commands.up import run_everything
from regard.config.parts import bound, host_option, port_of, port_option
from regard.config.supervisor import Part
from regard.foundation.env.home import default_home


@click.command()
@host_option
@port_option(8000, "The port of the pages; the live updates and the post office use the next two.", beside=2)
def demo(host: str, port: int) -> None:
    """Run everything with an invented organisation in it, in a home of its own beside your real one."""
    os.environ.setdefault("REGARD_HOME", str(default_home("regard-demo")))
    with bound(host, port and port + 2) as office:
        post = Part("post", ["post"], office)
        run_everything(host, port, first_do=f"--demo={port_of(office)}", beside=[post], opens="/demo/")
