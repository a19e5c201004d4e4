import os

import click

from regard.config.commands.up import run_everything
from regard.config.parts import host_option, port_option
from regard.config.supervisor import Part
from regard.foundation.env.home import default_home


@click.command()
@host_option
@port_option(8000, "The port of the pages; the live updates and the post office use the next two.")
def demo(host: str, port: int) -> None:
    """Run everything with an invented organisation in it, in a home of its own beside your real one."""
    os.environ.setdefault("REGARD_HOME", str(default_home("regard-demo")))
    post = Part("post", ["post", "--host", host, "--port", str(port + 2)])
    run_everything(host, port, first_do="--demo", beside=[post], opens="/demo/")
