"""Everyone may read what a unit promises and how much of it was kept, once an admin publishes it."""

from datetime import timedelta

import pytest
import time_machine

from regard.foundation.accounts.testing import amara, ines, kofi, unit
from regard.foundation.events.journal import told
from regard.promises import actions
from regard.promises.models import Standards
from regard.promises.testing import TUESDAY, given, opened

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)
LATER = TUESDAY + timedelta(days=7)


@pytest.fixture
def month():
    """Of three first answers that came due one was late; one waits for the customer, one was taken back."""
    for name, after in (("a", HOUR), ("b", 2 * HOUR), ("late", 5 * HOUR)):
        opened(about=f"thing-{name}")
        actions.watch(at=TUESDAY + after)
        actions.keep(f"thing-{name}", ["first_reply"], by=amara(), at=TUESDAY + after)
    opened(about="thing-waits")
    actions.pause("thing-waits", None, reason="answered", at=TUESDAY)
    opened(about="thing-back")
    actions.withdraw("thing-back", None, reason="closed", by=amara(), at=TUESDAY)
    given(about="thing-word")


@pytest.fixture
def kofis(client):
    client.force_login(kofi())
    return client


def text(answer):
    return " ".join(answer.content.decode().split())


def part(page, title):
    return next(part for part in page.split("<li>") if f"<h2>{title}</h2>" in part)


def test_those_of_a_language_or_a_channel_read_theirs_and_nobody_that_they_are_leaving(month, client):
    for minutes, whom in ((45, {"language": "de"}), (5, {"channel": "chat"}), (33, {"stage": "lapsing"})):
        terms = actions.Terms(minutes)
        actions.add_policy(
            terms, unit=unit(), moment="opened", kind="first_reply", **whom, by=kofi(), at=LATER
        )
    actions.publish(unit(), slug="harbour", by=kofi(), at=LATER)
    page = text(client.get("/standards/harbour/"))
    first = part(page, "Our first answer")
    assert "<p>within 4 h" in first
    assert "<bdi>German</bdi>: within 45 min" in first
    assert "<bdi>chat</bdi>: within 5 min" in first
    assert "33 min" not in page
    assert "German" not in part(page, "Our next answer")


def test_it_says_what_is_promised_by_which_hours_and_how_much_was_kept(month, client):
    actions.publish(unit(), slug="harbour", by=kofi(), at=LATER)
    page = text(client.get("/standards/harbour/"))
    first = part(page, "Our first answer")
    assert "67 % kept" in first
    assert "2 of 3 that came due in the last 28 days" in first
    assert "within 4 h" in first
    assert "08:00–18:00" in first
    assert "None came due in the last 28 days." in part(page, "Our next answer")
    assert "Siobhán" not in page
    assert "heater" not in page


def test_what_was_measured_is_written_down_once_an_hour_and_not_by_whoever_asks(month, client):
    actions.publish(unit(), slug="harbour", by=kofi(), at=TUESDAY + HOUR)
    assert "None came due" in part(text(client.get("/standards/harbour/")), "Our first answer")
    actions.measure(at=LATER)
    assert "2 of 3" in part(text(client.get("/standards/harbour/")), "Our first answer")
    assert Standards.objects.get().measured_at == LATER


def test_units_below_count_for_the_one_above(month, client):
    outlet = unit("Cork", parent=unit())
    opened(about="thing-cork", of=outlet)
    actions.watch(at=LATER)
    actions.publish(unit(), slug="harbour", by=kofi(), at=LATER)
    actions.publish(outlet, slug="cork", by=kofi(), at=LATER)
    assert "2 of 4" in part(text(client.get("/standards/harbour/")), "Our first answer")
    cork = part(text(client.get("/standards/cork/")), "Our first answer")
    assert "0 of 1" in cork
    assert "0 % kept" in cork


def test_a_stranger_costs_a_handful_of_queries(month, client, django_assert_max_num_queries):
    actions.publish(unit(), slug="harbour", by=kofi(), at=LATER)
    with django_assert_max_num_queries(7):
        answer = client.get("/standards/harbour/")
    assert set(answer["Cache-Control"].split(", ")) == {"public", "max-age=600"}


def test_an_admin_publishes_it_at_an_address_and_withdraws_it(kofis, client):
    opened()
    harbour = unit()
    assert 'value="harbour"' in text(kofis.get(f"/settings/standards/{harbour.pk}/"))
    answer = kofis.post(f"/settings/standards/{harbour.pk}/", {"slug": "our-word"})
    assert answer["Location"] == "/standards/our-word/"
    assert '<a href="/standards/our-word/">Published</a>' in text(kofis.get("/settings/policies/"))
    kofis.post(f"/settings/standards/{harbour.pk}/withdrawal/")
    assert client.get("/standards/our-word/").status_code == 404
    names = [entry.name for entry in told(harbour) if entry.name.startswith("Standards")]
    assert names == ["StandardsPublished", "StandardsWithdrawn"]


def test_an_address_is_one_units_alone(kofis):
    actions.publish(unit(), slug="harbour", by=kofi(), at=TUESDAY)
    cork = unit("Cork", parent=unit())
    refused = kofis.post(f"/settings/standards/{cork.pk}/", {"slug": "harbour"})
    assert refused.status_code == 422
    assert "Another unit is published there." in text(refused)
    assert 'value="harbour"' in text(refused)


def test_nobody_but_an_admin_publishes(client):
    client.force_login(ines())
    for address in (f"/settings/standards/{unit().pk}/", f"/settings/standards/{unit().pk}/withdrawal/"):
        assert client.post(address, {"slug": "harbour"}).status_code == 403
    assert not Standards.objects.exists()


def test_what_is_not_published_is_nowhere(client):
    with time_machine.travel(TUESDAY, tick=False):
        assert client.get("/standards/harbour/").status_code == 404
