import os

import click

from regard.config.commands.up import run_everything
from regard.config.parts import host_option, port_option
from regard.foundation.env.home import default_home


@click.command()
@host_option
@port_option(8000, "The port of the pages; the live updates use the one after it.")
def demo(host: str, port: int) -> None:
    """Run everything with an invented organisation in it, in a home of its own beside your real one."""
    os.environ.setdefault("REGARD_HOME", str(default_home("regard-demo")))
    run_everything(host, port, first_do="--demo")
