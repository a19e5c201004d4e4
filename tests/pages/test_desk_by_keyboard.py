"""A day at the desk without a mouse, two colleagues looking on."""

import time

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from regard.conversations import actions
from regard.conversations.models import Follow, Message, Note
from regard.conversations.testing import conversation, maria, written
from regard.foundation.accounts.testing import amara, ines, signed_in
from regard.people.testing import siobhan

from .keys import take_back


@pytest.fixture
def card(site):
    now = timezone.now()
    card = conversation(at=now)
    actions.assign(card, to=amara(), by=ines(), at=now)
    return card


def test_a_matter_is_found_answered_and_closed_by_keys(browse, card):
    actions.write_so(amara(), wait=0, signature="", at=timezone.now())
    with browse(signed_in(amara())) as page:
        page.goto("/desk/mine/")
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="Siobhán Byrne", level=1)).to_be_visible()
        page.keyboard.press("r")
        page.keyboard.type("It is in the post today; e and j are letters here.")
        page.keyboard.press("Control+Enter")
        expect(page.locator(".msg.us")).to_contain_text("e and j are letters here")
        expect(page.get_by_label("Reply", exact=True).locator("textarea")).to_have_value("")
        page.keyboard.press("Escape")
        page.keyboard.press("e")
        expect(page.locator(".about .chips")).to_contain_text("Closed")
        take_back(page)
        expect(page.locator(".about .chips")).to_contain_text("Answered")
    assert Message.objects.filter(member=amara()).count() == 1


def test_closing_without_an_answer_asks_and_keys_answer(browse, card):
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("r")
        page.keyboard.type("Dear")
        page.keyboard.press("Escape")
        page.keyboard.press("e")
        asked = page.get_by_role("dialog", name="Close without an answer?")
        expect(asked).to_contain_text("Your draft is not sent. It stays on its sheet.")
        expect(asked.get_by_role("button", name="Stay")).to_be_focused()
        page.keyboard.press("Enter")
        expect(asked).to_have_count(0)
        expect(page.locator(".about .chips")).to_contain_text("Open")
        page.keyboard.press("e")
        page.get_by_role("button", name="Stay").wait_for()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator(".about .chips")).to_contain_text("Closed")
        expect(asked).to_have_count(0)
        expect(page.locator("#reply textarea")).to_have_value("Dear")


def test_whoever_wishes_no_single_letters_to_be_keys_keeps_what_goes_with_ctrl(browse, card):
    actions.write_so(amara(), wait=0, signature="", at=timezone.now())
    with browse(signed_in(amara())) as page:
        page.goto("/your-keys/")
        page.get_by_label("One letter alone is a key").uncheck()
        page.get_by_role("button", name="Keep").click()
        expect(page.locator("body[data-keyless]")).to_have_count(1)
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        expect(page.locator(".about kbd:visible")).to_have_count(0)
        expect(page.locator("#reply kbd:visible")).to_have_text(["Ctrl ↵"])
        for key in ("s", "?", "r", "j"):
            page.keyboard.press(key)
        page.keyboard.press("Control+k")
        expect(page.get_by_role("combobox", name="Find an act, a place, a person")).to_be_focused()
        expect(page.get_by_role("dialog")).to_have_count(1)
        page.keyboard.press("Escape")
        page.get_by_label("Reply", exact=True).locator("textarea").fill("It is in the post today.")
        page.keyboard.press("Control+Enter")
        expect(page.locator(".msg.us")).to_contain_text("It is in the post today.")


def test_what_is_typed_is_kept_and_never_crosses_from_note_to_reply(browse, card):
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/")
        page.keyboard.press("n")
        page.keyboard.type("She sounds tired of us.")
        page.reload()
        expect(page.locator("#note textarea")).to_have_value("She sounds tired of us.")
        expect(page.locator("#reply textarea")).to_have_value("")
        page.keyboard.press("n")
        page.keyboard.press("Control+Enter")
        expect(page.locator(".msg.note")).to_contain_text("She sounds tired of us.")
        page.reload()
        expect(page.locator("#note textarea")).to_have_value("")
    assert (Note.objects.count(), Message.objects.filter(member=amara()).count()) == (1, 0)


