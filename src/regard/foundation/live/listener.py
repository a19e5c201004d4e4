"""The one LISTEN connection of a process, for as long as the process lives."""

import asyncio
import logging

import psycopg
from django.db import connection

from .hub import Hub

BEAT = 15.0
LONGEST_WAIT = 5.0

log = logging.getLogger(__name__)


class Listener:
    def __init__(self, hub: Hub):
        self.hub = hub
        self.listening = False

    async def run(self) -> None:
        """Listen; after a lost connection listen again and let every open page fetch what it may have missed."""
        wait = 0.1
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(
                    **_parameters(), autocommit=True
                ) as database:
                    await database.execute("LISTEN live")
                    self.listening, wait = True, 0.1
                    self.hub.anything_may_have_changed()
                    await self._pass_on(database)
            except (psycopg.OperationalError, TimeoutError) as error:
                log.warning("The listening connection was lost: %s", error)
            self.listening = False
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    async def _pass_on(self, database: psycopg.AsyncConnection) -> None:
        """A half-open connection is silent for ever, so silence is answered with a question."""
        while True:
            async for notice in database.notifies(timeout=BEAT):
                self.hub.changed(notice.payload)
            async with asyncio.timeout(BEAT):
                await database.execute("SELECT 1")


def _parameters() -> dict:
    """Django's own, without what only Django's connections understand."""
    parameters = connection.get_connection_params()
    parameters["application_name"] = "regard live"
    return {name: value for name, value in parameters.items() if name not in ("context", "cursor_factory")}
