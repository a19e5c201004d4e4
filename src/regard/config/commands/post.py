import asyncio
import socket

import click
from aiosmtpd.smtp import SMTP

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
@port_option(8002)
@door_option
@attached_option
def post(host: str, port: int, handed: int | None, attached: bool) -> None:
    """Run the demo's post office: what Regard sends to invented people stays here, to be read."""
    stop_with_parent(attached)
    with door(host, port, handed) as listening, connected():
        asyncio.run(serve(listening))


async def serve(door: socket.socket) -> None:
    from regard.workspace.demo.post_office import PostOffice

    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(PostOffice(), enable_SMTPUTF8=True, loop=loop), sock=door)
    async with server:
        await server.serve_forever()
