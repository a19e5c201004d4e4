"""What a page costs, asked for through the real application in-process, by a signed-in member: time and queries."""

import sys
import time
from dataclasses import dataclass, field
from io import BytesIO

from scratch import database_cpu, share, spent_since

# A statement is prepared by the driver once it was asked five times.
WARM = 8
HEADS = f"{'p50':>7} {'p99':>8} {'our cpu':>8} {'db cpu':>8} {'queries':>7}"


@dataclass
class Figures:
    """Milliseconds a request: wall, our own processor time, the database's; and queries."""

    wall: list = field(default_factory=list)
    ours: list = field(default_factory=list)
    database: float = 0.0
    queries: int = 0

    @property
    def base(self):
        """The mean: the database's processor time is told in ticks of 10 ms, so it is summed over all requests."""
        return self.database / len(self.wall)

    def row(self):
        walls = f"{share(self.wall, 0.5):7.2f} {share(self.wall, 0.99):8.2f}"
        return f"{walls} {share(self.ours, 0.5):8.2f} {self.base:8.2f} {self.queries:7}"


class Door:
    """The WSGI application, asked as a server asks it, with the session of a member."""

    def __init__(self, member):
        from django.conf import settings
        from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

        from regard.config.wsgi import application
        from regard.foundation.accounts.sessions import SessionStore

        session = SessionStore()
        session[SESSION_KEY], session[HASH_SESSION_KEY] = str(member.pk), member.get_session_auth_hash()
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session.create()
        self.cookie = f"sessionid={session.session_key}; csrftoken={'c' * 32}"
        self.application = application

    def ask(self, path, form=""):
        path, _, query = path.partition("?")
        body = form.encode()
        environ = {
            "REQUEST_METHOD": "POST" if form else "GET", "PATH_INFO": path, "QUERY_STRING": query,
            "SERVER_NAME": "bench", "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1", "HTTP_HOST": "bench",
            "HTTP_COOKIE": self.cookie, "HTTP_X_CSRFTOKEN": "c" * 32, "REMOTE_ADDR": "127.0.0.1",
            "CONTENT_TYPE": "application/x-www-form-urlencoded", "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": BytesIO(body), "wsgi.errors": sys.stderr, "wsgi.url_scheme": "http",
            "wsgi.version": (1, 0), "wsgi.multithread": True, "wsgi.multiprocess": True, "wsgi.run_once": False,
        }  # fmt: skip
        said = {}
        answer = self.application(
            environ, lambda status, headers: said.update(status=status, headers=headers)
        )
        content = b"".join(answer)
        answer.close()
        if said["status"][:3] not in ("200", "302", "303", "204"):
            raise SystemExit(f"{path} answered {said['status']}: {content[:300]!r}")
        return content


def measure(acts, rounds, figures=None):
    """`acts` yields callables; each is run, warmed up by a tenth first. Adds to `figures` where they are given."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    figures = figures or Figures()
    for _ in range(max(WARM, rounds // 10)):
        next(acts)()
    with CaptureQueriesContext(connection) as asked:
        next(acts)()
    figures.queries = len(asked)
    before = database_cpu()
    for _ in range(rounds):
        act, began, own = next(acts), time.perf_counter(), time.process_time()
        act()
        figures.wall.append(1000 * (time.perf_counter() - began))
        figures.ours.append(1000 * (time.process_time() - own))
    figures.database += 1000 * spent_since(before)
    return figures
