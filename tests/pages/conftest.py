"""The pages in a real browser: a web server of this process beside a real live process."""

import threading
import time
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

import pytest
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from playwright.sync_api import expect

from regard.foundation.live.testing import live_process
from regard.foundation.ui.testing import browser

ENDING = threading.Lock()
PATIENCE_MS = 30_000
expect.set_options(timeout=PATIENCE_MS)
# A page is drawn before its program runs, and fetches its parts then: a quiet network says nothing of a busy processor.
AWAKE = """() => {
    const program = document.querySelector("script[src*='app.js']")
    const busy = program && (!window.htmx || document.querySelector("[hx-get]:not([data-htmx-powered]), .htmx-request"))
    window.calm = busy ? 0 : (window.calm ?? 0) + 1
    return window.calm > 3
}"""


class ThreadingServer(ThreadingMixIn, WSGIServer):
    daemon_threads = True
    request_queue_size = 64
    begun = ended = 0

    def process_request(self, request, address):
        self.begun += 1
        super().process_request(request, address)

    def process_request_thread(self, request, address):
        try:
            super().process_request_thread(request, address)
        finally:
            with ENDING:
                self.ended += 1

    def rest(self):
        """Return once nothing was asked for a moment: what a closed page still asks would stand in the way of emptying tables."""
        for _turn in range(200):
            begun = self.begun
            time.sleep(0.15)
            if begun == self.begun == self.ended:
                return
        raise AssertionError("the pages are still being asked")


class Quiet(WSGIRequestHandler):
    def log_message(self, *words):
        """The browser tells what went wrong."""


@pytest.fixture(scope="package")
def chromium(live):
    """Playwright keeps a loop running in this thread, in which Django would refuse to ask the database."""
    with pytest.MonkeyPatch.context() as environment, browser() as chromium:
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield chromium


@pytest.fixture(scope="package")
def server():
    """Its port is known, and its own, before anybody is told of it."""
    with ThreadingServer(("127.0.0.1", 0), Quiet) as server:
        yield server


@pytest.fixture(scope="package")
def live(django_db_setup, server):
    with live_process(REGARD_URL=f"http://127.0.0.1:{server.server_port}") as live:
        yield live


@pytest.fixture(scope="package")
def pages(server, live):
    """The address of the pages."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("REGARD_LIVE_URL", live.url)
        server.set_app(WSGIHandler())
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def site(server, pages, transactional_db):
    """The address of the pages, with a database of this test's own behind them."""
    yield pages
    server.rest()


def awake(page):
    """Once asked for, a page is there when it hears keys."""

    def waited_for(ask):
        def there(*address, **how):
            ask(*address, **how)
            page.wait_for_function(AWAKE)

        return there

    page.goto, page.reload = waited_for(page.goto), waited_for(page.reload)
    return page


@pytest.fixture
def browse(chromium, site):
    """A page of the browser, with the session of `signed_in(member)` if any; whatever the browser complains of fails the test, unless
    the page `bears` it. A test that gives requests another end with `page.route` amid the page says so with `routed`: a busy browser
    lets the first ones slip by, unless they pass through the test from the beginning."""
    complaints, borne = [], ["422"]

    @contextmanager
    def opened(session="", *, bears=(), routed=False, **screen):
        borne.extend(bears)
        context = chromium.new_context(
            base_url=site, **({"viewport": {"width": 1440, "height": 900}} | screen)
        )
        context.set_default_timeout(PATIENCE_MS)
        if session:
            context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": site}])
        if routed:
            context.route("**/nobody-asks-for-this/", lambda route: route.abort())
        page = awake(context.new_page())
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
        yield page
        context.close()

    yield opened
    assert [said for said in complaints if not any(words in said for words in borne)] == []
