"""By which law's terms a unit promises, and the outside body in its answers."""

from datetime import timedelta

import pytest

from regard.complaints import actions
from regard.complaints.models import OutsideBody
from regard.complaints.presets import PRESETS, preset
from regard.complaints.testing import complaint
from regard.conversations.models import Message
from regard.conversations.testing import TUESDAY, conversation, siobhan
from regard.foundation.accounts.testing import amara, as_, bea, ines, kofi, unit
from regard.foundation.names import name_of
from regard.people.actions import describe
from regard.promises.models import Policy, Promise

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
OMBUDSMAN = {
    "name": "Financial Ombudsman",
    "address": "1 Quay Street\nDublin",
    "page": "https://ombudsman.example/",
    "reach": "+353 1 000 000",
}


def text(response):
    return " ".join(response.content.decode().split())


def due(registered, kind):
    return Promise.objects.get(about=name_of(registered), kind=kind).due_at


def answered(registered):
    actions.answer(registered, "We are sorry.", by=amara(), at=TUESDAY + DAY)
    return Message.objects.filter(member=amara()).latest("pk").text


def named(in_letters=True, of=None):
    actions.name_body(of or unit(), **OMBUDSMAN, in_letters=in_letters, by=kofi(), at=TUESDAY)


@pytest.mark.parametrize(
    ("key", "kind", "after"),
    [
        ("eu-payments", "complaint", 21 * DAY),
        ("uk-fca", "acknowledgement", 3 * DAY),
        ("uk-fca", "complaint", 56 * DAY),
        ("uk-payments", "complaint", 22 * DAY),
        ("au-asic", "acknowledgement", DAY),
        ("au-asic", "complaint", 30 * DAY),
    ],
)
def test_a_preset_promises_what_the_law_asks(key, kind, after):
    """TUESDAY is 12 May 2026: 15 business days lie in three weeks, of which the British leave out a bank holiday."""
    complaint(matter=conversation(subject="Before", at=TUESDAY))
    actions.choose_preset(unit(), preset(key), by=kofi(), at=TUESDAY)
    registered = complaint(matter=conversation(subject="After", at=TUESDAY))
    assert due(registered, kind) == TUESDAY + after


def test_chosen_twice_it_changes_nothing_and_the_ladder_stays():
    complaint()
    before = Policy.objects.in_use().get(moment="complained", kind="complaint")
    ladder = list(before.steps.values_list("after_minutes", "whom"))
    for _twice in range(2):
        actions.choose_preset(unit(), preset("uk-fca"), by=kofi(), at=TUESDAY)
    after = Policy.objects.in_use().get(moment="complained", kind="complaint")
    assert (after.version, list(after.steps.values_list("after_minutes", "whom"))) == (2, ladder)


def test_every_preset_says_where_it_stands():
    for each in PRESETS:
        assert each.source
        assert each.page.startswith("https://")


def test_an_admin_chooses_by_one_click_and_nobody_else(client):
    page = f"/settings/complaints/{unit().pk}/presets/"
    for who in (ines, bea):
        as_(client, who())
        assert client.post(page, {"preset": "uk-fca"}).status_code in (403, 404)
    as_(client, kofi())
    assert "FCA Handbook, DISP 1.5.1R, 1.6.1R, 1.6.2R" in text(client.get(page))
    assert client.post(page, {"preset": "none"}).status_code == 422
    assert "chosen" in text(client.post(page, {"preset": "uk-fca"}, follow=True))
    assert Policy.objects.in_use().get(moment="complained", kind="complaint").minutes == 8 * 7 * 24 * 60


def test_the_outside_body_stands_in_the_answer():
    named()
    words = answered(complaint())
    ending = (
        "turn to:\nFinancial Ombudsman\n1 Quay Street\nDublin\nhttps://ombudsman.example/\n+353 1 000 000"
    )
    assert words.endswith(ending)


def test_in_the_language_of_the_letter():
    named()
    registered = complaint()
    describe(siobhan(), languages=["de"], by=None, at=TUESDAY)
    assert "können Sie sich auch wenden an:\nFinancial Ombudsman" in answered(registered)


def test_where_the_unit_says_so_only_and_the_nearest_decides():
    named()
    outlet = unit("Harbour Cork", parent=unit())
    above = complaint(matter=conversation(unit=outlet, subject="One", at=TUESDAY))
    assert "Financial Ombudsman" in answered(above)
    named(in_letters=False, of=outlet)
    here = complaint(matter=conversation(unit=outlet, subject="Two", at=TUESDAY))
    assert "Ombudsman" not in answered(here)


def test_an_admin_names_it_and_takes_it_away(client):
    as_(client, kofi())
    page = f"/settings/complaints/{unit().pk}/body/"
    assert client.post(page, {**OMBUDSMAN, "page": "javascript:alert(1)"}).status_code == 422
    client.post(page, {**OMBUDSMAN, "in_letters": "on"})
    assert OutsideBody.objects.get().in_letters
    as_(client, ines())
    assert "Financial Ombudsman" in text(client.get("/settings/complaints/"))
    assert client.post(f"{page}removal/").status_code == 403
    as_(client, kofi())
    client.post(f"{page}removal/")
    assert not OutsideBody.objects.exists()
