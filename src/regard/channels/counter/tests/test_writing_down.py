"""What a colleague heard becomes a matter of the team in ten seconds, and nobody takes it for the customer's own words."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail as post

from regard.channels.counter import actions
from regard.channels.counter.carrier import CounterCarrier
from regard.channels.counter.models import Counter, Remark
from regard.channels.counter.testing import HEARD, counter
from regard.channels.form.testing import fields_of
from regard.conversations import actions as conversations
from regard.conversations.models import Conversation
from regard.conversations.testing import TUESDAY
from regard.foundation.accounts.testing import amara, team
from regard.foundation.jobs.testing import run_due
from regard.people.models import Identity, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock():
    with time_machine.travel(TUESDAY, tick=False) as clock:
        yield clock


@pytest.fixture
def page(client, clock):
    """The page of the counter, open for ten seconds."""
    opened = fields_of(client.get(address(counter(team=team()))))
    clock.shift(timedelta(seconds=10))
    return opened


def address(of):
    return f"/counter/{of.key}/"


def write(client, page, **typed):
    return client.post(address(counter()), {**page, **HEARD, **typed})


def test_a_remark_is_a_matter_of_the_team_with_a_promise(client, page):
    response = write(client, page)

    matter = Conversation.objects.get()
    assert (matter.channel, matter.team, matter.category) == ("counter", team(), "open")
    assert (matter.person.name, matter.opened_at) == ("Siobhán Byrne", TUESDAY + timedelta(seconds=10))
    assert matter.due_at is not None
    assert response["Location"] == f"{address(counter())}kept/"


def test_it_says_who_wrote_it_down_and_that_the_customer_did_not(client, page):
    write(client, page)

    assert Conversation.objects.get().messages.get().text == (
        f"{HEARD['text']}\n\nWritten down by Dana Weiß at the counter of Harbour, not by the customer. "
        "The customer: Siobhán Byrne, siobhan@example.org."
    )


def test_our_answer_has_nothing_of_it_in_its_subject(client, page):
    write(client, page)

    assert Conversation.objects.get().subject == "Told at the counter of Harbour"


def test_the_desk_calls_it_written_down_by_a_colleague(client):
    remark = actions.write_down(
        counter(), actions.Heard(**HEARD), key="k", language="en", sent_from="n", at=TUESDAY
    )
    client.force_login(amara())

    thread = client.get(f"/conversations/{remark.conversation_id}/thread/").content.decode()

    assert "written down by a colleague" in thread


def test_the_page_afterwards_repeats_nothing(client, page):
    shown = client.get(write(client, page)["Location"]).content.decode()

    assert "It is written down" in shown
    assert not [word for word in HEARD.values() if word in shown]


def test_two_lines_are_enough(client, page):
    assert write(client, page, customer="", reach="", email="").status_code == 302

    matter = Conversation.objects.get()
    assert matter.person.name == "Dana Weiß"
    assert "left no way to be reached" in matter.messages.get().text
    assert not Identity.objects.exists()


def test_two_colleagues_of_one_name_are_two(client, page):
    for text in ("Too dear.", "Too heavy."):
        write(client, page, text=text, customer="", reach="", email="")

    assert Person.objects.filter(name="Dana Weiß").count() == 2


@pytest.mark.parametrize(
    ("given", "goes_to"),
    [
        ({}, (("to", "siobhan@example.org", "Siobhán Byrne"),)),
        ({"reach": ""}, (("to", "dana@example.org", "Dana Weiß"),)),
        ({"reach": "+353 1 555 0100"}, ()),
        ({"reach": "", "email": ""}, ()),
    ],
)
def test_an_answer_goes_to_an_address_that_was_given_or_nowhere(client, page, given, goes_to):
    write(client, page, **given)

    assert CounterCarrier().recipients(Conversation.objects.get()) == goes_to


def test_nobody_is_written_to_by_itself(client, page):
    write(client, page)
    run_due(TUESDAY + timedelta(minutes=1))

    assert post.outbox == []
    assert Conversation.objects.get().messages.count() == 1


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"text": ""}, "A few words are enough."),
        ({"colleague": ""}, "Who heard it?"),
        ({"reach": "next door"}, "neither an address nor a number"),
        ({"reach": "a@b"}, "Enter a valid email address."),
        ({"email": "dana"}, "This address cannot be right yet"),
        ({"website": "https://cheap.example"}, "should stay empty"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(client, page, wrong, words):
    response = write(client, page, **wrong)

    assert response.status_code == 422
    assert words in response.content.decode()
    assert fields_of(response)["text"] == wrong.get("text", HEARD["text"])
    assert not Remark.objects.exists()


def test_pressed_twice_it_is_one_remark(client, page):
    write(client, page), write(client, page)

    assert Conversation.objects.count() == Remark.objects.count() == 1


def test_quicker_than_anybody_types_is_asked_once_more(client, clock):
    opened = fields_of(client.get(address(counter())))
    quick = write(client, opened)
    clock.shift(timedelta(seconds=4))

    assert (quick.status_code, Remark.objects.count()) == (422, 0)
    assert client.post(address(counter()), fields_of(quick)).status_code == 302


def test_a_network_writes_sixty_an_hour(client, page, clock):
    answers = [write(client, page, text=f"Remark {number}").status_code for number in range(61)]

    assert answers == [302] * 60 + [429]
    elsewhere = client.post(address(counter()), {**page, **HEARD}, REMOTE_ADDR="203.0.113.9")
    assert elsewhere.status_code == 302
    clock.shift(timedelta(hours=1, seconds=1))
    assert write(client, page, text="Remark 60").status_code == 302


def test_hostile_words_are_shown_as_words(client, page):
    response = write(client, page, text="</textarea><script>alert(1)</script>", colleague="")

    assert b"<script>alert" not in response.content


def test_a_link_of_another_making_opens_nothing(client):
    counter()

    assert client.get("/counter/made-up/").status_code == 404


def test_a_retired_counter_says_so(client, page):
    Counter.objects.update(retired_at=TUESDAY)

    assert client.get(address(Counter.objects.get())).status_code == 410
    assert client.post(address(Counter.objects.get()), {**page, **HEARD}).status_code == 410
    assert not Remark.objects.exists()


def closed(matter):
    at = TUESDAY + timedelta(hours=1)
    conversations.close(matter, by=amara(), at=at)
    run_due(at)


def test_the_colleague_hears_once_that_it_is_dealt_with(client, page):
    write(client, page)
    matter = Conversation.objects.get()
    closed(matter)
    conversations.reopen(matter, by=amara(), at=TUESDAY + timedelta(hours=2))
    closed(matter)

    (letter,) = post.outbox
    assert (letter.to, letter.subject) == (["dana@example.org"], "What you wrote down is dealt with")
    assert HEARD["text"] not in letter.body
    assert "Siobhán" not in letter.body


def test_the_letter_leaves_once_it_is_kept_that_they_are_told(client, page):
    write(client, page)
    matter, at = Conversation.objects.get(), TUESDAY + timedelta(hours=1)
    conversations.close(matter, by=amara(), at=at)
    actions.tell_colleague(matter.pk, at=at)

    assert (Remark.objects.get().told_at, post.outbox) == (at, [])
    run_due(at)
    assert len(post.outbox) == 1


def test_who_left_no_address_is_written_to_by_nobody(client, page):
    write(client, page, email="")
    closed(Conversation.objects.get())

    assert post.outbox == []


def test_who_was_answered_is_not_told_of_it_again(client, page):
    write(client, page, reach="")
    matter = Conversation.objects.get()
    conversations.reply(matter, by=amara(), text="We look into it.", at=TUESDAY + timedelta(minutes=5))
    closed(matter)

    assert Remark.objects.get().told_at is None


def test_the_same_key_is_the_same_remark():
    given = {"heard": actions.Heard(**HEARD), "key": "k", "language": "en", "sent_from": "n", "at": TUESDAY}

    assert actions.write_down(counter(), **given) == actions.write_down(counter(), **given)
