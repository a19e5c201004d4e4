"""Writing in a real browser: drafts over two windows, an answer taken back, two members who would cross, a formatted letter."""

from urllib.parse import quote_plus

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import expect

from regard.conversations import actions
from regard.conversations.models import Message, ReplyDraft
from regard.conversations.testing import conversation
from regard.foundation.accounts.actions import sign_unit
from regard.foundation.accounts.testing import amara, ines, signed_in

from .keys import take_back

PASTED = """<html><body><!--StartFragment-->
<p class=MsoNormal style='margin:0'><b style='font-family:Calibri'>Please</b><o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>unplug it</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>wait</p>
<!--EndFragment--></body></html>"""


@pytest.fixture
def card(site):
    now = timezone.now()
    card = conversation(at=now)
    actions.assign(card, to=amara(), by=ines(), at=now)
    return card


def sheet(page):
    return page.locator("#reply textarea")


def keeps(page, words):
    """Type words and wait until the server has the last of them: a first save may go before the sheet is full."""
    with page.expect_response(
        lambda answer: (
            answer.url.endswith("/drafts/reply/") and quote_plus(words) in (answer.request.post_data or "")
        )
    ):
        page.keyboard.type(words)


def test_a_draft_over_two_windows(browse, card):
    session = signed_in(amara())
    with browse(session) as desk, browse(session) as laptop:
        desk.goto(f"/conversations/{card.pk}/")
        laptop.goto(f"/conversations/{card.pk}/")
        desk.keyboard.press("r")
        keeps(desk, "Dear Ms Byrne, at the desk")

        laptop.keyboard.press("r")
        keeps(laptop, "On the laptop")
        expect(laptop.locator("#kept-reply")).to_contain_text("Both are kept")
        expect(laptop.locator("#kept-reply")).to_contain_text("Dear Ms Byrne, at the desk")
        laptop.get_by_role("button", name="Take that one instead").click()
        expect(sheet(laptop)).to_have_value("Dear Ms Byrne, at the desk")
        expect(laptop.locator("#kept-reply")).to_contain_text("On the laptop")

        laptop.get_by_role("button", name="Discard").click()
        expect(sheet(laptop)).to_have_value("")
        laptop.get_by_role("button", name="Undo").click()
        expect(sheet(laptop)).to_have_value("Dear Ms Byrne, at the desk")
    assert ReplyDraft.objects.get().beside == "On the laptop"


def test_a_save_under_way_does_not_undo_what_is_pressed_meanwhile(browse, card):
    actions.save_reply_draft(
        card, by=amara(), sheet=actions.Sheet("At the desk"), version=0, at=timezone.now()
    )
    with browse(signed_in(amara()), routed=True) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        actions.save_reply_draft(
            card, by=amara(), sheet=actions.Sheet("On the train"), version=0, at=timezone.now()
        )
        page.keyboard.press("r")
        keeps(page, ", and more")
        expect(page.locator("#kept-reply")).to_contain_text("Both are kept")
        under_way = []
        page.route("**/drafts/reply/", lambda route: under_way.append(route))
        with page.expect_request("**/drafts/reply/"):
            page.keyboard.insert_text(" and more")
        with page.expect_request("**/swap/", timeout=6000):
            page.get_by_role("button", name="Take that one instead").click()
            page.wait_for_timeout(500)
            [save] = under_way
            save.continue_()
        expect(sheet(page)).to_have_value("On the train")
        page.unroute_all()
        page.reload()
        expect(sheet(page)).to_have_value("On the train")
        expect(page.locator("#kept-reply")).to_contain_text("At the desk, and more and more")


def test_an_answer_is_taken_back_before_it_leaves(browse, card):
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("r")
        page.keyboard.type("It is in the post todya.")
        page.keyboard.press("Control+Enter")
        expect(page.locator(".waiting-to-leave")).to_contain_text("leaves in a moment")
        expect(sheet(page)).to_have_value("")
        page.keyboard.press("Escape")
        take_back(page)
        expect(sheet(page)).to_have_value("It is in the post todya.")
        expect(page.locator(".waiting-to-leave")).to_have_count(0)
    assert not Message.objects.filter(member=amara()).exists()


def test_two_members_do_not_cross(browse, card):
    actions.write_so(amara(), wait=0, signature="", at=timezone.now())
    with browse(signed_in(amara())) as page, browse(signed_in(ines())) as other:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("r")
        page.keyboard.type("We will look into it.")
        expect(page.locator("#kept-reply")).to_contain_text("Draft kept")
        other.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        expect(other.locator("#present")).to_contain_text("writing")

        actions.reply(card, by=ines(), text="I called her, all is well.", at=timezone.now())
        expect(page.locator("#thread")).to_contain_text("I called her")
        page.keyboard.press("Control+Enter")
        expect(page.locator("[data-doubts]")).to_contain_text("I called her, all is well.")
        expect(sheet(page)).to_have_value("We will look into it.")
        assert not Message.objects.filter(member=amara()).exists()

        page.get_by_role("button", name="Send anyway").click()
        expect(page.locator(".msg.us")).to_have_count(2)
    assert Message.objects.filter(member=amara()).count() == 1


