"""The live process: bare ASGI beside the pages' WSGI."""

import os

import django
import uvicorn

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regard.config.settings")
django.setup()

from regard.foundation import env  # noqa: E402
from regard.foundation.accounts.middleware import who_is_asking  # noqa: E402
from regard.foundation.accounts.sessions import SessionStore  # noqa: E402
from regard.foundation.live.door import Door  # noqa: E402

SECONDS_TO_STOP = 3


def member_of(session_key):
    member = who_is_asking(SessionStore(session_key))
    return member if member.is_authenticated else None


application = Door(member_of, env.web_address("REGARD_URL"))


class Server(uvicorn.Server):
    async def shutdown(self, sockets=None):
        """Streams never end by themselves, so they are ended first; their pages open them again elsewhere."""
        application.close()
        await super().shutdown(sockets)


def serve(door):
    """Serve on a bound socket until SIGTERM or SIGINT."""
    config = uvicorn.Config(application, log_level="warning", timeout_graceful_shutdown=SECONDS_TO_STOP)
    Server(config).run(sockets=[door])
