"""Care asks a department by keyboard; it is answered in a queue of its own, and comes back without a reload."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from regard.asks.models import Ask
from regard.asks.testing import QUESTION, dispatch
from regard.conversations.models import Note
from regard.conversations.testing import conversation
from regard.foundation.accounts.testing import amara, ravi, signed_in

from .axe import violations


@pytest.fixture
def card(site):
    dispatch()
    return conversation(at=timezone.now())


def test_an_ask_goes_to_its_department_and_its_answer_comes_back(browse, card):
    with browse(signed_in(ravi())) as theirs, browse(signed_in(amara())) as page:
        theirs.goto("/asks/", wait_until="networkidle")
        expect(theirs.locator("main")).to_contain_text("Nobody waits for an answer of yours.")
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        expect(page.locator("#beside")).to_contain_text("Nothing was asked of colleagues here.")
        page.keyboard.press("!")
        dialog = page.get_by_role("dialog", name="Ask a department or a colleague")
        dialog.get_by_label("Department").select_option("Dispatch")
        dialog.get_by_label("What do you ask?").fill(QUESTION)
        assert violations(page) == []
        page.keyboard.press("Control+Enter")
        expect(dialog).to_be_hidden()
        expect(page.locator("#beside")).to_contain_text("Dispatch")

        expect(theirs.locator(".places a[href='/asks/'] .count")).to_have_text("1")
        theirs.get_by_role("link", name="Amara Okafor").click()
        theirs.get_by_label("Your answer").fill("It left on Monday.")
        assert violations(theirs) == []
        theirs.get_by_role("button", name="Answer", exact=True).click()
        expect(theirs.locator("#turns")).to_contain_text("It left on Monday.")
        expect(theirs.get_by_label("Your answer")).to_have_count(0)

        expect(page.locator("#thread")).to_contain_text("It left on Monday.")
        expect(page.locator("#beside")).to_contain_text("Did it help?")
        page.keyboard.press("1")
        expect(page.locator("#beside")).to_contain_text("It helped.")
    assert Ask.objects.get().helped is True
    assert Note.objects.get().member == ravi()
