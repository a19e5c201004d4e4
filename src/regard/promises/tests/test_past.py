"""Terms are tried on what lately came due before anybody is promised anything by them."""

from datetime import timedelta
from itertools import count

import pytest
import time_machine

from regard.foundation.accounts.testing import amara, ines, kofi, unit
from regard.people.actions import keep_holding
from regard.people.models import Person
from regard.people.testing import siobhan
from regard.promises import actions, past
from regard.promises.models import Policy, Promise
from regard.promises.queries import hours_by
from regard.promises.testing import TUESDAY, office, opened

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)
LATER = TUESDAY + timedelta(days=7)
NUMBERS = count(1)
TERMS = {"within_in": "60", "calendar": "", "warn": "0", "warn_in": "1"}


@pytest.fixture
def policy():
    terms = actions.Terms(240, warn_minutes=30)
    return actions.add_policy(terms, unit=unit(), moment="opened", kind="first_reply", by=kofi(), at=TUESDAY)


def answered(after, *, of=None, channel="email"):
    """A promise made on Tuesday and kept so long afterwards."""
    about = f"thing-{next(NUMBERS)}"
    opened(about=about, of=of, channel=channel)
    actions.watch(at=TUESDAY + after)
    actions.keep(about, ["first_reply"], by=amara(), at=TUESDAY + after)
    return about


def tried(minutes, hours=None, *, of=None, at=LATER, **whom):
    policy = Policy(unit=of or unit(), moment="opened", kind="first_reply", **whom)
    return past.tried(minutes, hours, policy=policy, at=at)


def counts(found):
    return found and (found.count, found.were, found.would)


def test_shorter_terms_would_have_broken_more(policy):
    for hours in (1, 3, 3, 5):
        answered(hours * HOUR)
    assert counts(tried(120)) == (4, 1, 3)
    assert counts(tried(240)) == (4, 1, 1)
    assert counts(tried(360)) == (4, 1, 0)
    assert (tried(120).share_were, tried(120).share_would) == (25, 75)


def test_to_the_minute_is_in_time(policy):
    answered(2 * HOUR)
    assert counts(tried(120)) == (1, 0, 0)
    assert counts(tried(119)) == (1, 0, 1)


def test_what_is_still_owed_counts_once_it_is_late(policy):
    opened()
    assert counts(tried(240)) == (1, 0, 1)
    assert counts(tried(8 * 24 * 60)) == (1, 0, 0)


def test_a_clock_that_stood_still_stands_still_by_other_terms_too(policy):
    opened(about="thing-a")
    actions.pause("thing-a", None, reason="answered", at=TUESDAY + HOUR)
    actions.resume("thing-a", at=TUESDAY + 10 * HOUR)
    actions.keep("thing-a", ["first_reply"], by=amara(), at=TUESDAY + 12 * HOUR)
    assert counts(tried(240)) == (1, 0, 0)
    assert counts(tried(181)) == (1, 0, 0)
    assert counts(tried(179)) == (1, 0, 1)
    assert counts(tried(59)) == (1, 0, 1), "late before the clock stood still"


def test_other_hours_count_as_they_would_have(policy):
    answered(3 * HOUR)
    afternoon = office(zone="UTC", opens=13 * 60, closes=18 * 60)
    assert counts(tried(60, hours_by(afternoon))) == (1, 0, 0)


def test_what_was_taken_back_or_due_elsewhere_or_long_ago_is_not_counted(policy):
    about = answered(3 * HOUR)
    opened(about="thing-taken-back")
    actions.withdraw("thing-taken-back", ["first_reply"], reason="closed", at=TUESDAY + HOUR)
    lakeside = unit("Lakeside")
    actions.add_policy(
        actions.Terms(60), unit=lakeside, moment="opened", kind="first_reply", by=kofi(), at=TUESDAY
    )
    answered(3 * HOUR, of=lakeside)
    assert counts(tried(120)) == (1, 0, 1)
    assert counts(tried(120, at=TUESDAY + timedelta(days=29))) is None
    assert Promise.objects.filter(about=about).exists()


