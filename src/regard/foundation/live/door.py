"""`GET /live/?subject=conversation-12&subject=unit-3`: server-sent events, in bare ASGI.

An event only says `changed` and the name of a subject. The page then fetches its fragment as its own member,
so nothing leaks here and nothing is replayed. A stream holds no database connection.
"""

import asyncio
import re
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qs

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection
from django.http.cookie import parse_cookie

from regard.foundation.env import same_machine
from regard.foundation.names import name_of

from .hub import Hub, Stream
from .listener import Listener
from .rights import allowed

KEEP_ALIVE_SECONDS = 20.0
BEAT_SECONDS = 2.0
RECHECK_SECONDS = 60.0
MOST_SUBJECTS = 60
MOST_STREAMS_OF_A_SESSION = 30
SUBJECT = re.compile(r"[a-z]{1,40}-[0-9]{1,18}")
STREAM_HEADERS = [
    (b"content-type", b"text/event-stream"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]


class Refused(Exception):
    def __init__(self, status: int):
        self.status = status


class Door:
    """The ASGI application. `who(session_key)` answers with the member signed in, or None, in one query."""

    def __init__(self, who: Callable[[str], Any], web_origin: str):
        self.who = who
        self.web_origin = web_origin
        self.hub = Hub()
        self.listener = Listener(self.hub)
        self.askers = ThreadPoolExecutor(max_workers=2, thread_name_prefix="live-rights")

    def close(self) -> None:
        for stream in self.hub.streams:
            stream.end()

    async def __call__(self, scope, receive, send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)

    async def _live(self, receive, send) -> None:
        await receive()
        tasks = [asyncio.create_task(self.listener.run()), asyncio.create_task(self._beat())]
        await send({"type": "lifespan.startup.complete"})
        await receive()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self.askers.shutdown(wait=False)
        await send({"type": "lifespan.shutdown.complete"})

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(BEAT_SECONDS)
            self.hub.wake_those_silent_for(KEEP_ALIVE_SECONDS)

    async def _answer(self, scope, receive, send) -> None:
        headers = dict(scope["headers"])
        shared: list[tuple[bytes, bytes]] = []
        try:
            if scope["path"] == "/live/ready":
                raise Refused(204 if self.listener.listening else 503)
            shared = self._shared_with(headers, scope)
            stream, refused = await self._open(scope, headers)
        except Refused as refusal:
            await send({"type": "http.response.start", "status": refusal.status, "headers": shared})
            await send({"type": "http.response.body"})
            return
        await send({"type": "http.response.start", "status": 200, "headers": STREAM_HEADERS + shared})
        await self._keep_open(stream, refused, receive, send)

    def _shared_with(self, headers, scope) -> list[tuple[bytes, bytes]]:
        """CORS headers for our own pages on the web process's port; any other origin is refused."""
        origin = headers.get(b"origin", b"").decode("latin-1")
        if not origin:
            return []
        ours = same_machine(self.web_origin or _neighbour(headers))
        if origin not in (*ours, _own(headers, scope)):
            raise Refused(403)
        return [
            (b"access-control-allow-origin", origin.encode("latin-1")),
            (b"access-control-allow-credentials", b"true"),
            (b"vary", b"origin"),
        ]

    async def _open(self, scope, headers) -> tuple[Stream, set[str]]:
        if scope["path"] != "/live/":
            raise Refused(404)
        if scope["method"] != "GET":
            raise Refused(405)
        wanted = set(parse_qs(scope["query_string"].decode("latin-1")).get("subject", []))
        if not 0 < len(wanted) <= MOST_SUBJECTS or not all(map(SUBJECT.fullmatch, wanted)):
            raise Refused(400)
        session_key = _session_key(headers)
        if sum(open.session_key == session_key for open in self.hub.streams) >= MOST_STREAMS_OF_A_SESSION:
            raise Refused(429)
        try:
            answer = await self._ask(session_key, wanted)
        except (OperationalError, InterfaceError):
            raise Refused(503) from None
        if answer is None:
            raise Refused(401)
        member, subjects = answer
        if not subjects:
            raise Refused(403)
        return Stream(session_key, member, subjects), wanted - subjects

    async def _keep_open(self, stream: Stream, refused: set[str], receive, send) -> None:
        self.hub.add(stream)
        gone = asyncio.create_task(_end_when_gone(stream, receive))
        try:
            await _write(send, b": open\n\n" + _events(b"refused", refused))
            while not stream.over:
                changed = await stream.news()
                await self._recheck(stream)
                if not stream.over:
                    await _write(send, _events(b"changed", changed & stream.subjects) or b": still here\n\n")
            await _write(send, b"", more=False)
        finally:
            gone.cancel()
            self.hub.remove(stream)

    async def _recheck(self, stream: Stream) -> None:
        """While the database cannot be asked, a stream stays as it is: what it says gives nothing away."""
        if not stream.doubted and time.monotonic() - stream.checked_at < RECHECK_SECONDS:
            return
        with suppress(OperationalError, InterfaceError):
            answer = await self._ask(stream.session_key, stream.subjects)
            stream.checked_at, stream.doubted = time.monotonic(), False
            self.hub.remove(stream)
            stream.subjects = answer[1] if answer else set()
            if stream.subjects:
                self.hub.add(stream)
            else:
                stream.end()

    async def _ask(self, session_key: str, subjects: set[str]) -> tuple[str, set[str]] | None:
        return await asyncio.get_running_loop().run_in_executor(
            self.askers, self._asked, session_key, subjects
        )

    def _asked(self, session_key: str, subjects: set[str]) -> tuple[str, set[str]] | None:
        try:
            member = self.who(session_key) if session_key else None
            return (name_of(member), allowed(member, subjects)) if member else None
        finally:
            connection.close()


async def _end_when_gone(stream: Stream, receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    stream.end()


async def _write(send, body: bytes, more: bool = True) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": more})


def _events(name: bytes, subjects: set[str]) -> bytes:
    return b"".join(b"event: %s\ndata: %s\n\n" % (name, subject.encode()) for subject in sorted(subjects))


def _session_key(headers) -> str:
    cookies = parse_cookie(headers.get(b"cookie", b"").decode("latin-1"))
    return cookies.get(settings.SESSION_COOKIE_NAME, "")


def _own(headers, scope) -> str:
    return f"{scope['scheme']}://{headers.get(b'host', b'').decode('latin-1')}"


def _neighbour(headers) -> str:
    """Without a proxy the web process listens on the same host, one port below."""
    host, _, port = headers.get(b"host", b"").decode("latin-1").rpartition(":")
    return f"http://{host}:{int(port) - 1}" if port.isdecimal() else ""
