"""A whole Regard in a home of its own, a Dovecot, a post office and a browser."""

import pytest
from playwright.sync_api import expect

from regard.channels.email.testing_servers import dovecot, post_office
from regard.foundation.ui.testing import browser
from tests.regard_command import Up, regard

expect.set_options(timeout=30_000)

PASSWORD = "a long pass phrase for Amara"

SET_UP = """
from regard.channels.email.actions import add_mailbox
from regard.foundation import clock
from regard.foundation.accounts.actions import add_member
from regard.foundation.accounts.models import Unit
from regard.promises.actions import install_defaults
unit, now = Unit.objects.get(), clock.now()
add_member(name="Amara Okafor", email="amara@harbour.example", role="agent", unit=unit, password={password!r}, at=now)
add_mailbox(unit=unit, address="care@harbour.example", display_name="Harbour care", username="care",
            secret="open-sesame", imap_host="127.0.0.1", imap_port={imap}, imap_security="plain",
            smtp_host="127.0.0.1", smtp_port={smtp}, smtp_security="plain", at=now)
install_defaults(unit, at=now)
"""


@pytest.fixture(scope="package")
def imap():
    with dovecot() as server:
        yield server


@pytest.fixture(scope="package")
def post():
    with post_office() as office:
        yield office


@pytest.fixture(scope="package")
def house(imap, post, prepared_package_home):
    home = prepared_package_home
    member = [
        "--name",
        "Kofi Mensah",
        "--email",
        "kofi@harbour.example",
        "--role",
        "admin",
        "--unit",
        "Harbour",
    ]
    with Up(home) as up:
        added = regard("member", "add", *member, "--password-file", "-", home=home, given=PASSWORD)
        assert added.returncode == 0, added.stderr
        script = SET_UP.format(password=PASSWORD, imap=imap.port, smtp=post.port)
        made = regard("manage", "shell", "-c", script, home=home)
        assert made.returncode == 0, made.stderr
        up.home = home
        yield up


@pytest.fixture(scope="package")
def chromium():
    with browser() as chromium:
        yield chromium


@pytest.fixture
def page(chromium, house):
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{house.port}", viewport={"width": 1440, "height": 900}
    )
    context.set_default_timeout(20_000)
    page = context.new_page()
    page.complaints = []
    page.on(
        "console",
        lambda said: page.complaints.append(f"{said.text} {said.location}") if said.type == "error" else None,
    )
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    yield page
    context.close()


def sign_in(page, email="amara@harbour.example"):
    page.goto("/accounts/login/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/**")
