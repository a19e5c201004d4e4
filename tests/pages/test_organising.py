"""Handing over, merging and taking apart, laying aside: by keys, in a browser, with axe looking on."""

from datetime import timedelta

import pytest
from django.db.models import Q
from django.utils import timezone
from playwright.sync_api import expect

from regard.conversations import actions
from regard.conversations.models import Conversation, Link, Snooze
from regard.conversations.testing import conversation, written
from regard.foundation.accounts.testing import amara, ines, kofi, signed_in
from regard.people.actions import tell_fact
from regard.people.testing import siobhan

from .axe import violations
from .keys import take_back

SCREENS = [
    pytest.param({"color_scheme": "light"}, id="light"),
    pytest.param({"color_scheme": "dark", "viewport": {"width": 390, "height": 844}}, id="dark phone"),
]
FAILING = ("500", "net::ERR_FAILED", "Failed to fetch", "detail: Object")


@pytest.fixture
def card(site):
    now = timezone.now()
    card = conversation(at=now)
    tell_fact(siobhan(), label="Serial number", value="88213-K", by=amara(), at=now)
    return actions.assign(card, to=amara(), by=ines(), at=now)


def fair(page):
    assert violations(page) == []


@pytest.mark.parametrize("screen", SCREENS)
def test_it_is_handed_over_with_what_they_told_us(browse, card, screen):
    with browse(signed_in(amara()), **screen) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("c")
        dialog = page.get_by_role("dialog", name="Hand over")
        told = dialog.get_by_label("What they have already told us")
        assert "Serial number: 88213-K" in told.input_value()
        fair(page)
        dialog.get_by_label("Colleague").select_option(label="Ines Duarte")
        told.fill("")
        dialog.get_by_role("button", name="Hand over").click()
        assert told.evaluate("field => field.validity.valueMissing")
        told.fill("Serial number 88213-K, and that the card never came.")
        page.keyboard.press("Control+Enter")
        expect(page.locator(".msg.note.handed")).to_contain_text("Handed over to Ines Duarte")
        page.locator(".toast").hover()
        fair(page)
        take_back(page)
        expect(page.locator(".about .acts")).to_contain_text("Amara Okafor")


def test_two_matters_go_on_as_one_and_are_taken_apart(browse, card):
    other = conversation("Nobody called.", subject="Call back promised", at=timezone.now())
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{other.pk}/", wait_until="networkidle")
        page.keyboard.press("m")
        page.get_by_role("dialog").get_by_role("button", name="The warranty card never came").click()
        expect(page.locator(".about .chips")).to_contain_text(f"Goes on in {card.pk}")
        expect(page.locator("#composer")).to_have_count(0)
        take_back(page)
        expect(page.get_by_label("Reply", exact=True).locator("textarea")).to_be_visible()
        page.keyboard.press("m")
        page.get_by_role("dialog").get_by_role("button", name="The warranty card never came").click()
        expect(page.locator("#composer")).to_have_count(0)
        page.goto(f"/conversations/{card.pk}/")
        expect(page.locator("#thread")).to_contain_text("Nobody called.")
        page.goto(f"/conversations/{other.pk}/", wait_until="networkidle")
        page.get_by_role("button", name="Take apart").click()
        expect(page.locator(".about .chips")).to_contain_text("Open")
        expect(page.get_by_label("Reply", exact=True).locator("textarea")).to_be_visible()
        page.goto(f"/conversations/{card.pk}/")
        expect(page.locator("#thread")).not_to_contain_text("Nobody called.")


@pytest.mark.parametrize(("key", "after"), [("m", "Goes on in"), ("+", "Open")])
def test_enter_takes_the_number_that_was_typed_and_none_of_those_offered(browse, card, key, after):
    other = conversation("Nobody called.", subject="Call back promised", at=timezone.now())
    offered = conversation("And another thing.", subject="Another thing", at=timezone.now())
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press(key)
        dialog = page.get_by_role("dialog")
        expect(dialog.get_by_role("button", name="Another thing")).to_be_visible()
        expect(dialog.locator("[name=into][type=text]")).to_be_focused()
        page.keyboard.type("999999")
        page.keyboard.press("Enter")
        expect(dialog).to_contain_text("There is no conversation of this number that you may see.")
        dialog.locator("[name=into][type=text]").fill(str(other.pk))
        page.keyboard.press("Enter")
        expect(dialog).to_have_count(0)
        expect(page.locator(".about .chips")).to_contain_text(after)
    merged = Conversation.objects.filter(merged_into__isnull=False).values_list("pk", "merged_into")
    assert list(merged) == ([(card.pk, other.pk)] if key == "m" else [])
    assert not Link.objects.filter(Q(conversation=offered) | Q(to=offered)).exists()


def test_enter_lays_it_aside_until_the_time_that_was_typed(browse, card):
    day = timezone.localdate() + timedelta(days=9)
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("g")
        dialog = page.get_by_role("dialog", name="Lay aside")
        expect(dialog.get_by_role("button", name="In an hour")).to_be_focused()
        dialog.get_by_label("Or until a time of your choice").fill(f"{day:%Y-%m-%d}T09:00")
        page.keyboard.press("Enter")
        expect(dialog).to_have_count(0)
    assert timezone.localdate(Snooze.objects.get().until) == day


