"""What reads like a complaint is registered, or said to be none, by one key."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from regard.complaints.models import Complaint, Proposal
from regard.conversations.testing import conversation
from regard.foundation.accounts.testing import amara, ines, signed_in

from .axe import violations

ANGRY = "The technician never showed up, for the third time. This is unacceptable. I want a new heater."


@pytest.fixture
def angry(site):
    return conversation(ANGRY, subject="Nobody came", at=timezone.now())


def test_one_key_registers_it_with_what_they_wrote(browse, angry):
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{angry.pk}/", wait_until="networkidle")
        expect(page.locator("#beside")).to_contain_text("Reads like a complaint: register it?")
        assert violations(page) == []
        page.keyboard.press("=")
        dialog = page.get_by_role("dialog", name="Register a complaint")
        expect(dialog.get_by_label("What happened?")).to_have_value(ANGRY)
        expect(dialog.get_by_label("Which outcome do they wish")).to_have_value("I want a new heater.")
        page.keyboard.press("Control+Enter")
        expect(dialog).to_be_hidden()
        expect(page.locator("#beside")).not_to_contain_text("Reads like a complaint")
    assert Complaint.objects.get().wished == "I want a new heater."
    assert Proposal.objects.get().end == "taken"


def test_one_key_says_that_it_is_none_and_leads_read_it(browse, angry):
    with browse(signed_in(ines())) as page:
        page.goto("/complaints/proposals/", wait_until="networkidle")
        expect(page.locator("#proposals")).to_contain_text("Nobody came")
        assert violations(page) == []
        page.goto(f"/conversations/{angry.pk}/", wait_until="networkidle")
        expect(page.locator("#beside")).to_contain_text("Reads like a complaint")
        page.keyboard.press(",")
        expect(page.locator("#beside")).to_contain_text("Register a complaint…")
        page.goto("/complaints/proposals/?end=declined", wait_until="networkidle")
        expect(page.locator("#proposals")).to_contain_text("Nobody came")
    assert Proposal.objects.get().end == "declined"
