"""Ctrl-K reaches every act of the page, every place, every person and matter the member may see."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from regard.conversations import actions
from regard.conversations.testing import conversation
from regard.foundation.accounts.testing import amara, bea, ines, signed_in

from .axe import violations


@pytest.fixture
def card(site):
    now = timezone.now()
    card = conversation(at=now)
    actions.assign(card, to=amara(), by=ines(), at=now)
    return card


def test_an_act_a_place_and_a_person_are_reached_by_typing(browse, card):
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/")
        page.keyboard.press("Control+k")
        bar = page.get_by_role("combobox", name="Find an act, a place, a person")
        expect(bar).to_be_focused()
        page.keyboard.type("stat")
        chosen = page.locator("#commands [aria-selected=true]")
        expect(chosen).to_contain_text("Status")
        assert bar.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
        assert violations(page) == []
        page.keyboard.press("Enter")
        expect(page.get_by_role("dialog", name="Status")).to_be_visible()
        page.keyboard.press("Escape")

        page.keyboard.press("Control+k")
        page.keyboard.type("promis")
        page.get_by_role("option", name="Promises", exact=True).click()
        page.wait_for_url("**/promises/")

        page.keyboard.press("Control+k")
        page.keyboard.insert_text("siobhan warr")
        expect(page.locator("#commands")).to_contain_text(f"#{card.pk}")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/conversations/{card.pk}/")


def test_nobody_finds_what_another_units_people_wrote(browse, card):
    with browse(signed_in(bea())) as page:
        page.goto("/desk/mine/")
        page.keyboard.press("Control+k")
        with page.expect_response("**/search/names/**"):
            page.keyboard.type(f"{card.pk}")
        expect(page.get_by_text("Nothing of that name.")).to_be_visible()


def test_on_a_phone_it_is_a_button(browse, card):
    with browse(signed_in(amara()), viewport={"width": 390, "height": 844}, has_touch=True) as page:
        page.goto(f"/conversations/{card.pk}/")
        page.get_by_role("button", name="Find an act, a place, a person").tap()
        page.keyboard.type("follow")
        page.get_by_role("option", name="Follow", exact=True).tap()
        expect(page.locator("[aria-pressed=true][data-key=f]")).to_have_count(1)


def test_every_button_of_a_page_that_says_its_own_words_is_offered(browse, card):
    """Of several alike nobody could tell which is meant."""
    with browse(signed_in(amara())) as page:
        for place in (f"/conversations/{card.pk}/", f"/people/{card.person_id}/", "/promises/", "/today/"):
            page.goto(place, wait_until="networkidle")
            buttons = page.evaluate(BUTTONS)
            page.keyboard.press("Control+k")
            offered = page.locator("#commands [data-group=acts] [role=option]").evaluate_all(
                "all => all.map(each => each.firstChild.textContent)"
            )
            assert set(buttons) <= set(offered), (place, set(buttons) - set(offered))
            page.keyboard.press("Escape")


BUTTONS = """() => {
    const seen = [...document.querySelectorAll("main button, aside button")].filter(each => each.checkVisibility() && !each.closest("dialog"))
    const names = seen.map(each => each.dataset.keyWords ?? each.ariaLabel
        ?? [...each.childNodes].filter(node => node.nodeName !== "KBD").map(node => node.textContent).join("").trim().replace(/\\s+/g, " "))
    return names.filter(name => name && names.filter(other => other === name).length === 1)
}"""
