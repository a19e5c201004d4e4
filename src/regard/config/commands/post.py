import asyncio

import click
from aiosmtpd.smtp import SMTP

from regard.config.parts import attached_option, check_free, host_option, port_option, stop_with_parent
from regard.foundation.env.connected import connected


@click.command()
@host_option
@port_option(8002)
@attached_option
def post(host: str, port: int, attached: bool) -> None:
    """Run the demo's post office: what Regard sends to invented people stays here, to be read."""
    stop_with_parent(attached)
    check_free(host, port)
    with connected():
        asyncio.run(serve(host, port))


async def serve(host: str, port: int) -> None:
    from regard.workspace.demo.post_office import PostOffice

    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(PostOffice(), enable_SMTPUTF8=True, loop=loop), host, port)
    async with server:
        await server.serve_forever()
