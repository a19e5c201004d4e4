"""A complaint is registered by keyboard, answered, and closed by the word of whoever complained."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from regard.complaints.models import Complaint
from regard.complaints.testing import WISHED
from regard.conversations.models import Message
from regard.conversations.testing import conversation
from regard.foundation.accounts.testing import amara, signed_in

from .axe import violations


@pytest.fixture
def card(site):
    return conversation(at=timezone.now())


def test_only_their_word_closes_it(browse, card):
    with browse(signed_in(amara())) as page, browse() as outside:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        expect(page.locator("#beside")).to_contain_text("Reads like a complaint: register it?")
        page.keyboard.press("=")
        dialog = page.get_by_role("dialog", name="Register a complaint")
        dialog.get_by_label("What happened?").fill("The card never came.")
        dialog.get_by_label("Which outcome do they wish, in their words?").fill(WISHED)
        assert violations(page) == []
        page.keyboard.press("Control+Enter")
        expect(dialog).to_be_hidden()
        expect(page.locator("#beside")).to_contain_text(WISHED)

        page.goto(f"/complaints/{Complaint.objects.get().pk}/", wait_until="networkidle")
        assert violations(page) == []
        page.get_by_label("Your answer").fill("We are sorry. The card is in the post.")
        page.get_by_role("button", name="Answer it").click()
        expect(page.locator("main")).to_contain_text("their word is awaited")

        link = re.search(r"/put-right/[^/]+/", Message.objects.get(member=amara()).text)[0]
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        outside.goto(link, wait_until="networkidle")
        assert violations(outside) == []
        outside.get_by_label("In your words").fill("It came. Thank you.")
        outside.get_by_role("button", name="Yes, it is put right").click()
        expect(outside.locator("main")).to_contain_text("We are glad")
        expect(page.locator("#beside")).to_contain_text("put right, they say")
        expect(page.locator("#thread")).to_contain_text("It came. Thank you.")
        page.goto("/complaints/?standing=put-right", wait_until="networkidle")
        assert violations(page) == []
        expect(page.locator("#complaints")).to_contain_text(WISHED)
    assert Complaint.objects.get().closure == "put-right"
