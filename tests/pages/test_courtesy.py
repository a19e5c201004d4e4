"""The courtesy check by keyboard: a name, a known fact and a forgotten file are caught and mended, and one may send anyway."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from regard.conversations import actions
from regard.conversations.models import Message
from regard.conversations.testing import conversation
from regard.courtesy.models import Override
from regard.foundation.accounts.testing import amara, ines, signed_in
from regard.people.actions import describe, tell_fact
from regard.people.testing import siobhan
from regard.promises.models import Promise

from .axe import violations

LETTER = "Dear Siobhan,\n\nthe card is attached. Please send me your serial number.\n\nKind regards\nAmara"
SCREENS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}},
    "right to left": {"locale": "ar"},
}


@pytest.fixture
def card(site):
    now = timezone.now()
    card = conversation(at=now)
    actions.write_so(amara(), wait=0, signature="", at=timezone.now())
    actions.assign(card, to=amara(), by=ines(), at=now)
    described = {"title": "Ms", "family_name": "Byrne", "formality": "formal", "languages": ["en"]}
    describe(siobhan(), by=None, at=now, **described)
    tell_fact(siobhan(), label="Serial number", value="88213-K", by=amara(), at=now)
    return card


def begin(page, card, text):
    page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
    page.keyboard.press("r")
    page.keyboard.insert_text(text)


def findings(page):
    return page.locator("#reply [data-rule]")


def answered():
    return Message.objects.filter(member=amara())


def test_a_name_a_known_fact_and_a_forgotten_file_are_mended_by_keyboard(browse, card):
    with browse(signed_in(amara())) as page:
        begin(page, card, LETTER)
        field = page.locator("#reply textarea")
        expect(findings(page)).to_have_count(3)
        expect(page.locator(".courtesy-marks mark")).to_have_text(
            ["Siobhan", "attached", "Please send me your serial number."]
        )
        field.press("Control+Home")
        field.press("Control+.")
        expect(field).to_have_value(LETTER.replace("Siobhan", "Ms Byrne"))
        expect(findings(page)).to_have_count(2)

        with page.expect_file_chooser() as chooser:
            field.press("Control+.")
        chooser.value.set_files({"name": "card.txt", "mimeType": "text/plain", "buffer": b"The card"})
        expect(findings(page)).to_have_count(1)

        field.focus()
        field.press("Control+.")
        expect(field).to_have_value("Dear Ms Byrne,\n\nthe card is attached. \n\nKind regards\nAmara")
        expect(findings(page)).to_have_count(0)
        field.press("Control+z")
        expect(findings(page)).to_have_count(1)
        field.press("Control+.")
        field.press("Control+Enter")
        expect(page.locator(".msg.us")).to_contain_text("Dear Ms Byrne,")
    message = answered().get()
    assert message.text.splitlines() == [
        "Dear Ms Byrne,",
        "",
        "the card is attached. ",
        "",
        "Kind regards",
        "Amara",
    ]
    assert [attachment.name for attachment in message.attachments.all()] == ["card.txt"]
    assert Override.objects.count() == 0


def test_a_letter_is_held_back_once_and_may_be_sent_anyway(browse, card):
    with browse(signed_in(amara())) as page:
        begin(page, card, "Dear Maria,\n\nyour card is in the post.\n\nKind regards\nAmara")
        expect(findings(page)).to_have_count(1)
        expect(page.locator("#reply .held")).to_be_hidden()
        page.keyboard.press("Control+Enter")
        expect(page.locator("#reply .held")).to_be_visible()
        assert answered().count() == 0
        expect(page.locator("#reply .held kbd")).to_be_visible()
        with page.expect_response("**/overrides/") as counted:
            page.keyboard.press("Control+Enter")
        assert counted.value.status == 204
        expect(page.locator(".msg.us")).to_contain_text("Dear Maria,")
    assert answered().count() == 1
    assert list(Override.objects.values_list("rule", "unit__name")) == [("somebody-else", "Harbour")]


PRESSED_AGAIN = """() => {
    const held = document.querySelector("#reply .held")
    const again = { key: "Enter", ctrlKey: true, bubbles: true }
    const press = () => document.querySelector("#reply textarea").dispatchEvent(new KeyboardEvent("keydown", again))
    new MutationObserver(press).observe(held, { attributes: true, attributeFilter: ["hidden"] })
}"""


def test_a_second_press_before_anybody_could_see_why_does_not_send(browse, card):
    with browse(signed_in(amara())) as page:
        begin(page, card, "Dear Maria,\n\nyour card is in the post.\n\nKind regards\nAmara")
        expect(findings(page)).to_have_count(1)
        page.evaluate(PRESSED_AGAIN)
        with page.expect_response("**/courtesy/conversations/*/"):
            page.keyboard.press("Control+Enter")
        expect(page.locator("#reply .held kbd")).to_be_visible()
        assert answered().count() == 0
        page.get_by_role("button", name="Send anyway").click()
        expect(page.locator(".msg.us")).to_contain_text("Dear Maria,")


def test_a_letter_without_fault_leaves_at_once(browse, card):
    with browse(signed_in(amara())) as page:
        begin(page, card, "Dear Ms Byrne,\n\nyour card is in the post.\n\nKind regards\nAmara")
        page.keyboard.press("Control+Enter")
        expect(page.locator(".msg.us")).to_contain_text("Dear Ms Byrne,")
        expect(page.locator("#reply textarea")).to_have_value("")
    assert (answered().count(), Override.objects.count()) == (1, 0)


def test_a_promise_in_passing_is_made_a_real_one_by_keyboard(browse, card):
    with browse(signed_in(amara())) as page:
        begin(page, card, "Dear Ms Byrne,\n\nI will call you tomorrow.")
        expect(findings(page)).to_have_count(1)
        page.keyboard.press("Control+.")
        expect(page.locator(".toast")).to_contain_text("Promised for")
        expect(findings(page)).to_have_count(0)
    assert Promise.objects.get(kind="call_back").words == "I will call you tomorrow."


@pytest.mark.parametrize("screen", SCREENS)
def test_what_was_found_shuts_nobody_out(browse, card, screen):
    with browse(signed_in(amara()), **SCREENS[screen]) as page:
        begin(page, card, LETTER.replace("number.", "number. I will call you tomorrow."))
        expect(findings(page)).to_have_count(4)
        page.keyboard.press("Control+Enter")
        expect(page.locator("#reply .held")).to_be_visible()
        assert violations(page) == []
        assert (
            page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        )
