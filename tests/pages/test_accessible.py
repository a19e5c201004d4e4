"""Every page in light, dark, on a phone and from right to left, by axe-core; nothing scrolls sideways."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from regard.asks import actions as asks
from regard.asks.models import Repeat
from regard.asks.testing import ask, repeated
from regard.channels.counter.testing import counter
from regard.channels.email.testing import mailbox
from regard.channels.form.testing import form
from regard.complaints import actions as complaints
from regard.complaints.models import Complaint
from regard.complaints.testing import complaint, may_give, offer
from regard.conversations import actions
from regard.conversations.models import Message
from regard.conversations.testing import conversation, written
from regard.foundation.accounts.testing import amara, ines, kofi, ravi, signed_in
from regard.people.actions import describe, say, tell_fact
from regard.people.testing import siobhan
from regard.promises import actions as promises
from regard.promises.models import Policy

from .axe import violations

pytestmark = pytest.mark.timeout(400)

WIDE, NARROW, PHONE = (
    {"width": 1440, "height": 900},
    {"width": 1024, "height": 700},
    {"width": 390, "height": 844},
)

# From left to right on every screen; the other way once, since only the direction differs.
SCREENS = {
    "en": [(WIDE, "light"), (WIDE, "dark"), (PHONE, "light")],
    "ar": [(WIDE, "light")],
}
# The dark changes nothing but colours.
OF_COLOURS = ["color-contrast", "link-in-text-block"]
# What is pressed; a link amid words is as high as its line.
PRESSED = ".button, .input, .link, .shut, .place, .choice, .menu > div > *, .themes button, [role=tab], summary:not(.chip, .quoted *)"
BEGINS = """bdi => {
    const first = document.createRange()
    first.setStart(bdi.firstChild, 0)
    first.setEnd(bdi.firstChild, 1)
    return first.getBoundingClientRect().left
}"""
KEYS = {
    "a": "Who takes this?",
    "s": "Status",
    "m": "Merge",
    "h": "What happened",
    "t": "tell us",
    "x": "Macros",
    "?": "Keys",
}


@pytest.fixture
def card(site):
    """A matter with everything a thread can show."""
    now = timezone.now()
    late = now - timedelta(days=7)
    conversation("Nobody called.", subject="Call back promised", at=late)
    promises.watch(at=now)
    card = conversation(quoted="> We will send it.", html="<p>Hello</p>", at=now)
    actions.note(card, by=ines(), text="She gave the number on 3 May: https://example.org/3", at=now)
    actions.reply(card, by=amara(), text="It is in the post today.", at=now)
    actions.receive(
        card, person=siobhan(), channel="email", written=written("I am away.", automatic="auto-reply"), at=now
    )
    actions.assign(card, to=amara(), by=ines(), at=now)
    describe(siobhan(), formality="formal", title="Ms", family_name="Byrne", by=None, at=now)
    say(siobhan(), respelling="shi-VAWN", by=amara(), at=now)
    promises.promise_by_hand(
        "by_hand",
        to=siobhan(),
        about=f"conversation-{card.pk}",
        unit=card.unit,
        by=amara(),
        words="A new card by Friday",
        due_at=now + timedelta(days=3),
        at=now,
    )
    tell_fact(siobhan(), label="Serial number", value="88213-K", by=amara(), at=now)
    repeated(matter=conversation("Where is it?", at=now), at=now)
    asks.ask_back(
        ask(matter=card, told="By Friday", steps=("Find the parcel",), at=now),
        "Which card?",
        author=ravi(),
        at=now,
    )
    return card


@pytest.fixture
def wrong(card):
    """What is to be put right, and an offer beyond what its member may give."""
    now = timezone.now()
    may_give(10, at=now)
    registered = complaint(matter=conversation(at=now), at=now)
    offer(registered, at=now)
    reads_like_one = "This is the third time. I am furious, this is a disgrace, and I want my money back."
    conversation(reads_like_one, subject="A complaint", at=now)
    return registered


def rating_asked_of(language):
    """The link by which somebody is asked how they found the handling of their complaint."""
    now = timezone.now()
    registered = complaint(matter=conversation(at=now), at=now)
    complaints.answer(registered, "We are sorry.", by=amara(), at=now)
    link = Message.objects.filter(member=amara()).latest("pk").text
    complaints.say(re.search(r"/put-right/([^/]+)/", link)[1], "yes", "", at=now)
    Complaint.objects.update(closed_at=now - timedelta(days=5))
    describe(registered.person, languages=[language], by=None, at=now)
    complaints.ask_for_ratings(at=now)
    return re.search(r"/how-it-went/[^/]+/", Message.objects.filter(person=None).latest("pk").text)[0]


def reading(language, member):
    """A page is in the language of whoever is signed in, whatever their browser says."""
    member.language = language
    member.save(update_fields=["language"])
    return signed_in(member)


def shuts_nobody_out(page, url, language):
    page.goto(url, wait_until="networkidle")
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    for size, scheme in SCREENS[language]:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert violations(page, *(OF_COLOURS if scheme == "dark" else [])) == [], (url, size, scheme)
        fits(page)
    page.set_viewport_size(NARROW)
    fits(page)


def fits(page):
    assert sideways(page) <= 0, (page.url, page.viewport_size)
    assert swollen(page) == [], (page.url, page.viewport_size)


def swollen(page):
    """Buttons taller than a few lines, which some rule meant for another thing has blown up."""
    return page.evaluate(
        "[...document.querySelectorAll('.button')].filter(b => b.offsetHeight > 90).map(b => b.outerHTML)"
    )


def too_low(page):
    """What a finger presses that is lower than 44 pixels."""
    return page.evaluate(
        """pressed => [...document.querySelectorAll(pressed)]
            .filter(each => each.checkVisibility() && each.offsetHeight && each.getBoundingClientRect().height < 43.5)
            .map(each => `${each.offsetHeight} ${each.outerHTML.slice(0, 200)}`)""",
        PRESSED,
    )


def sideways(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("language", SCREENS)
def test_no_page_shuts_anybody_out(browse, card, wrong, language):
    person = card.person_id
    urls = [
        "/today/",
        "/desk/mine/",
        "/desk/closed/",
        f"/conversations/{card.pk}/",
        "/search/?q=warranty",
        "/asks/",
        f"/asks/{card.asks.get().pk}/",
        "/asks/departments/",
        "/asks/repeats/",
        f"/asks/repeats/{Repeat.objects.get().pk}/",
        "/promises/",
        "/promises/counted/counted/",
        "/promises/counted/missed/",
        "/complaints/?standing=all",
        f"/complaints/{wrong.pk}/",
        "/complaints/months/",
        "/people/",
        "/duplicates/",
        "/macros/",
        "/macros/new/",
        f"/people/{person}/",
    ]
    with browse(reading(language, amara()), locale=language) as page:
        for url in urls:
            shuts_nobody_out(page, url, language)


@pytest.mark.parametrize("language", SCREENS)
def test_no_page_of_admins_shuts_anybody_out(browse, card, language):
    policy, box = (
        Policy.objects.filter(calendar__isnull=False).first(),
        mailbox(imap_host="imap.harbour.example"),
    )
    urls = [
        f"/people/{card.person_id}/data/",
        "/settings/identity/",
        "/settings/policies/",
        f"/settings/policies/{policy.pk}/",
        f"/settings/calendars/{policy.calendar_id}/",
        "/settings/mailboxes/",
        "/settings/wordings/",
        f"/settings/mailboxes/{box.pk}/",
        f"/settings/mailboxes/{box.pk}/servers/",
    ]
    with browse(reading(language, kofi()), locale=language) as page:
        for url in urls:
            shuts_nobody_out(page, url, language)


def test_a_finger_finds_what_is_pressed(browse, card):
    with browse(signed_in(amara()), viewport=PHONE, has_touch=True, is_mobile=True) as page:
        for url in (
            "/today/",
            "/desk/mine/",
            f"/conversations/{card.pk}/",
            "/promises/",
            "/macros/new/",
            "/complaints/",
            "/duplicates/",
        ):
            page.goto(url, wait_until="networkidle")
            assert too_low(page) == [], url
            fits(page)
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        assert page.locator("#about").bounding_box()["height"] < 844 / 4
        page.locator(".to-person").tap()
        page.locator("#beside .back").wait_for()
        assert too_low(page) == []
        page.locator(".topbar [popovertarget]").tap()
        page.get_by_role("link", name="Today").wait_for()
        assert too_low(page) == []


def test_whoever_chooses_what_stands_beside_each_other_stays_where_they_are(browse, card):
    with browse(signed_in(amara()), viewport=PHONE) as page:
        page.goto("/promises/")
        members = page.get_by_role("button", name="Members", exact=True)
        members.focus()
        page.keyboard.press("Enter")
        expect(page.locator("#beside th").first).to_have_text("Members")
        expect(members).to_be_focused()
        expect(members).to_have_attribute("aria-pressed", "true")
        table = page.locator("#beside .table-wrap")
        assert table.evaluate("each => each.scrollWidth <= each.clientWidth")


def test_words_of_the_other_direction_are_cut_at_their_own_end(browse, card, wrong):
    """Whoever reads the register in Arabic sees how an English wish begins."""
    with browse(reading("ar", amara()), locale="ar", viewport=PHONE) as page:
        page.goto("/complaints/")
        wish = page.locator("#complaints .subject bdi").first
        begins, row = wish.evaluate(BEGINS), page.locator("#complaints .row").first.bounding_box()
        assert row["x"] < begins < row["x"] + row["width"]
        assert wish.evaluate("bdi => bdi.scrollWidth > bdi.clientWidth")


def test_all_of_a_row_of_the_board_leads_to_what_was_promised(browse, card):
    with browse(signed_in(amara()), viewport=PHONE, has_touch=True) as page:
        page.goto("/promises/")
        page.locator("#group-late .row").first.tap(position={"x": 200, "y": 50})
        page.wait_for_url("**/conversations/*/")


@pytest.mark.parametrize("language", SCREENS)
def test_no_page_of_what_is_put_right_shuts_anybody_out(browse, wrong, language):
    unit, box = wrong.unit_id, counter()
    urls = [
        "/remedies/",
        "/complaints/proposals/",
        "/settings/complaints/",
        f"/settings/complaints/{unit}/body/",
        f"/settings/complaints/{unit}/presets/",
        f"/settings/complaints/{unit}/guardian/",
        "/settings/discretion/",
        "/members/",
        "/settings/counters/",
        "/settings/counters/new/",
        f"/settings/counters/{box.pk}/",
        f"/settings/counters/{box.pk}/sheet/",
        "/settings/forms/",
        "/settings/policies/new/",
    ]
    with browse(reading(language, kofi()), locale=language) as page:
        for url in urls:
            shuts_nobody_out(page, url, language)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_dialog_shuts_anybody_out(browse, card, scheme):
    with browse(signed_in(amara()), color_scheme=scheme) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        for key, title in KEYS.items():
            page.keyboard.press(key)
            page.get_by_role("dialog").get_by_text(title).first.wait_for()
            assert violations(page) == [], key
            page.keyboard.press("Escape")
            page.wait_for_function("!document.querySelector('dialog[open]')")


def test_who_leaves_a_dialog_that_was_answered_anew_is_where_they_were(browse, card):
    with browse(signed_in(amara())) as page:
        page.goto(f"/conversations/{card.pk}/", wait_until="networkidle")
        opens = page.locator("#beside [hx-get*='/promises/giving/']")
        opens.focus()
        page.keyboard.press("Enter")
        page.locator("dialog[open] form").evaluate("form => { form.noValidate = true }")
        page.locator("dialog[open] [type=submit]").click()
        expect(page.locator("dialog[open] [aria-invalid=true]").first).to_be_focused()
        page.keyboard.press("Escape")
        expect(opens).to_be_focused()


@pytest.mark.parametrize(("scheme", "language"), [("light", "ar"), ("dark", "en")])
def test_no_form_that_a_page_opens_shuts_anybody_out(browse, card, scheme, language):
    """Each “Add” and “Change” of a person, and of where people work, on one load of its page; and those that stand there."""
    pages = {
        f"/people/{card.person_id}/": 8,
        "/organisations/": 1,
        "/members/new/": 0,
        f"/units/{card.unit_id}/": 0,
        f"/settings/standards/{card.unit_id}/": 0,
    }
    with browse(reading(language, kofi()), locale=language, color_scheme=scheme) as page:
        page.set_viewport_size(PHONE)
        for url, forms in pages.items():
            page.goto(url, wait_until="networkidle")
            opening = page.locator("main button[hx-target='#dialogs']:visible")
            assert opening.count() >= forms
            assert violations(page, *(OF_COLOURS if scheme == "dark" else [])) == [], url
            fits(page)
            for number in range(opening.count()):
                opening.nth(number).click()
                page.locator("dialog[open] form").first.wait_for()
                assert violations(page, *(OF_COLOURS if scheme == "dark" else [])) == [], (url, number)
                fits(page)
                page.keyboard.press("Escape")
                page.wait_for_function("!document.querySelector('dialog[open]')")


@pytest.mark.parametrize("language", SCREENS)
def test_whoever_is_outside_is_not_shut_out_either(browse, card, language):
    form()
    now = timezone.now()
    promises.publish(card.unit, slug="harbour", by=kofi(), at=now)
    describe(card.person, languages=[language], by=None, at=now)
    token = promises.make_link(card.person, about=f"conversation-{card.pk}", at=now)
    asked = asks.make_link(card.asks.get(), name="Dana", by=amara(), at=now)
    urls = (
        "/accounts/login/",
        "/form/write-to-us/",
        f"/counter/{counter().key}/",
        f"/counter/{counter().key}/kept/",
        "/standards/harbour/",
        f"/promised/{token}/",
        f"/asked/{asked}/",
        rating_asked_of(language),
    )
    with browse(locale=language) as page:
        for url in urls:
            shuts_nobody_out(page, url, language)
