"""What puts it right is offered, refused, offered anew beyond somebody's discretion, approved, accepted, done, and rated."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from regard.complaints import actions
from regard.complaints.models import Complaint, Rating, Remedy
from regard.complaints.testing import complaint, may_give
from regard.conversations.models import Message
from regard.conversations.testing import conversation
from regard.foundation.accounts.testing import amara, kofi, signed_in

from .axe import violations

pytestmark = pytest.mark.timeout(240)


@pytest.fixture
def registered(site):
    now = timezone.now()
    may_give(10, at=now)
    return complaint(matter=conversation(at=now), at=now)


def offer(page, registered, kind, words, cost):
    page.goto(f"/complaints/{registered.pk}/", wait_until="networkidle")
    page.get_by_text("Offer something…").click()
    page.get_by_label("What do you offer?").select_option(kind)
    page.get_by_label("In words they read").fill(words)
    page.get_by_label("What does it cost us?").fill(cost)
    page.get_by_label("In which currency?").fill("eur")
    page.get_by_role("button", name="Offer it").click()


def answer(page, words):
    page.get_by_label("Your answer").fill(words)
    page.get_by_role("button", name="Answer it").click()
    expect(page.locator("main")).to_contain_text("their word is awaited")
    return re.search(r"/put-right/[^/]+/", Message.objects.filter(member=amara()).latest("pk").text)[0]


def test_a_refused_remedy_an_approved_one_their_yes_and_how_they_found_it(browse, registered):
    with browse(signed_in(amara())) as page, browse(signed_in(kofi())) as admin, browse() as outside:
        offer(page, registered, "gift", "A lamp", "8")
        expect(page.locator("#remedies")).to_contain_text("Gift (€8.00): A lamp")
        assert violations(page) == []
        link = answer(page, "We are sorry.")
        outside.goto(link, wait_until="networkidle")
        assert violations(outside) == []
        outside.get_by_role("button", name="No, thank you").click()
        expect(outside.locator("main")).to_contain_text("you refused it")

        offer(page, registered, "refund", "The postage", "40")
        expect(page.locator("#remedies")).to_contain_text("waits for approval")
        outside.reload(wait_until="networkidle")
        expect(outside.locator("main")).not_to_contain_text("Refund")
        admin.goto("/remedies/", wait_until="networkidle")
        assert violations(admin) == []
        admin.keyboard.press("y")
        expect(admin.locator("main")).to_contain_text("Nothing waits")

        page.reload(wait_until="networkidle")
        outside.goto(answer(page, "The postage is on its way."), wait_until="networkidle")
        outside.get_by_role("button", name="I accept it").click()
        expect(outside.locator("main")).to_contain_text("you accepted it")
        assert violations(outside) == []
        outside.get_by_role("button", name="Yes, it is put right").click()
        expect(outside.locator("main")).to_contain_text("We are glad")

        page.reload(wait_until="networkidle")
        page.get_by_role("button", name="It is done").click()
        expect(page.locator("main")).to_contain_text("Done, and the promise kept.")
        assert violations(page) == []

        Complaint.objects.update(closed_at=timezone.now() - timedelta(days=5))
        actions.ask_for_ratings(at=timezone.now())
        asked = Message.objects.filter(member=None, person=None).latest("pk").text
        outside.goto(re.search(r"/how-it-went/[^/]+/", asked)[0], wait_until="networkidle")
        assert violations(outside) == []
        outside.get_by_label("4: well").check()
        outside.get_by_role("button", name="Send").click()
        expect(outside.locator("main")).to_contain_text("once and no more")
        page.goto("/complaints/?standing=rated", wait_until="networkidle")
        expect(page.locator("main")).to_contain_text("4.0 of 5 for the handling")
        assert violations(page) == []
        admin.goto("/settings/discretion/", wait_until="networkidle")
        expect(admin.locator("main")).to_contain_text("€10.00")
        assert violations(admin) == []
    assert [remedy.answer for remedy in Remedy.objects.order_by("pk")] == ["refused", "accepted"]
    assert Rating.objects.get().score == 4
