"""Several conversations chosen on the desk: by keys, by pointer and by finger, one act for all, one way back."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from regard.conversations import actions
from regard.conversations.actions.state import usual_status
from regard.conversations.models import Category, Conversation, Follow
from regard.conversations.testing import conversation
from regard.foundation.accounts.testing import amara, ines, signed_in
from regard.foundation.jobs.testing import run_due

from .axe import violations
from .keys import take_back

SCREENS = [
    pytest.param({"color_scheme": "light"}, id="light"),
    pytest.param(
        {"color_scheme": "dark", "viewport": {"width": 390, "height": 844}, "has_touch": True},
        id="dark phone",
    ),
    pytest.param({"locale": "ar"}, id="right to left"),
]
FAILING = ("500", "net::ERR_FAILED", "Failed to fetch", "detail: Object")


@pytest.fixture
def eight(site):
    """Eight matters of Amara's, the first due first."""
    now = timezone.now()
    usual_status(Category.CLOSED)
    made = [conversation(subject=f"Matter {n}", at=now - timedelta(minutes=9 - n)) for n in range(8)]
    return [actions.assign(each, to=amara(), by=ines(), at=now) for each in made]


def fair(page):
    assert violations(page) == []


def chosen(page):
    return [page.locator("#rows .choose").nth(n).is_checked() for n in range(8)]


def test_by_keys_a_few_are_closed_at_once_and_all_come_back(browse, eight):
    with browse(signed_in(amara())) as page:
        page.goto("/desk/mine/", wait_until="networkidle")
        page.keyboard.press("j")
        page.keyboard.press("Space")
        page.keyboard.press("j")
        page.keyboard.press("j")
        page.keyboard.press("Shift+Space")
        assert chosen(page) == [True] * 3 + [False] * 5
        expect(page.locator("#chosen b")).to_have_text("3 chosen")
        page.locator("#chosen [data-key=e]").wait_for()
        page.keyboard.press("e")
        dialog = page.get_by_role("dialog", name="Close without an answer?")
        expect(dialog).to_contain_text("In 3 of these, what the customer wrote last has no answer.")
        fair(page)
        dialog.get_by_role("button", name="Close anyway").click()
        expect(page.locator("#batch")).to_contain_text("3 conversations: now “Closed”.")
        expect(page.locator("#rows a.row")).to_have_count(5)
        expect(page.locator("#chosen")).to_be_hidden()
        fair(page)
        take_back(page)
        expect(page.locator("#batch")).to_contain_text("3 conversations are where they were.")
        expect(page.locator("#rows a.row")).to_have_count(8)
    assert set(Conversation.objects.values_list("category", flat=True)) == {"open"}


def test_many_go_by_a_job_and_the_page_follows_how_far_it_is(browse, eight):
    with browse(signed_in(amara())) as page:
        page.goto("/desk/mine/", wait_until="networkidle")
        page.locator("#rows .choose").first.check()
        page.get_by_role("button", name="Choose all shown").click()
        assert chosen(page) == [True] * 8
        page.get_by_role("button", name="Assign…").click()
        dialog = page.get_by_role("dialog", name="Who takes these?")
        dialog.get_by_label("Colleague").select_option(label="Ines Duarte")
        fair(page)
        page.keyboard.press("Control+Enter")
        expect(page.get_by_role("progressbar", name="How far it is")).to_be_visible()
        expect(page.locator("#batch")).to_contain_text("0 of 8…")
        fair(page)
        run_due(timezone.now())
        expect(page.locator("#batch")).to_contain_text("8 conversations: given to Ines Duarte.")
        expect(page.locator("#rows a.row")).to_have_count(0)
        actions.assign(eight[2], to=None, by=ines(), at=timezone.now())
        page.locator("#batch").get_by_role("button", name="Undo").click()
        expect(page.locator("#batch")).to_contain_text("0 of 8…")
        run_due(timezone.now())
        expect(page.locator("#batch")).to_contain_text("7 conversations are where they were.")
        expect(page.locator("#batch li")).to_contain_text("Matter 2 changed since, so it stays")
        fair(page)
        page.locator("#batch").get_by_role("button", name="Shut").click()
        expect(page.locator(".batch")).to_have_count(0)


def test_what_runs_is_stopped_and_what_was_done_comes_back(browse, eight):
    with browse(signed_in(amara())) as page:
        page.goto("/desk/mine/", wait_until="networkidle")
        page.locator("#rows .choose").first.check()
        page.get_by_role("button", name="Choose all shown").click()
        page.get_by_role("button", name="Follow", exact=False).first.click()
        expect(page.locator("#batch")).to_contain_text("0 of 8…")
        fair(page)
        page.locator("#batch").get_by_role("button", name="Stop").click()
        expect(page.locator("#batch")).to_contain_text("0 conversations: followed.")
        expect(page.locator("#batch")).to_contain_text("8 could not be done:")
        fair(page)
        run_due(timezone.now())
    assert not Follow.objects.exists()


@pytest.mark.parametrize(("status", "words"), [(500, "That did not work."), (0, "Are you online?")])
def test_a_server_that_fails_is_said_and_the_question_stays(browse, eight, status, words):
    with browse(signed_in(amara()), bears=FAILING, routed=True) as page:
        page.goto("/desk/mine/", wait_until="networkidle")
        page.locator("#rows .choose").first.check()
        page.locator("#chosen [data-key=e]").click()
        dialog = page.get_by_role("dialog", name="Close without an answer?")
        dialog.wait_for()
        page.route("**/batches/", lambda route: route.fulfill(status=status) if status else route.abort())
        dialog.get_by_role("button", name="Close anyway").click()
        expect(page.locator(".toast")).to_contain_text(words)
        expect(dialog).to_be_visible()
        page.unroute("**/batches/")
        dialog.get_by_role("button", name="Close anyway").click()
        expect(page.locator("#batch")).to_contain_text("1 conversation: now “Closed”.")


@pytest.mark.parametrize("screen", SCREENS)
def test_what_is_chosen_stays_so_while_the_list_changes(browse, eight, screen):
    with browse(signed_in(amara()), **screen) as page:
        page.goto("/desk/mine/", wait_until="networkidle")
        page.locator("#rows .choose").nth(1).click()
        page.locator("#rows .choose").nth(3).click(modifiers=["Shift"])
        page.locator("#rows .choose").nth(2).click()
        page.locator("#chosen [data-key=f]").wait_for()
        fair(page)
        assert (
            page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
        )
        assert page.locator("#chosen").evaluate("bar => bar.getBoundingClientRect().bottom <= innerHeight")
        actions.close(eight[0], by=ines(), at=timezone.now())
        expect(page.locator("#rows a.row")).to_have_count(7)
        assert [page.locator("#rows .choose").nth(n).is_checked() for n in range(7)] == [
            True,
            False,
            True,
        ] + [False] * 4
        page.keyboard.press("Escape")
        expect(page.locator("#chosen")).to_be_hidden()
        expect(page.locator("#rows .choose:checked")).to_have_count(0)