@pytest.mark.parametrize("screen", SCREENS)
def test_it_is_laid_aside_and_brought_back(browse, card, screen):
    with browse(signed_in(amara()), **screen) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("g")
        page.get_by_role("dialog", name="Lay aside").wait_for()
        fair(page)
        page.get_by_role("button", name="Until they write").click()
        expect(page.locator(".chip.aside")).to_contain_text("laid aside")
        fair(page)
        page.keyboard.press("i")
        expect(page.locator(".chip.aside")).to_have_count(0)


@pytest.mark.parametrize("screen", SCREENS)
def test_a_part_is_made_a_matter_of_its_own_and_put_back(browse, card, screen):
    actions.receive(
        card, person=siobhan(), channel="email", written=written("And the kettle leaks."), at=timezone.now()
    )
    with browse(signed_in(amara()), **screen) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press(".")
        dialog = page.get_by_role("dialog", name="Make it a matter of its own")
        dialog.get_by_label("What is it about?").fill("The kettle")
        expect(dialog.get_by_role("checkbox", checked=True)).to_have_count(1)
        fair(page)
        page.keyboard.press("Control+Enter")
        expect(page.locator("#thread")).not_to_contain_text("And the kettle leaks.")
        new = Conversation.objects.get(subject="The kettle")
        expect(page.locator(".toast")).to_contain_text(f"It is a matter of its own now: {new.pk}.")
        take_back(page)
        expect(page.locator("#thread")).to_contain_text("And the kettle leaks.")
        fair(page)
    assert card.messages.count() == 2


@pytest.mark.parametrize("screen", SCREENS)
def test_the_same_matter_twice_is_linked_closed_and_taken_apart(browse, card, screen):
    conversation("Nobody called.", subject="Call back promised", at=timezone.now())
    with browse(signed_in(amara()), **screen) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.keyboard.press("+")
        dialog = page.get_by_role("dialog", name="Link with another conversation")
        dialog.get_by_label("The same matter twice").check()
        dialog.get_by_label("It is the same matter: close this one").check()
        fair(page)
        dialog.get_by_role("button", name="Call back promised").click()
        expect(page.locator(".about .chips")).to_contain_text("Closed")
        take_back(page)
        expect(page.locator(".about .chips")).to_contain_text("Open")
    assert not Link.objects.exists()


def test_a_link_is_taken_away_by_its_own_button_and_comes_back(browse, card):
    other = conversation("Nobody called.", subject="Call back promised", at=timezone.now())
    actions.link(card, to=other, why="related", by=amara(), at=timezone.now())
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        away = page.get_by_role("button", name=f"Take the link with {other.pk} away")
        fair(page)
        away.click()
        expect(away).to_have_count(0)
        assert not Link.objects.exists()
        take_back(page)
        expect(away).to_be_visible()
    assert Link.objects.get().why == "related"


DIALOGS = [
    ("conversation", "m", "Merge", "input[name=into]", "1042"),
    ("conversation", "+", "Link with another conversation", "input[name=into]", "1042"),
    ("conversation", "g", "Lay aside", "input[name=until]", "2027-01-04T09:00"),
    ("conversation", ".", "Make it a matter of its own", "input[name=subject]", "The kettle"),
    ("conversation", "s", "Status", "input[type=radio] >> nth=1", None),
    ("organisations", "A new organisation", "A new organisation", "input[name=name]", "Lakeside Ltd"),
]


@pytest.mark.parametrize(("status", "words"), [(500, "That did not work."), (0, "Are you online?")])
def test_a_server_that_fails_is_said_and_what_was_typed_stays(browse, card, status, words):
    def fail(route):
        if route.request.method == "GET":
            route.fallback()
        elif status:
            route.fulfill(status=status)
        else:
            route.abort()

    actions.reply(card, by=amara(), text="It is in the post.", at=timezone.now())
    pages = {"conversation": f"/conversations/{card.pk}/", "organisations": "/organisations/"}
    with browse(signed_in(amara()), bears=FAILING, routed=True) as page:
        for place, key, name, where, typed in DIALOGS:
            page.goto(pages[place], wait_until="networkidle")
            if len(key) == 1:
                page.keyboard.press(key)
            else:
                page.get_by_role("button", name=key).focus()
                page.keyboard.press("Enter")
            dialog = page.get_by_role("dialog", name=name)
            field = dialog.locator(where).first
            if typed:
                field.fill(typed)
            else:
                field.check()
            page.route(f"**{pages[place]}*/", fail)
            field.press("Control+Enter")
            expect(page.locator(".toast")).to_contain_text(words)
            expect(dialog).to_be_visible()
            if typed:
                expect(field).to_have_value(typed)
            else:
                expect(field).to_be_checked()


def test_back_from_what_was_refused_the_words_stand_there(browse, site):
    with browse(signed_in(kofi())) as page:
        page.goto("/members/new/", wait_until="networkidle")
        page.get_by_label("Full name").fill("Yusuf Demir")
        page.get_by_label("E-mail address").fill("kofi@harbour.example")
        page.get_by_label("E-mail address").press("Enter")
        expect(page.get_by_text("Somebody with this address is a member already.")).to_be_visible()
        page.go_back()
        expect(page.get_by_text("Somebody with this address is a member already.")).to_have_count(0)
        expect(page.get_by_label("Full name")).to_have_value("Yusuf Demir")
        expect(page.get_by_label("E-mail address")).to_have_value("kofi@harbour.example")
