"""A real browser without a screen: headless-shell where there is one, for a third of the processor time."""

from contextlib import contextmanager
from shutil import which

import pytest

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
ALONE = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",
)


@contextmanager
def browser():
    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(which, BROWSERS)), None)
    if path is None:
        pytest.fail("no browser on this machine: apt-get install chromium-headless-shell")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ALONE)
        yield chromium
        chromium.close()
