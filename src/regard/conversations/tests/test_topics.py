"""What a matter is about: a colleague says it on the desk; what was promised keeps its time, what is promised next goes by it."""

from datetime import timedelta

import pytest

from regard.conversations import actions
from regard.conversations.models import Conversation
from regard.conversations.testing import TUESDAY, conversation, written
from regard.foundation.accounts.testing import amara, bea, kofi, ravi, unit
from regard.foundation.events.journal import told
from regard.foundation.names import name_of
from regard.promises import actions as promises
from regard.promises.models import Promise

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(minutes=10)


@pytest.fixture
def returns():
    """Shipped terms for everybody; an hour to answer again about a return."""
    promises.install_defaults(unit(), at=TUESDAY)
    topic = promises.add_topic("Returns", by=kofi(), at=TUESDAY)
    again = {"moment": "wrote-again", "kind": "next_reply", "topic": topic}
    promises.add_policy(promises.Terms(60), unit=unit(), **again, by=kofi(), at=TUESDAY)
    return topic


def terms_of(matter):
    return dict(Promise.objects.filter(about=name_of(matter)).values_list("kind", "minutes"))


def test_a_colleague_says_it_and_the_next_promise_goes_by_it(client, returns):
    matter = conversation()
    before = Promise.objects.filter(about=name_of(matter)).order_by("pk").values_list("due_at", "policy")
    before = list(before)
    client.force_login(amara())
    assert (
        '<option value="" selected>no topic</option>'
        in client.get(f"/conversations/{matter.pk}/topic/").content.decode()
    )
    for _click in range(2):
        assert client.post(f"/conversations/{matter.pk}/topic/", {"topic": returns.pk}).status_code == 200

    promised = Promise.objects.filter(about=name_of(matter)).order_by("pk")
    assert list(promised.values_list("due_at", "policy")) == before, "what was promised keeps its time"
    assert [e.facts["topic_id"] for e in told(matter) if e.name == "TopicSet"] == [returns.pk]
    assert "<bdi>Returns</bdi>" in client.get(f"/conversations/{matter.pk}/header/").content.decode()
    history = client.get(f"/conversations/{matter.pk}/history/").content.decode()
    assert "said what it is about: Returns." in history

    actions.reply(matter, by=amara(), text="Send it back, please.", at=LATER)
    again = {"person": matter.person, "channel": "email", "written": written("By which way?")}
    actions.receive(matter, **again, at=LATER + timedelta(minutes=5))
    assert terms_of(matter)["next_reply"] == 60


def test_it_can_be_about_nothing_again(client, returns):
    matter = conversation()
    client.force_login(amara())
    client.post(f"/conversations/{matter.pk}/topic/", {"topic": returns.pk})
    client.post(f"/conversations/{matter.pk}/topic/", {"topic": ""})
    assert Conversation.objects.get().topic is None
    assert "no topic" in client.get(f"/conversations/{matter.pk}/history/").content.decode()


def test_a_part_made_a_matter_of_its_own_is_about_the_same(returns):
    matter = actions.set_topic(conversation(), topic=returns, by=amara(), at=TUESDAY)
    again = {"person": matter.person, "channel": "email", "written": written("And the kettle leaks.")}
    kettle = actions.receive(matter, **again, at=LATER)
    own = actions.split(matter, messages=[kettle.pk], by=amara(), at=LATER)
    assert own.topic_id == returns.pk


def test_what_was_retired_stays_where_it_is(client, returns):
    gone = promises.add_topic("Recall", by=kofi(), at=TUESDAY)
    matter = actions.set_topic(conversation(), topic=gone, by=amara(), at=TUESDAY)
    promises.retire_topic(gone, by=kofi(), at=LATER)
    client.force_login(amara())
    assert "Recall" in client.get(f"/conversations/{matter.pk}/topic/").content.decode()
    client.post(f"/conversations/{matter.pk}/topic/", {"topic": gone.pk})
    assert Conversation.objects.get().topic == gone
    client.post(f"/conversations/{matter.pk}/topic/", {"topic": returns.pk})
    assert client.post(f"/conversations/{matter.pk}/topic/", {"topic": gone.pk}).status_code == 422
    assert Conversation.objects.get().topic == returns


@pytest.mark.parametrize("who", [bea, ravi])
def test_nobody_else_says_it(client, returns, who):
    matter = conversation()
    client.force_login(who())
    assert client.post(f"/conversations/{matter.pk}/topic/", {"topic": returns.pk}).status_code in (403, 404)
    assert Conversation.objects.get().topic is None
