"""Macros by keyboard: found, written where the cursor stands, filled, and acting when the answer leaves."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from regard.conversations import actions
from regard.conversations.actions.state import usual_status
from regard.conversations.models import Category, Conversation, Message
from regard.conversations.testing import conversation, siobhan
from regard.foundation.accounts.testing import amara, ines, signed_in
from regard.foundation.jobs.testing import run_due
from regard.macros.testing import macro
from regard.people.actions import describe


@pytest.fixture
def card(site):
    now = timezone.now()
    card = conversation(at=now)
    describe(siobhan(), formality="formal", title="Ms", family_name="Byrne", by=None, at=now)
    actions.assign(card, to=amara(), by=ines(), at=now)
    actions.write_so(amara(), wait=0, signature="", at=timezone.now())
    return card


def test_a_macro_is_found_filled_and_acts_when_the_answer_leaves(browse, card):
    macro("Refund", "The money is on its way.")
    macro(
        "Posted, and done",
        "{{salutation}}\nit is in the post, number {{fact: Parcel}}.",
        status=usual_status(Category.CLOSED),
    )
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("x")
        expect(page.get_by_role("searchbox", name="Find a macro")).to_be_focused()
        page.keyboard.type("posted")
        expect(page.locator(".offered li")).to_have_count(1)
        page.keyboard.press("Enter")

        sheet = page.locator("#reply textarea")
        expect(sheet).to_have_value("Dear Ms Byrne,\nit is in the post, number {{fact: Parcel}}.")
        expect(page.locator(".waiting-macros")).to_contain_text("Closed")
        page.keyboard.press("Control+Enter")
        page.get_by_role("button", name="Send anyway").click()
        expect(page.locator("#reply-error")).to_contain_text("Not filled in yet: {{fact: Parcel}}")

        sheet.fill("Dear Ms Byrne,\nit is in the post, number RR 12. Amara")
        page.keyboard.press("Control+Enter")
        expect(page.locator(".msg.us")).to_contain_text("number RR 12")
    run_due(timezone.now())
    assert Message.objects.get(member=amara()).text.startswith("Dear Ms Byrne")
    assert Conversation.objects.get().category == Category.CLOSED


def test_macros_are_found_from_the_note_and_written_in_the_reply(browse, card):
    macro("Refund", "The money is on its way.")
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("n")
        page.keyboard.type("She waits.")
        page.keyboard.press("Escape")
        page.keyboard.press("x")
        page.get_by_role("button", name="Refund").click()
        expect(page.locator("#reply textarea")).to_have_value("The money is on its way.")
        expect(page.get_by_role("tab", name="Reply")).to_have_attribute("aria-selected", "true")
        expect(page.locator("#note textarea")).to_have_value("She waits.")
