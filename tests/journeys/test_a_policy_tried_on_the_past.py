"""An admin tries terms on what lately came due, by keyboard alone, is stopped where they make no sense, and promises them."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import sign_in
from tests.regard_command import regard

pytestmark = pytest.mark.timeout(240)

LAST_WEEK = """
from datetime import timedelta
from regard.foundation import clock
from regard.foundation.accounts.models import Member, Unit
from regard.people.actions import meet
from regard.people.models import Person
from regard.promises.actions import keep, promise_by_policy, watch
unit, amara, week_ago = Unit.objects.get(), Member.objects.get(name="Amara Okafor"), clock.now() - timedelta(days=7)
joana = meet(kind="email", value="joana@example.org", name="Joana Lima", unit_id=unit.pk, at=week_ago)
Person.objects.filter(pk=joana.pk).update(languages=["pt"])
for number, hours in enumerate((1, 3, 3, 100)):
    about, answered_at = f"thing-{number}", week_ago + timedelta(hours=hours)
    promise_by_policy("opened", about=about, to_id=joana.pk, unit_id=unit.pk, at=week_ago)
    watch(at=answered_at)
    keep(about, None, by=amara, at=answered_at)
"""
PROMISED_NOW = """
from regard.foundation import clock
from regard.foundation.accounts.models import Unit
from regard.people.models import Person
from regard.promises.actions import promise_by_policy, withdraw
from regard.promises.models import Promise
joana, now = Person.objects.get(name="Joana Lima"), clock.now()
promise_by_policy("opened", about="thing-new", to_id=joana.pk, unit_id=Unit.objects.get().pk, at=now)
print(sorted(Promise.objects.filter(about__in=["thing-0", "thing-new"], kind="first_reply").values_list("about", "minutes")))
withdraw("thing-new", None, reason="closed", at=now)
"""


def in_the_house(house, script):
    done = regard("manage", "shell", "-v", "0", "-c", script, home=house.home)
    assert done.returncode == 0, done.stderr
    return done.stdout


def to(page, label):
    """Tab on until the keyboard is in the field of this label."""
    field = page.get_by_label(label, exact=True)
    for _press in range(80):
        if field.evaluate("field => field === document.activeElement"):
            return field
        page.keyboard.press("Tab")
    raise AssertionError(f"no Tab leads to {label}")


def test_a_policy_tried_on_the_past(house, page):
    in_the_house(house, LAST_WEEK)
    sign_in(page, "kofi@harbour.example")
    page.goto("/settings/policies/")
    expect(page.get_by_text("topic goes before stage")).to_be_visible()
    page.get_by_role("link", name="New policy").focus()
    page.keyboard.press("Enter")

    # For those who speak Portuguese: typed as one types in a list.
    expect(page.get_by_role("heading", name="New policy")).to_be_visible()
    to(page, "Whose language is")
    page.keyboard.type("Portug")
    foreseen = page.get_by_role("region", name="So it would be")
    expect(foreseen).to_contain_text("Tried on the last 28 days")
    expect(foreseen).to_contain_text("25 % (1 of 4)")

    # Two hours day and night would have broken three of the four.
    to(page, "Within").press("Control+a")
    page.keyboard.type("2")
    expect(foreseen).to_contain_text("75 % (3 of 4)")

    # A warning before the promise was made: one line says so, and what was typed stands as it was.
    to(page, "Warn its owner").press("Control+a")
    page.keyboard.type("150")
    page.keyboard.press("Enter")
    expect(page.get_by_text("A warning comes after the promise was made: choose less.")).to_be_visible()
    assert page.locator(".error, .banner.error").count() == 1
    expect(page.get_by_label("Whose language is", exact=True)).to_have_value("pt")
    expect(page.get_by_label("Within", exact=True)).to_have_value("2")
    expect(page.get_by_label("Warn its owner", exact=True)).to_have_value("150")

    to(page, "Warn its owner").press("Control+a")
    page.keyboard.type("15")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="First reply")).to_contain_text("Portuguese")
    expect(page.get_by_role("heading", name="What changed")).to_be_visible()
    assert all("422" in said for said in page.complaints), page.complaints

    # From now on it is promised so; what was promised before keeps its terms.
    assert in_the_house(house, PROMISED_NOW).strip() == "[('thing-0', 240), ('thing-new', 120)]"
