"""A person writes, care answers, the promise is kept: through a real mailbox, a browser and a real post office."""

from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from playwright.sync_api import expect

from regard.channels.email.testing import mail
from tests.journeys.conftest import sign_in
from tests.regard_command import until

pytestmark = pytest.mark.timeout(240)


TOLD = (
    "The conversation began.", "Promised: First reply.", "answered.", "Promise kept: First reply.",
    "The answer: delivered.", "The customer wrote.", "Promised: Reply.",
)  # fmt: skip


def to_siobhan(post):
    return [envelope for envelope in post.taken if envelope.rcpt_tos == ["siobhan@example.org"]]


def test_from_the_first_mail_to_the_kept_promise(house, imap, post, page):
    sign_in(page)
    page.goto("/desk/unassigned/")
    expect(page.get_by_text("Nothing here")).to_be_visible()

    imap.put(mail(at=datetime.now(UTC), message_id="<card@example.org>"))

    # It appears on the open desk by itself, with the promise beside it.
    row = page.locator("a.row", has_text="Siobhán Byrne")
    expect(row).to_be_visible()
    expect(row).to_contain_text("The warranty card never came")

    # Everything by keyboard: to the row, into the matter, reply, send.
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Siobhán Byrne")).to_be_visible()
    promises = page.get_by_role("region", name="Promises")
    expect(promises).to_contain_text("First reply")
    page.keyboard.press("r")
    page.keyboard.type("Ms Byrne, your card is in the post today.")
    page.keyboard.press("Control+Enter")

    # The answer stands in the thread and, shortly, as delivered; the promise reads kept.
    answer = page.locator(".msg.us")
    expect(answer).to_contain_text("your card is in the post today")
    expect(answer).to_contain_text("delivered")
    expect(promises).to_contain_text("kept")

    # It left for the customer, in her thread.
    until(lambda: to_siobhan(post), lambda: "the mail at the post office")
    assert len(to_siobhan(post)) == 1
    sent = message_from_bytes(to_siobhan(post)[0].content, policy=policy.default)
    assert (sent["In-Reply-To"], sent["References"]) == ("<card@example.org>", "<card@example.org>")

    # Her answer joins the same conversation while the page stays open.
    reply = mail(
        "It came this morning. Thank you!",
        at=datetime.now(UTC), to=str(sent["Reply-To"]), subject=f"Re: {sent['Subject']}",
        in_reply_to=str(sent["Message-ID"]), references=f"<card@example.org> {sent['Message-ID']}",
    )  # fmt: skip
    imap.put(reply)
    expect(page.get_by_text("It came this morning. Thank you!").first).to_be_visible()
    expect(page).to_have_url(f"http://127.0.0.1:{house.port}/conversations/1/?queue=unassigned")

    # The journal tells it all.
    page.goto("/conversations/1/history/")
    for said in TOLD:
        expect(page.locator("body")).to_contain_text(said)
    assert page.complaints == []
