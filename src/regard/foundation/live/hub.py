"""The open streams of this process, by the subjects they follow."""

import asyncio
import time
from collections import defaultdict


class Stream:
    """One open page. Changes it has not been told yet are kept once each, so a slow reader costs no memory."""

    __slots__ = (
        "_changed",
        "_woken",
        "checked_at",
        "doubted",
        "heard_at",
        "member",
        "over",
        "session_key",
        "subjects",
    )

    def __init__(self, session_key: str, member: str, subjects: set[str]):
        self.session_key = session_key
        self.member = member
        self.subjects = subjects
        self.checked_at = self.heard_at = time.monotonic()
        self.doubted = False
        self.over = False
        self._changed: set[str] = set()
        self._woken = asyncio.Event()

    def tell(self, subject: str) -> None:
        """What changes about its own member may be their right to be here, so that is doubted as well."""
        self.doubted = self.doubted or subject == self.member
        if subject in self.subjects:
            self._changed.add(subject)
        self._woken.set()

    def tell_all(self) -> None:
        self.doubted = True
        self._changed.update(self.subjects)
        self._woken.set()

    def wake(self) -> None:
        self._woken.set()

    def end(self) -> None:
        self.over = True
        self._woken.set()

    async def news(self) -> set[str]:
        """What changed, as soon as something does; nothing when the stream was only woken."""
        await self._woken.wait()
        self._woken.clear()
        self.heard_at = time.monotonic()
        changed, self._changed = self._changed & self.subjects, set()
        return changed


class Hub:
    def __init__(self) -> None:
        self.streams: set[Stream] = set()
        self._followers: dict[str, set[Stream]] = defaultdict(set)

    def add(self, stream: Stream) -> None:
        self.streams.add(stream)
        for subject in (stream.member, *stream.subjects):
            self._followers[subject].add(stream)

    def remove(self, stream: Stream) -> None:
        self.streams.discard(stream)
        for subject in (stream.member, *stream.subjects):
            self._followers[subject].discard(stream)
            if not self._followers[subject]:
                del self._followers[subject]

    def changed(self, subject: str) -> None:
        for stream in self._followers.get(subject, ()):
            stream.tell(subject)

    def anything_may_have_changed(self) -> None:
        for stream in self.streams:
            stream.tell_all()

    def wake_those_silent_for(self, seconds: float) -> None:
        """One clock for all streams; a timer in each would cost more than what it is for."""
        silent_since = time.monotonic() - seconds
        for stream in self.streams:
            if stream.heard_at < silent_since:
                stream.wake()
