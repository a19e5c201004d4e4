"""In a real browser: a colleague asks by one key and says so, the person reads the code out, and the next colleague asks nothing."""

import re

import pytest
from django.core import mail
from django.utils import timezone
from playwright.sync_api import expect

from regard.conversations.testing import conversation
from regard.foundation.accounts.testing import amara, ines, signed_in
from regard.foundation.jobs.testing import run_due
from regard.proof.models import Challenge

from .axe import violations


@pytest.fixture
def card(site):
    return conversation("Please change my address.", at=timezone.now())


def ask_by_keys(page):
    """The panel answers, and is then fetched once more, as everybody's is who looks at the conversation."""
    page.keyboard.press("q")
    expect(page.get_by_role("button", name="Send the code")).to_be_focused()
    with page.expect_response(lambda said: said.request.method == "GET" and "/proof/?" in said.url):
        page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    page.get_by_label("The six digits").wait_for()


def letter():
    run_due(timezone.now())
    body = mail.outbox[-1].body
    return re.search(r"^    (\d{6})$", body, re.M)[1], re.search(r"/confirm/[^/\s]+/", body)[0]


def test_by_code(browse, card):
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("q")
        page.get_by_role("button", name="Send the code").wait_for()
        assert violations(page) == []
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        assert not Challenge.objects.exists()
        ask_by_keys(page)
        code, _link = letter()
        page.get_by_label("The six digits").fill("000000" if code != "000000" else "111111")
        page.get_by_role("button", name="Confirm", exact=True).click()
        expect(page.get_by_text("That is not the code.")).to_be_visible()
        assert violations(page) == []
        page.get_by_label("The six digits").fill(code)
        page.keyboard.press("Enter")
        expect(page.get_by_text("no questions needed")).to_be_visible()
        assert violations(page) == []
    with browse(signed_in(ines())) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        expect(page.get_by_text("no questions needed")).to_be_visible()
        assert page.get_by_text("Confirm by code").count() == 0


def test_by_the_link_whose_page_has_a_button(browse, card):
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        ask_by_keys(page)
        _code, link = letter()
        with browse(viewport={"width": 390, "height": 844}) as theirs:
            theirs.goto(link)
            assert violations(theirs) == []
            expect(page.get_by_label("The six digits")).to_be_visible()
            theirs.get_by_role("button", name="Yes, it is me").click()
            theirs.get_by_text("now we know").wait_for()
            assert violations(theirs) == []
        expect(page.get_by_text("no questions needed")).to_be_visible()
