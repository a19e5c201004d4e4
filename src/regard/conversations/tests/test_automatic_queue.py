"""What machines write stands in a queue of its own, and in no other, until a person has to do with it."""

from datetime import timedelta

import pytest
from django.test import Client

from regard.conversations import actions, queries
from regard.conversations.models import Message
from regard.conversations.testing import TUESDAY, conversation, siobhan, written
from regard.foundation.accounts.testing import amara, bea, signed_in, team
from regard.foundation.reads import rows_of

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(hours=1)
KINDS = ["auto-reply", "bounce", "list", "notification"]
OTHERS = [queue for queue in queries.QUEUES if queue != "automatic"]


def in_queue(queue, member=None):
    return [row.number for row in queries.desk(member or amara(), queue)[0]]


def elsewhere():
    return [queue for queue in OTHERS if in_queue(queue)]


@pytest.fixture(autouse=True)
def amara_in_the_team():
    amara().teams.add(team())


@pytest.fixture
def news():
    return conversation("Your parcel has left.", automatic="notification")


@pytest.mark.parametrize("kind", KINDS)
def test_it_stands_there_alone_and_is_promised_nothing(kind):
    matter = conversation("Nobody reads this.", automatic=kind)

    assert (in_queue("automatic"), elsewhere()) == ([matter.pk], [])
    assert matter.due_at is None
    assert in_queue("automatic", bea()) == []


def test_the_latest_stands_first_page_after_page():
    made = [
        conversation(f"News {n}", automatic="list", at=TUESDAY + timedelta(minutes=n)).pk for n in range(5)
    ]

    first, after = queries.desk(amara(), "automatic", limit=3)
    rest, end = queries.desk(amara(), "automatic", limit=3, after=after)

    assert [row.number for row in first + rest] == made[::-1]
    assert end is None


def test_a_person_who_writes_there_opens_a_matter_like_any_other(news):
    actions.receive(news, person=siobhan(), channel="email", written=written("But where is it?"), at=LATER)

    assert (in_queue("automatic"), in_queue("unassigned")) == ([], [news.pk])
    news.refresh_from_db()
    assert news.due_at is not None


def test_another_machine_that_writes_there_changes_nothing(news):
    once_more = written("Your parcel is here.", automatic="notification")
    actions.receive(news, person=siobhan(), channel="email", written=once_more, at=LATER)

    assert (in_queue("automatic"), elsewhere()) == ([news.pk], [])


@pytest.mark.parametrize(
    ("take_up", "queue"),
    [
        (lambda matter: actions.assign(matter, to=amara(), by=amara(), at=LATER), "mine"),
        (lambda matter: actions.assign(matter, team=team(), by=amara(), at=LATER), "team"),
        (lambda matter: actions.reply(matter, by=amara(), text="Thank you.", at=LATER), "answered"),
    ],
)
def test_a_member_who_takes_it_up_finds_it_among_their_own(news, take_up, queue):
    take_up(news)

    assert (in_queue("automatic"), in_queue(queue)) == ([], [news.pk])


def test_closed_it_counts_no_more_and_stays_to_be_seen(news):
    conversation("I am away.", automatic="auto-reply")
    assert queries.counts(amara())["automatic"] == 1

    actions.close(news, by=amara(), at=LATER)

    assert queries.counts(amara())["automatic"] == 0
    assert news.pk in in_queue("automatic")
    assert in_queue("closed") == []
    actions.reopen(news, by=amara(), at=LATER)
    assert news.pk in in_queue("open")


def test_the_desk_shows_the_queue_its_count_and_what_kind_each_is(news):
    conversation("Address unknown.", automatic="bounce")
    client = Client()
    client.cookies["sessionid"] = signed_in(amara())

    page = client.get("/desk/automatic/").content.decode()

    assert "From machines: stored, never answered" in page
    assert (
        '<a class="place" href="/desk/automatic/" aria-current="page"><span>Automatic</span><span class="count">1</span>'
        in page
    )
    assert [word for word in ("Notification", "Could not be delivered") if word in page] == [
        "Notification",
        "Could not be delivered",
    ]
    assert "The latest first" in page
    assert not Message.objects.exclude(member=None).exists()


@pytest.mark.parametrize("queue", ["automatic", "open", "unassigned"])
def test_its_index_holds_nothing_else(queue):
    conditions = rows_of(
        "SELECT pg_get_expr(indpred, indrelid) AS holds FROM pg_index WHERE indexrelid = %s::regclass",
        [f"conversation_{queue}"],
    )
    assert "automatic" in conditions[0].holds
