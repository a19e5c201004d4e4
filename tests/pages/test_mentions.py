"""A colleague is mentioned by keyboard, and finds it in their day."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from regard.conversations.models import Mention
from regard.conversations.testing import conversation
from regard.foundation.accounts.testing import amara, ines, kofi, signed_in

from .axe import violations


@pytest.fixture
def card(site):
    amara(), ines(), kofi()
    return conversation(at=timezone.now())


def test_a_colleague_is_asked_by_keyboard_and_sees_it_in_their_day(browse, card):
    with browse(signed_in(ines())) as theirs, browse(signed_in(amara())) as page:
        theirs.goto("/today/", wait_until="networkidle")
        badge = theirs.locator(".places a[href='/today/'] .count")
        expect(badge).to_have_text("")
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("n")
        note = page.locator("#note textarea")
        expect(note).to_be_focused()
        page.keyboard.type("Please, @")
        expect(page.get_by_role("listbox", name="Colleagues").get_by_role("option")).to_have_count(2)
        assert violations(page) == []
        page.keyboard.press("ArrowDown")
        expect(page.get_by_role("option", name="Kofi Mensah")).to_have_attribute("aria-selected", "true")
        page.keyboard.type("in")
        expect(page.get_by_role("option")).to_have_count(1)
        page.keyboard.press("Enter")
        expect(note).to_have_value("Please, @Ines Duarte ")
        expect(page.get_by_role("listbox", name="Colleagues")).to_be_hidden()
        page.keyboard.type("may we refund?")
        page.keyboard.press("Control+Enter")
        expect(page.locator("#thread")).to_contain_text("@Ines Duarte may we refund?")

        expect(badge).to_have_text("1")
        expect(theirs.locator("#today")).to_contain_text("may we refund?")
        theirs.get_by_role("button", name="Seen: Amara Okafor").click()
        expect(badge).to_have_text("")
        expect(theirs.locator("#today")).not_to_contain_text("may we refund?")
    assert Mention.objects.get().seen_at is not None