def test_what_a_slow_server_has_not_taken_yet_outlives_a_reload(browse, card):
    with browse(signed_in(amara()), routed=True) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("n")
        page.keyboard.type("She sounds ")
        expect(page.locator("#kept-note")).to_contain_text("Draft kept")
        page.route("**/drafts/note/", lambda route: None)
        with page.expect_request("**/drafts/note/"):
            page.keyboard.type("tired of")
        page.keyboard.type(" us.")
        page.unroute("**/drafts/note/")
        page.reload()
        expect(page.locator("#note textarea")).to_have_value("She sounds tired of us.")
        page.keyboard.press("n")
        with page.expect_response("**/drafts/note/"):
            page.keyboard.type(" Call her.")
        expect(page.locator("#kept-note")).not_to_contain_text("Another version")
        page.keyboard.press("Control+Enter")
        expect(page.locator(".msg.note")).to_contain_text("She sounds tired of us. Call her.")


def test_what_happens_elsewhere_appears_without_a_reload(browse, card):
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("r")
        page.keyboard.type("Dear Ms Byr")
        now = timezone.now()
        actions.receive(card, person=siobhan(), channel="email", written=written("It came!"), at=now)
        expect(page.locator("#thread")).to_contain_text("It came!")
        assert page.locator("#reply textarea").input_value() == "Dear Ms Byr"

        call = conversation("Nobody called.", subject="Call back promised", person=maria(), at=now)
        actions.assign(call, to=amara(), by=ines(), at=now)
        expect(page.locator("#rows")).to_contain_text("Call back promised")


def test_two_at_one_matter_see_each_other(browse, card):
    with browse(signed_in(amara())) as hers, browse(signed_in(ines())) as theirs:
        hers.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        theirs.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        expect(hers.get_by_role("img", name="Ines Duarte is here")).to_be_visible()
        theirs.keyboard.press("r")
        theirs.keyboard.type("I will")
        expect(hers.get_by_role("img", name="Ines Duarte is writing here")).to_be_visible()


def test_a_phone_shows_one_pane_at_a_time(browse, card):
    with browse(signed_in(amara()), viewport={"width": 390, "height": 844}) as page:
        page.goto("/desk/mine/")
        page.get_by_role("link", name="Siobhán Byrne").click()
        expect(page.locator("#thread")).to_be_visible()
        expect(page.locator("#list")).to_be_hidden()
        page.get_by_role("button", name="Show the person").click()
        expect(page.locator("#beside")).to_contain_text("siobhan@example.org")
        page.get_by_role("link", name="Back to the conversation").click()
        page.get_by_role("link", name="Back to the list").click()
        expect(page.locator("#list")).to_be_visible()


def test_pictures_of_a_mail_are_fetched_when_asked_for_and_not_before(browse, site):
    card = conversation(html='<p>Hello</p><img src="https://pictures.example/a.png">', at=timezone.now())
    with browse(signed_in(amara())) as page:
        fetched = []
        page.route("https://pictures.example/**", lambda route: (fetched.append(1), route.fulfill(body="")))
        page.goto(f"/conversations/{card.pk}/")
        page.get_by_text("As it was sent").click()
        shown = page.frame_locator("iframe")
        expect(shown.get_by_text("Hello")).to_be_visible()
        assert fetched == []
        page.get_by_role("button", name="Load them").click()
        expect(shown.locator("img[src='https://pictures.example/a.png']")).to_be_attached()
        assert fetched == [1]


def test_letters_typed_before_a_dialog_is_there_start_nothing(browse, card):
    def late(route):
        time.sleep(1)
        route.continue_()

    with browse(signed_in(amara())) as page:
        page.route("**/macros/conversations/*/", late)
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("x")
        page.keyboard.type("tfr")
        expect(page.get_by_role("dialog", name="Macros")).to_be_visible()
        expect(page.get_by_role("dialog", name="What did they tell us?")).to_have_count(0)
    assert not Follow.objects.filter(conversation=card, member=amara()).exists()
