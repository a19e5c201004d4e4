"""Kinds of matter: an admin says which there are, a form or a colleague says of which one is, and what is promised goes by it."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from regard.foundation.accounts.testing import amara, ines, kofi, unit
from regard.foundation.events.journal import told
from regard.people.testing import siobhan
from regard.promises import actions, past
from regard.promises.models import Policy, Topic
from regard.promises.testing import TUESDAY, office

pytestmark = pytest.mark.django_db

TODAY = datetime.now(UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def as_(client):
    def sign_in(member):
        """Today: the database tells by its own clock when a session ends."""
        client.force_login(member)
        return client

    with time_machine.travel(TODAY):
        yield sign_in


@pytest.fixture
def returns():
    """A first reply within two hours to who writes about a return, within four to everybody else."""
    topic = actions.add_topic("Returns", by=kofi(), at=TUESDAY)
    for minutes, about in ((240, None), (120, topic)):
        terms = actions.Terms(minutes)
        of = {"unit": unit(), "moment": "opened", "kind": "first_reply", "topic": about}
        actions.add_policy(terms, **of, by=kofi(), at=TUESDAY)
    return topic


def promised(about, topic=None):
    [promise] = actions.promise_by_policy(
        "opened",
        about=about,
        to_id=siobhan().pk,
        unit_id=unit().pk,
        topic_id=topic and topic.pk,
        at=TUESDAY,
    )
    return promise


def text(answer):
    return " ".join(answer.content.decode().split())


def test_what_a_matter_is_about_decides_what_is_promised(returns):
    other = actions.add_topic("Repairs", by=kofi(), at=TUESDAY)
    assert [promised("thing-1", returns).minutes, promised("thing-2", other).minutes] == [120, 240]
    assert promised("thing-3").minutes == 240


def test_a_topic_is_tried_on_what_was_promised_about_it(returns):
    for about, topic in (("thing-1", returns), ("thing-2", None)):
        promised(about, topic)
        actions.keep(about, ["first_reply"], by=amara(), at=TUESDAY + HOUR)
    policy = Policy.objects.get(topic=returns)
    found = past.tried(30, None, policy=policy, at=TUESDAY + 24 * HOUR)
    assert (found.count, found.were, found.would) == (1, 0, 1)
    general = past.tried(30, None, policy=Policy.objects.get(topic=None), at=TUESDAY + 24 * HOUR)
    assert (general.count, general.would) == (1, 1), "the policy for returns goes on deciding about them"


def test_an_admin_says_which_there_are(as_):
    client = as_(kofi())
    answer = client.post("/settings/topics/", {"name": " Returns "})
    assert answer["Location"] == "/settings/policies/"
    topic = Topic.objects.get()
    assert topic.name == "Returns"
    assert [(entry.name, entry.by) for entry in told(topic)] == [("TopicAdded", kofi())]
    assert "<bdi>Returns</bdi>" in text(client.get("/settings/policies/"))

    twice = client.post("/settings/topics/", {"name": "returns"})
    assert twice.status_code == 422
    assert "There is one of this name." in text(twice)
    assert 'value="returns"' in text(twice)
    assert Topic.objects.count() == 1


def test_what_is_for_all_stands_first(as_, returns):
    page = text(as_(kofi()).get("/settings/policies/"))
    assert (
        page.index("<b>First reply</b>")
        < page.index("4 h")
        < page.index("<bdi>Returns</bdi>")
        < page.index("2 h")
    )


def test_one_that_a_policy_is_for_is_not_retired(as_, returns):
    client = as_(kofi())
    page = text(client.post(f"/settings/topics/{returns.pk}/retirement/", follow=True))
    assert "A policy is for this topic" in page
    actions.retire_policy(Policy.objects.get(topic=returns), by=kofi(), at=TUESDAY)
    client.post(f"/settings/topics/{returns.pk}/retirement/")
    client.post(f"/settings/topics/{returns.pk}/retirement/")
    returns.refresh_from_db()
    assert returns.retired_at
    assert [entry.name for entry in told(returns)] == ["TopicAdded", "TopicRetired"]
    assert client.post("/settings/topics/", {"name": "Returns"}).status_code == 302


def test_leads_read_them_and_change_nothing(as_, returns):
    client = as_(ines())
    page = text(client.get("/settings/policies/"))
    assert "<bdi>Returns</bdi>" in page
    assert "New topic" not in page
    assert client.post("/settings/topics/", {"name": "Repairs"}).status_code == 403
    assert client.post(f"/settings/topics/{returns.pk}/retirement/").status_code == 403
    assert Topic.objects.in_use().count() == 1


def test_a_policy_for_a_topic_is_added_and_read_by_everyone(as_, returns):
    client = as_(kofi())
    terms = {
        "within": "1", "within_in": "60", "warn": "0", "warn_in": "1", "calendar": office().pk,
        "steps-TOTAL_FORMS": "0", "steps-INITIAL_FORMS": "0",
        "unit": unit().pk, "what": "wrote-again:next_reply", "topic": returns.pk,
    }  # fmt: skip
    assert client.post("/settings/policies/new/", terms).status_code == 302
    policy = Policy.objects.get(kind="next_reply")
    assert policy.topic == returns
    assert "<bdi>Returns</bdi>" in text(client.get(f"/settings/policies/{policy.pk}/"))
    actions.publish(unit(), slug="harbour", by=kofi(), at=TUESDAY)
    page = text(client.get("/standards/harbour/"))
    assert "<bdi>Returns</bdi>: within 2 h" in page