def test_a_nearer_units_own_policy_goes_on_deciding_there(policy):
    outlet = unit("Cork", parent=unit())
    answered(3 * HOUR, of=outlet)
    assert counts(tried(120)) == (1, 0, 1), "so far the unit above decides for the outlet"
    assert counts(tried(120, of=outlet)) == (1, 0, 1)
    actions.add_policy(
        actions.Terms(600), unit=outlet, moment="opened", kind="first_reply", by=kofi(), at=TUESDAY
    )
    answered(3 * HOUR, of=outlet)
    assert counts(tried(120)) == (1, 0, 1)
    assert counts(tried(120, of=outlet)) == (2, 0, 2)


def test_a_channel_is_tried_on_what_came_by_it(policy):
    answered(3 * HOUR, channel="email")
    answered(3 * HOUR, channel="form")
    answered(1 * HOUR, channel="form")
    assert counts(tried(120, channel="form")) == (2, 0, 1)
    actions.add_policy(
        actions.Terms(240),
        unit=unit(),
        moment="opened",
        kind="first_reply",
        channel="form",
        by=kofi(),
        at=TUESDAY,
    )
    answered(3 * HOUR, channel="form")
    assert counts(tried(120, channel="form")) == (3, 0, 2)
    assert counts(tried(120)) == (3, 0, 2), "the form now has a policy of its own"


def test_a_language_and_a_stage_are_tried_on_what_was_promised_to_such(policy):
    maria = siobhan()
    Person.objects.filter(pk=maria.pk).update(languages=["pt-BR", "en"])
    keep_holding(maria, what="Heater", stage="lapsing", at=TUESDAY)
    answered(3 * HOUR)
    Person.objects.filter(pk=maria.pk).update(languages=["en"])
    maria.holdings.update(stage="using")
    answered(HOUR)

    assert counts(tried(120, language="pt")) == (1, 0, 1), "as it was when it was promised"
    assert counts(tried(120, language="en")) == (1, 0, 0)
    assert counts(tried(120, stage="lapsing")) == (1, 0, 1)
    assert counts(tried(120, language="en", stage="lapsing")) is None
    assert counts(tried(120)) == (2, 0, 1)


def test_what_goes_before_the_tried_one_goes_on_deciding(policy):
    person = siobhan()
    Person.objects.filter(pk=person.pk).update(languages=["pt"])
    pt = {"moment": "opened", "kind": "first_reply", "language": "pt"}
    actions.add_policy(actions.Terms(240), unit=unit(), **pt, by=kofi(), at=TUESDAY)
    answered(3 * HOUR, channel="form")
    assert counts(tried(120)) is None
    assert counts(tried(120, channel="form")) is None, "language goes before channel"
    assert counts(tried(120, language="pt")) == (1, 0, 1)
    assert counts(tried(120, language="pt", channel="form")) == (1, 0, 1)
    assert counts(tried(120, language="pt", channel="email")) is None


def test_only_the_latest_are_looked_at_and_that_is_said(policy, monkeypatch):
    monkeypatch.setattr(past, "MOST", 2)
    for _each in range(3):
        answered(HOUR)
    found = tried(120)
    assert (found.count, found.latest) == (2, True)


@pytest.fixture
def kofis(client):
    """Signed in today: the database tells by its own clock when a session ends."""
    client.force_login(kofi())
    with time_machine.travel(LATER, tick=False):
        yield client


def text(answer):
    return " ".join(answer.content.decode().split())


def test_an_admin_sees_it_while_typing(policy, kofis):
    for hours in (1, 3, 3, 5):
        answered(hours * HOUR)
    page = text(kofis.post(f"/settings/policies/{policy.pk}/due/", {**TERMS, "within": "2"}))
    assert "Tried on the last 28 days" in page
    assert '<span>broken by these terms</span> <b class="number">75 % (3 of 4)</b>' in page
    assert '<span>broken as it was</span> <span class="number">25 % (1 of 4)</span>' in page
    new = {**TERMS, "within": "2", "unit": unit().pk, "what": "opened:first_reply", "channel": "form"}
    assert "Nothing of the kind came due." in text(kofis.post("/settings/policies/due/", new))
    assert Policy.objects.count() == 1


def test_nobody_but_an_admin_tries_terms(policy, client):
    client.force_login(ines())
    assert client.post(f"/settings/policies/{policy.pk}/due/", TERMS).status_code == 403


def test_trying_costs_a_handful_of_queries_however_many_came_due(
    policy, kofis, django_assert_max_num_queries
):
    for _each in range(20):
        answered(HOUR)
    with django_assert_max_num_queries(6):
        kofis.post(f"/settings/policies/{policy.pk}/due/", {**TERMS, "within": "2"})