def test_a_formatted_letter_pasted_from_word(browse, card):
    actions.write_so(amara(), wait=0, signature="", at=timezone.now())
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.get_by_role("button", name="Formatting").click()
        words = page.get_by_role("textbox", name="Reply")
        expect(words).to_be_focused()
        words.evaluate(
            """(room, html) => {
                const held = new DataTransfer()
                held.setData("text/html", html)
                room.dispatchEvent(new ClipboardEvent("paste", { clipboardData: held, bubbles: true, cancelable: true }))
            }""",
            PASTED,
        )
        expect(words.locator("ul li")).to_have_count(2)
        expect(page.locator("#kept-reply")).to_contain_text("Draft kept")
        page.reload()
        expect(page.get_by_role("textbox", name="Reply").locator("ul li")).to_have_count(2)
        page.get_by_role("textbox", name="Reply").press("Control+Enter")
        expect(page.locator(".msg.us")).to_contain_text("unplug it")
    message = Message.objects.get(member=amara())
    assert message.text == "Please\n\n- unplug it\n- wait"
    assert "<strong" in message.html
    assert "mso" not in message.html


PICTURE = """async () => {
    const sheet = Object.assign(document.createElement("canvas"), { width: 8, height: 8 })
    sheet.getContext("2d").fillRect(0, 0, 8, 8)
    const picture = await new Promise((drawn) => sheet.toBlob(drawn, "image/png"))
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })])
}"""


def dragged(page, path, onto):
    """A file from outside the browser is drawn over an element and let go there, by the browser's own events."""
    box = onto.bounding_box()
    where = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    data = {"items": [], "files": [str(path)], "dragOperationsMask": 1}
    session = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, "data": data, **where})


def test_a_picture_from_the_clipboard_lies_beside_plain_words_and_stands_among_formatted_ones(browse, card):
    actions.write_so(amara(), wait=0, signature="", at=timezone.now())
    with browse(signed_in(amara())) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("r")
        page.keyboard.type("See the picture.")
        page.evaluate(PICTURE)
        page.keyboard.press("Control+v")
        expect(page.locator("#files")).to_contain_text("image.png")
        page.get_by_role("button", name="Formatting").click()
        words = page.get_by_role("textbox", name="Reply")
        expect(words).to_be_focused()
        page.keyboard.press("Control+v")
        expect(words.locator("img[src]")).to_have_count(1)
        page.wait_for_function(
            "() => document.querySelector('[contenteditable] img[src]').naturalWidth === 8"
        )
        expect(page.locator("#kept-reply")).to_contain_text("Draft kept")
        words.press("Control+Enter")
        expect(page.locator(".msg.us")).to_contain_text("See the picture.")
    message = Message.objects.get(member=amara())
    assert "cid:" in message.html
    assert sorted(bool(each.content_id) for each in message.attachments.all()) == [False, True]


def test_a_file_dropped_on_the_sheet_goes_with_it_and_beside_it_changes_nothing(browse, card, tmp_path):
    actions.write_so(amara(), wait=0, signature="", at=timezone.now())
    paper = tmp_path / "receipt-4711.txt"
    paper.write_text("Paid on 3 May.")
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("r")
        page.keyboard.type("Here is the receipt.")
        dragged(page, paper, page.locator("#thread"))
        expect(page.locator("#files .chip")).to_have_count(0)
        expect(sheet(page)).to_have_value("Here is the receipt.")
        dragged(page, paper, sheet(page))
        expect(page.locator("#files")).to_contain_text("receipt-4711.txt")
        expect(page.locator("#reply-form.receives")).to_have_count(0)
        sheet(page).press("Control+Enter")
        expect(page.locator(".msg.us")).to_contain_text("receipt-4711.txt")
    assert Message.objects.get(member=amara()).attachments.get().name == "receipt-4711.txt"


@pytest.mark.parametrize("status", [500, 0])
def test_a_picture_that_does_not_arrive_says_so(browse, card, status):
    bears = ("500", "net::ERR_FAILED")
    with browse(signed_in(amara()), bears=bears, routed=True) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.get_by_role("button", name="Formatting").click()
        expect(page.get_by_role("textbox", name="Reply")).to_be_focused()
        page.route("**/reply/files/", lambda route: route.fulfill(status=status) if status else route.abort())
        page.evaluate(PICTURE)
        page.keyboard.press("Control+v")
        expect(page.locator(".toast")).to_contain_text("The file did not arrive. Try again.")


def test_the_signature_of_one_letter_is_chosen_shown_and_kept_with_the_draft(browse, card):
    actions.write_so(amara(), wait=0, signature="Amara Okafor", at=timezone.now())
    sign_unit(card.unit, signature="Harbour care", by=ines(), at=timezone.now())
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("r")
        page.keyboard.type("It is in the post.")
        closing = page.get_by_label("What closes this letter")
        own, units = page.locator(".signature .of-own"), page.locator(".signature .of-unit")
        expect(own).to_contain_text("Amara Okafor")
        expect(units).to_contain_text("Harbour care")
        with page.expect_request(lambda asked: "signs=unit" in (asked.post_data or "")) as kept:
            closing.select_option("Only the unit’s")
        kept.value.response()
        expect(own).to_be_hidden()
        expect(units).to_be_visible()
        assert Axe().run(page).response["violations"] == []
        page.reload()
        expect(closing).to_have_value("unit")
        sheet(page).press("Control+Enter")
        expect(page.locator(".msg.us")).to_contain_text("It is in the post.")
        expect(closing).to_have_value("both")
    assert Message.objects.get(member=amara()).signs == "unit"
