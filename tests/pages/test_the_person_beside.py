"""The person beside the thread: a name heard with one key, what they told us kept with another."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from regard.conversations.testing import conversation
from regard.foundation.accounts.testing import amara, signed_in
from regard.people.actions import invite_to_say, propose_facts, say
from regard.people.models import Fact, Saying
from regard.people.saying import espeak
from regard.people.testing import siobhan


@pytest.fixture
def card(site):
    card = conversation(at=timezone.now())
    propose_facts(siobhan(), text="Order number 778812", source="message-1", at=timezone.now())
    return card


def test_what_they_seem_to_have_told_is_kept_with_y_and_undone(browse, card):
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/")
        expect(page.get_by_text("778812")).to_be_visible()
        page.keyboard.press("y")
        expect(page.get_by_text("Nobody needs to ask again")).to_be_visible()
        expect(page.locator(".facts .proposed")).to_have_count(0)
        assert Fact.objects.standing().get().value == "778812"

        page.get_by_role("button", name="Undo").click()
        expect(page.locator(".facts .proposed")).to_have_count(1)


@pytest.mark.skipif(not espeak.is_here(), reason="espeak-ng is not installed on this machine")
def test_the_name_is_heard_with_v(browse, card):
    say(siobhan(), respelling="shi-VAWN BURN", by=amara(), at=timezone.now())
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/")
        page.get_by_role("button", name="shi-VAWN BURN").wait_for()
        page.keyboard.press("v")
        expect(page.locator("[data-played]")).to_be_attached()
        assert int(page.locator("[data-played]").get_attribute("data-played")) > 300


def test_the_person_chooses_a_recording_and_sends_it(browse, card):
    token = invite_to_say(siobhan(), by=amara(), at=timezone.now())
    with browse() as page:
        page.goto(f"/say/{token}/")
        recording = {"name": "name.ogg", "mimeType": "audio/ogg", "buffer": b"OggS" + b"\0" * 60}
        page.get_by_label("Your voice").set_input_files(recording)
        page.get_by_role("button", name="Send").click()
        expect(page.get_by_text("say your name as you do")).to_be_visible()
    assert Saying.objects.get().recorded_as == "audio/ogg"
