"""A new colleague is invited by mail and comes in; later they leave the password behind for a passkey."""

import re
import time
from email import message_from_bytes
from email.policy import default

from playwright.sync_api import expect

from .conftest import PASSWORD, sign_in


def test_invited_by_mail_then_in_by_passkey(chromium, house, post):
    admin = visitor(chromium, house)
    sign_in(admin, "kofi@harbour.example")
    admin.goto("/members/new/")
    admin.get_by_label("Full name").fill("Yusuf Demir")
    admin.get_by_label("E-mail address").fill("yusuf@harbour.example")
    admin.get_by_role("button", name="Invite").click()
    expect(admin.get_by_text("Yusuf Demir is invited by mail.")).to_be_visible()
    assert admin.complaints == []

    letter = letter_to("yusuf@harbour.example", post)
    link = re.search(r"http://\S+/welcome/\S+", letter.get_content())[0]
    assert letter["Auto-Submitted"] == "auto-generated"

    yusuf = visitor(chromium, house)
    device = yusuf.context.new_cdp_session(yusuf)
    give_authenticator(device)
    yusuf.goto(re.sub(r"^http://[^/]+", "", link))
    yusuf.get_by_label("Choose a password").fill(PASSWORD)
    yusuf.get_by_role("button", name="Come in").click()
    yusuf.wait_for_url("**/desk/**")

    yusuf.goto("/accounts/2fa/passkeys/add/")
    yusuf.get_by_label("Password", exact=True).fill(PASSWORD)
    yusuf.get_by_role("button", name="It is me").click()
    yusuf.get_by_label("Passwordless").check()
    yusuf.get_by_role("button", name="Add it").click()
    expect(yusuf.get_by_text("codes are left; each works once.")).to_be_visible()

    yusuf.goto("/accounts/logout/")
    yusuf.get_by_role("button", name="Sign out").click()
    yusuf.goto("/accounts/login/")
    yusuf.get_by_role("button", name="Use a passkey").click()
    yusuf.wait_for_url("**/desk/**")
    assert yusuf.complaints == []


def letter_to(address, post):
    give_up = time.monotonic() + 30
    while time.monotonic() < give_up:
        for envelope in post.taken:
            if envelope.rcpt_tos == [address]:
                return message_from_bytes(envelope.content, policy=default)
        time.sleep(0.2)
    raise TimeoutError(f"no letter to {address}")


def visitor(chromium, house):
    """By name, not by number: a passkey belongs to a name."""
    context = chromium.new_context(
        base_url=f"http://localhost:{house.port}", viewport={"width": 1440, "height": 900}
    )
    context.set_default_timeout(20_000)
    page = context.new_page()
    page.complaints = []
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on(
        "console", lambda said: page.complaints.append(said.text) if "Security Policy" in said.text else None
    )
    return page


def give_authenticator(device):
    device.send("WebAuthn.enable")
    device.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
