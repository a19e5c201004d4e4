"""The pages in a real browser: a web server of this process beside a real live process."""

import threading
from contextlib import contextmanager
from shutil import which
from socketserver import ThreadingMixIn
from urllib.parse import urlsplit
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from playwright.sync_api import sync_playwright

from regard.foundation.live.testing import live_process

PATIENCE_MS = 10_000


class ThreadingServer(ThreadingMixIn, WSGIServer):
    daemon_threads = True
    request_queue_size = 64


class Quiet(WSGIRequestHandler):
    def log_message(self, *words):
        """The browser tells what went wrong."""


@pytest.fixture(scope="module")
def chromium(live):
    """Playwright keeps a loop running in this thread, in which Django would refuse to ask the database."""
    path = which("chromium") or which("chromium-browser") or which("google-chrome")
    if path is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with pytest.MonkeyPatch.context() as environment, sync_playwright() as playwright:
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def live(django_db_setup):
    with live_process() as live:
        yield live


@pytest.fixture
def site(live, transactional_db, monkeypatch):
    """The address of the pages."""
    monkeypatch.setenv("REGARD_LIVE_URL", live.url)
    server = make_server(
        "127.0.0.1",
        urlsplit(live.web_origin).port,
        WSGIHandler(),
        server_class=ThreadingServer,
        handler_class=Quiet,
    )
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield live.web_origin
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def browse(chromium, site):
    """A page of the browser, with the session of `signed_in(member)` if any; whatever the browser complains of fails the test."""
    complaints = []

    @contextmanager
    def opened(session="", **screen):
        context = chromium.new_context(
            base_url=site, **({"viewport": {"width": 1440, "height": 900}} | screen)
        )
        context.set_default_timeout(PATIENCE_MS)
        if session:
            context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": site}])
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
        yield page
        context.close()

    yield opened
    assert [said for said in complaints if "422" not in said] == []
