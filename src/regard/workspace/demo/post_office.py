import asyncio

from django.db import close_old_connections

from regard.foundation import clock

from . import actions


class PostOffice:
    """Takes every mail it is handed, and keeps it for the page that shows invented people's post."""

    async def handle_DATA(self, server, session, envelope):
        await asyncio.to_thread(self._keep, envelope)
        return "250 It is in their postbox"

    def _keep(self, envelope):
        close_old_connections()
        actions.post(envelope.content, to=envelope.rcpt_tos, at=clock.now())
