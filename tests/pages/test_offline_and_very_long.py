"""What is no accident: a line that was cut, and names and words without an end."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from regard.conversations import actions
from regard.conversations.testing import conversation
from regard.foundation.accounts.testing import amara, ines, signed_in
from regard.people.actions import describe, tell_fact
from regard.people.testing import siobhan

CUT = ["ERR_INTERNET_DISCONNECTED", "Failed to fetch"]
LONG = "Wolfeschlegelsteinhausenbergerdorff" * 4
SCREENS = {
    "desk": {},
    "phone": {"viewport": {"width": 390, "height": 844}},
    "right to left": {"viewport": {"width": 390, "height": 844}, "locale": "ar"},
}


@pytest.fixture
def card(site):
    now = timezone.now()
    card = conversation(at=now)
    actions.assign(card, to=amara(), by=ines(), at=now)
    return card


def test_who_is_cut_off_is_told_and_sees_all_that_happened_since_when_the_line_is_back(browse, card):
    with browse(signed_in(amara()), bears=CUT) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        sign = page.get_by_text("Offline. What you see may be old; we keep trying.")
        page.context.set_offline(True)
        expect(sign).to_be_visible()
        actions.note(card, by=ines(), text="She rang again meanwhile.", at=timezone.now())
        page.context.set_offline(False)
        expect(page.locator(".thread")).to_contain_text("She rang again meanwhile.")
        expect(sign).to_be_hidden()


def test_what_was_typed_while_cut_off_stays_and_goes_when_the_line_is_back(browse, card):
    actions.write_so(amara(), wait=0, signature="", at=timezone.now())
    with browse(signed_in(amara()), bears=CUT) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        page.context.set_offline(True)
        page.keyboard.press("r")
        page.keyboard.insert_text("Dear Siobhán,\n\nit is in the post.\n\nKind regards\nAmara")
        page.keyboard.press("Control+Enter")
        expect(page.locator(".toast")).to_be_visible()
        expect(page.locator("#reply textarea")).to_have_value(
            "Dear Siobhán,\n\nit is in the post.\n\nKind regards\nAmara"
        )
        page.context.set_offline(False)
        page.keyboard.press("Control+Enter")
        expect(page.locator(".msg.us")).to_contain_text("it is in the post")


def test_a_part_that_never_came_says_so_in_its_place_and_comes_when_asked_again(browse, card):
    with browse(signed_in(amara()), bears=["500"], routed=True) as page:
        page.route("**/promises/forecast/**", lambda route: route.fulfill(status=500))
        page.goto("/promises/")
        part = page.locator("#forecast")
        expect(part).to_contain_text("This part did not reach you.")
        expect(page.locator(".toast")).to_have_count(0)
        part.get_by_role("button", name="Try again").click()
        expect(part.get_by_role("button", name="Try again")).to_have_count(1)
        page.unroute("**/promises/forecast/**")
        part.get_by_role("button", name="Try again").click()
        expect(part).to_contain_text("Too little was promised lately to tell.")


@pytest.mark.parametrize("screen", SCREENS)
def test_names_and_words_without_an_end_stay_inside_the_page(browse, card, screen):
    now = timezone.now()
    describe(siobhan(), by=None, at=now, name=LONG, preferred_name=LONG[:90])
    tell_fact(siobhan(), label=LONG[:60], value=LONG, by=amara(), at=now)
    actions.note(card, by=ines(), text=LONG * 3, at=now)
    endless = conversation(subject=LONG[:140], text=LONG * 3, at=now)
    with browse(signed_in(amara()), **SCREENS[screen]) as page:
        for place in (
            "/desk/open/",
            f"/conversations/{card.pk}/",
            f"/conversations/{endless.pk}/",
            f"/people/{siobhan().pk}/",
            "/today/",
            "/promises/",
            f"/search/?q={LONG[:30]}",
        ):
            page.goto(place)
            assert page.evaluate(STICKS_OUT) == [], place


STICKS_OUT = """() => {
    const page = document.documentElement
    if (page.scrollWidth <= page.clientWidth) return []
    const wide = [...document.body.querySelectorAll("*")].filter(each => {
        const { left, right } = each.getBoundingClientRect()
        return each.checkVisibility() && (right > page.clientWidth + 1 || left < -1)
    })
    return wide.slice(0, 40).map(each => `${each.tagName.toLowerCase()}.${each.className} ${each.textContent.trim().slice(0, 30)} in ${each.parentElement.className}`)
}"""
