"""A colleague scans the code at the counter, writes down what they heard with one hand, and the desk has it."""

import pytest
from playwright.sync_api import expect

from regard.channels.counter.testing import HEARD, counter
from regard.conversations.models import Conversation
from regard.foundation.accounts.testing import amara, kofi, signed_in

from .axe import violations


@pytest.fixture
def laid_out(site):
    amara(), kofi()
    return counter()


def test_from_the_sheet_to_the_desk(browse, laid_out):
    with browse(signed_in(kofi())) as page:
        page.goto(f"/settings/counters/{laid_out.pk}/sheet/", wait_until="networkidle")
        expect(page.get_by_role("img", name="The QR code of the page").locator("svg")).to_be_visible()
        assert violations(page) == []
        link = page.locator(".sheet .mono").inner_text()

    with browse(viewport={"width": 390, "height": 844}, has_touch=True) as phone:
        phone.goto(link, wait_until="networkidle")
        assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
        phone.get_by_label("What did you hear?").fill(HEARD["text"])
        phone.get_by_label("Your own name").fill(HEARD["colleague"])
        press = phone.get_by_role("button", name="Write it down")
        assert press.bounding_box()["height"] >= 48
        phone.wait_for_timeout(3100)
        press.tap()
        expect(phone.get_by_role("heading", name="It is written down")).to_be_visible()
        assert HEARD["text"] not in phone.content()
        assert violations(phone) == []
        phone.get_by_role("link", name="Write down another").tap()
        expect(phone.get_by_label("What did you hear?")).to_have_value("")

    matter = Conversation.objects.get()
    with browse(signed_in(amara())) as desk:
        desk.goto(f"/conversations/{matter.pk}/", wait_until="networkidle")
        heard = desk.locator("article.msg")
        expect(heard).to_contain_text("written down by a colleague")
        expect(heard).to_contain_text(HEARD["text"])


def test_the_printed_sheet_is_the_unit_s_and_says_nothing_of_us(browse, site):
    with browse(signed_in(kofi())) as page:
        page.goto(f"/settings/counters/{counter().pk}/sheet/", wait_until="networkidle")
        page.emulate_media(media="print")
        expect(page.get_by_text("Harbour", exact=True)).to_be_visible()
        for screen_only in (".brand", ".unprinted", "footer"):
            expect(page.locator(screen_only)).to_be_hidden()
        assert page.locator(".code").bounding_box()["width"] > 350
