"""In a real browser: two people are said to be one, taken apart, and one of them erased."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from regard.conversations.testing import conversation
from regard.foundation.accounts.testing import amara, kofi, signed_in
from regard.people import actions
from regard.people.models import Duplicate
from regard.people.testing import maria, siobhan
from regard.privacy.models import Erasure
from regard.proof.testing import proved

from .axe import violations


@pytest.fixture
def pair(site):
    at = timezone.now()
    conversation(at=at)
    actions.keep_holding(maria(at=at), what="Lamp L1", stage="using", by=amara(), at=at)
    one, other = siobhan(at=at), maria(at=at)
    return Duplicate.objects.create(one=one, other=other, reasons=["born"], found_at=at)


def test_one_person_and_two_again(browse, pair):
    with browse(signed_in(amara())) as page:
        page.goto(f"/people/{pair.one_id}/")
        expect(page.get_by_text("Lamp L1")).to_have_count(0)
        page.get_by_role("button", name="One person: Siobhán Byrne and Maria Kowalska").click()
        expect(page.get_by_text("Lamp L1")).to_be_visible()
        expect(page.get_by_text("maria@example.org").first).to_be_visible()
        assert violations(page) == []
        page.get_by_role("button", name="Take apart: Maria Kowalska").click()
        expect(page.get_by_text("Lamp L1")).to_have_count(0)
        page.get_by_role("button", name="One person: Siobhán Byrne and Maria Kowalska").wait_for()
        pair.refresh_from_db()
        assert pair.state == Duplicate.State.OPEN


def test_erasing_a_person(browse, pair):
    with browse(signed_in(kofi()), bears=["403 (Forbidden)"]) as page:
        own = f"/people/{pair.one_id}/"
        page.goto(f"{own}data/")
        expect(page.get_by_text("Messages and notes")).to_be_visible()
        assert violations(page) == []
        page.get_by_label("I know that this cannot be undone.").check()
        page.get_by_role("button", name="Erase this person").click()
        expect(page.get_by_role("heading", name="Are we sure who asks?")).to_be_visible()
        assert violations(page) == []
        assert not Erasure.objects.exists()
        proved(pair.one)
        page.goto(f"{own}data/")
        page.get_by_label("I know that this cannot be undone.").check()
        page.get_by_role("button", name="Erase this person").click()
        expect(page.get_by_text("Nobody any more")).to_be_visible()
        for place in (own, "/people/?q=byrne", "/search/?q=warranty", "/duplicates/", "/facts/"):
            page.goto(place)
            expect(page.locator("main, #desk").first).to_be_visible()
            assert "Byrne" not in page.locator("body").inner_text()
            assert "warranty card" not in page.locator("body").inner_text()
