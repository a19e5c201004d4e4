"""The address typed into a form proves nothing: nobody can have us send their words to a stranger."""

import re
from datetime import timedelta
from email import message_from_bytes, policy

import pytest
import time_machine

from regard.channels.email.testing import mailbox
from regard.channels.email.testing_servers import post_office
from regard.channels.form.testing import TYPED, fields_of, form
from regard.conversations import actions as conversations
from regard.conversations.models import Conversation
from regard.conversations.testing import TUESDAY
from regard.foundation.accounts.testing import amara
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(minutes=20)
SPAM = "Cheap watches at https://cheap.example"


@pytest.fixture
def post():
    with post_office() as post:
        mailbox(post=post)
        yield post


@pytest.fixture
def write(client):
    form()
    with time_machine.travel(TUESDAY, tick=False) as clock:

        def write(**typed):
            page = fields_of(client.get("/form/write-to-us/"))
            clock.shift(timedelta(seconds=30))
            assert client.post("/form/write-to-us/", {**page, **TYPED, **typed}).status_code == 302
            return Conversation.objects.latest("pk")

        yield write


def letters(post):
    return [message_from_bytes(envelope.content, policy=policy.default) for envelope in post.taken]


def test_the_confirmation_carries_nothing_that_was_typed(post, write):
    write(name=f"{SPAM} Smith", subject=SPAM, text=SPAM, email="victim@example.net")

    run_due(LATER)

    (sent,) = letters(post)
    assert post.taken[0].rcpt_tos == ["victim@example.net"]
    assert str(sent["To"]) == "victim@example.net"
    assert sent["Subject"] == "We have your message"
    assert sent["Auto-Submitted"] == "auto-replied"
    assert b"cheap" not in post.taken[0].content.lower()
    assert sent.get_content().splitlines()[:3] == ["We have your message", "", "Hello,"]
    assert "we promised you an answer by Tuesday 12 May" in sent.get_content()


def test_behind_its_link_stands_what_was_promised_and_nothing_that_was_typed(client, post, write):
    write(name=f"{SPAM} Smith", subject=SPAM, text=SPAM, email="victim@example.net")
    run_due(LATER)
    [sent] = letters(post)
    link = re.search(r"http://127\.0\.0\.1:8000(/promised/\S+)", sent.get_content())
    with time_machine.travel(LATER, tick=False):
        page = client.get(link[1])
    assert page.status_code == 200
    assert "Our first answer" in page.content.decode()
    assert "cheap" not in page.content.decode().lower()


def test_a_stranger_is_told_once_a_day_however_often_their_address_is_typed(post, write):
    for number in range(4):
        write(text=f"{SPAM} {number}", email="victim@example.net")

    run_due(LATER)

    assert len(post.taken) == 1


def test_our_own_addresses_cannot_be_typed(client, post):
    form()
    page = fields_of(client.get("/form/write-to-us/"))

    response = client.post("/form/write-to-us/", {**page, **TYPED, "email": "Care+x@harbour.example"})

    assert response.status_code == 422
    assert "This is our own address" in response.content.decode()


def test_a_colleagues_answer_goes_to_the_address_that_was_typed(post, write):
    matter = write()
    conversations.reply(matter, by=amara(), text="It is in the post.", at=LATER)

    run_due(LATER)

    answer = next(letter for letter in letters(post) if not letter["Auto-Submitted"])
    assert str(answer["To"]) == "Siobhán Byrne <siobhan@example.org>"
    assert answer["Subject"] == f"Re: {TYPED['subject']}"


def test_without_a_mailbox_nothing_is_said_and_nothing_fails(write):
    matter = write()

    run_due(LATER)

    assert matter.messages.count() == 1
