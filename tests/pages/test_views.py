"""A filter becomes a view by keyboard and mouse, is opened again, and taken away and back."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from regard.conversations import actions
from regard.conversations.models import View
from regard.conversations.testing import conversation, maria
from regard.foundation.accounts.testing import amara, ines, signed_in

from .axe import violations


@pytest.fixture
def card(site):
    now = timezone.now()
    card = conversation(at=now)
    conversation("Nobody called.", subject="Call back", person=maria(), at=now)
    actions.assign(card, to=amara(), by=ines(), at=now)
    return card


def test_a_search_becomes_a_view_and_is_taken_away_and_back(browse, card):
    with browse(signed_in(amara())) as page:
        page.goto("/search/", wait_until="networkidle")
        page.keyboard.press("/")
        page.keyboard.type("is:open with:amara")
        expect(page.locator("#rows a.row")).to_have_count(1)
        page.get_by_role("link", name="As a list, to keep as a view").click()
        expect(page.get_by_role("searchbox", name="Filter")).to_have_value("is:open with:amara")
        expect(page.locator("#rows a.row")).to_have_count(1)
        page.get_by_role("button", name="Keep as a view…").click()
        page.get_by_label("Name").fill("With Amara")
        page.get_by_role("dialog").get_by_role("button", name="Keep").click()

        mine = page.locator(".views a.place")
        expect(mine).to_contain_text("With Amara")
        expect(mine).to_contain_text("1")
        expect(mine).to_have_attribute("aria-current", "page")
        expect(page.get_by_role("heading", name="With Amara")).to_be_visible()
        assert "with%3Aamara" in page.url
        assert violations(page) == []

        page.get_by_role("button", name="Change the view…").click()
        page.get_by_role("button", name="Take away").click()
        expect(mine).to_have_count(0)
        page.get_by_role("button", name="Undo").click()
        expect(mine).to_contain_text("With Amara")
        mine.click()
        expect(page.locator("#rows a.row")).to_have_count(1)
    assert View.objects.get().filter == "is:open with:amara"
