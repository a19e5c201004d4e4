"""What somebody types reaches us once and whole, whatever goes wrong on the way; machines are asked once more."""

from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from regard.channels.form import actions
from regard.channels.form.carrier import FormCarrier
from regard.channels.form.models import Form, Submission
from regard.channels.form.testing import TYPED, fields_of, form
from regard.conversations import actions as conversations
from regard.conversations.models import Conversation, Message
from regard.conversations.testing import TUESDAY
from regard.foundation.accounts.testing import amara, kofi, team
from regard.foundation.events.journal import told
from regard.foundation.files.store import content_of
from regard.foundation.jobs.testing import run_due
from regard.foundation.testing import at_once
from regard.people.models import Person
from regard.promises.actions import add_topic
from regard.promises.models import Promise

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock():
    with time_machine.travel(TUESDAY, tick=False) as clock:
        yield clock


@pytest.fixture
def page(client, clock):
    """The page of the form, open for a minute."""
    form(team=team())
    opened = fields_of(client.get("/form/write-to-us/"))
    clock.shift(timedelta(minutes=1))
    return opened


def send(client, page, **typed):
    return client.post("/form/write-to-us/", {**page, **TYPED, **typed})


def test_what_comes_by_a_form_is_about_its_topic(client, clock):
    topic = add_topic("Returns", by=kofi(), at=TUESDAY)
    form(topic=topic)
    opened = fields_of(client.get("/form/write-to-us/"))
    clock.shift(timedelta(minutes=1))
    send(client, opened)
    assert Conversation.objects.get().topic == topic
    assert set(Promise.objects.values_list("topic", flat=True)) == {topic.pk}


def test_a_message_becomes_a_conversation_with_its_person_and_promise(client, page):
    response = send(client, page)

    matter = Conversation.objects.get()
    assert (matter.subject, matter.channel, matter.team) == (TYPED["subject"], "form", team())
    assert (matter.person.name, matter.opened_at) == ("Siobhán Byrne", TUESDAY + timedelta(minutes=1))
    assert matter.messages.get().text == TYPED["text"]
    assert matter.due_at is not None
    assert next(entry.name for entry in told(matter)) == "ConversationOpened"
    assert response.status_code == 302


def test_the_page_afterwards_names_the_promise_and_repeats_nothing(client, page):
    shown = client.get(send(client, page)["Location"]).content.decode()

    assert "We have your message" in shown
    assert "we promised you an answer by Tuesday 12 May" in shown
    assert not [word for word in TYPED.values() if word in shown]


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        ("name", "How may we call you?"),
        ("email", "Where can we answer you?"),
        ("subject", "A few words are enough."),
        ("text", "What can we do for you?"),
    ],
)
def test_what_is_missing_is_said_at_its_field_and_the_rest_stays(client, page, missing, words):
    response = send(client, page, **{missing: ""})

    assert response.status_code == 422
    assert words in response.content.decode()
    assert fields_of(response) == {**page, **TYPED, missing: ""}
    assert not Submission.objects.exists()


@pytest.mark.parametrize(
    "address", ["siobhan", "siobhan@", "a b@example.org", "siobhan@example.org\nBcc: x@example.org"]
)
def test_an_address_that_cannot_be_right_is_asked_for_again(client, page, address):
    assert send(client, page, email=address).status_code == 422
    assert not Submission.objects.exists()


def test_sent_twice_from_one_page_it_is_one_conversation(client, page):
    first, second = send(client, page), send(client, page)

    assert Conversation.objects.count() == Submission.objects.count() == 1
    assert all("We have your message" in client.get(r["Location"]).content.decode() for r in (first, second))


@pytest.mark.django_db(transaction=True)
def test_sent_by_a_double_click_it_is_one_conversation():
    submission = actions.submit(form(), key="k", **TYPED, language="en", sent_from="n", at=TUESDAY)

    errors = at_once(*[lambda: actions.take_in(submission)] * 3)

    assert errors == [None, None, None]
    assert Conversation.objects.count() == 1


def test_going_back_and_writing_something_else_is_something_else(client, page):
    send(client, page)
    send(client, page, text="And the heater hums.")

    assert sorted(m.text for m in Message.objects.all()) == ["And the heater hums.", TYPED["text"]]


def test_a_submission_whose_process_died_is_taken_in_by_the_worker():
    actions.submit(form(), key="k", **TYPED, language="en", sent_from="n", at=TUESDAY)
    assert not Conversation.objects.exists()

    run_due(TUESDAY + timedelta(minutes=2))

    assert Submission.objects.get().conversation.opened_at == TUESDAY


def test_quicker_than_anybody_types_is_asked_once_more_and_then_taken(client, clock):
    form()
    opened = fields_of(client.get("/form/write-to-us/"))
    quick = send(client, opened)
    clock.shift(timedelta(seconds=4))

    assert quick.status_code == 422
    assert "Please press Send once more" in quick.content.decode()
    assert fields_of(quick) == {**opened, **TYPED}
    assert client.post("/form/write-to-us/", fields_of(quick)).status_code == 302
    assert Conversation.objects.count() == 1


@pytest.mark.parametrize("token", ["", "made up", "WyJ3cml0ZSJd:1abc:xyz"])
def test_a_page_that_is_not_ours_is_given_one_that_is(client, page, clock, token):
    refused = send(client, {**page, "page": token})
    clock.shift(timedelta(seconds=4))

    assert refused.status_code == 422
    assert not Submission.objects.exists()
    assert client.post("/form/write-to-us/", fields_of(refused)).status_code == 302


def test_a_page_left_open_for_two_days_loses_nothing(client, page, clock):
    clock.shift(timedelta(days=2))
    late = send(client, page)
    clock.shift(timedelta(seconds=4))

    assert "open for a long time" in late.content.decode()
    assert {name: fields_of(late)[name] for name in TYPED} == TYPED
    assert client.post("/form/write-to-us/", fields_of(late)).status_code == 302


def test_a_machine_that_fills_in_everything_is_not_let_in(client, page):
    response = send(client, page, website="https://cheap.example")

    assert response.status_code == 422
    assert "should stay empty" in response.content.decode()
    assert not Submission.objects.exists()


def test_the_sixth_message_of_an_address_in_an_hour_waits(client, page, clock):
    for number in range(5):
        assert send(client, page, text=f"Message {number}").status_code == 302
    sixth = send(client, page, text="Message 5")

    assert sixth.status_code == 429
    assert "The next can be sent at 10:49 (UTC)" in sixth.content.decode()
    assert fields_of(sixth)["text"] == "Message 5"
    assert Conversation.objects.count() == 5

    clock.shift(timedelta(hours=1, seconds=1))
    assert send(client, page, text="Message 5").status_code == 302


def test_one_network_cannot_flood_us_under_many_addresses(client, page):
    answers = [send(client, page, email=f"p{number}@example.org").status_code for number in range(31)]

    assert answers == [302] * 30 + [429]


def test_somebody_elsewhere_writes_meanwhile(client, page):
    for number in range(31):
        send(client, page, email=f"p{number}@example.org")

    elsewhere = client.post("/form/write-to-us/", {**page, **TYPED}, REMOTE_ADDR="203.0.113.9")

    assert elsewhere.status_code == 302


def test_networks_are_kept_as_hashes_only(client, page):
    client.post("/form/write-to-us/", {**page, **TYPED}, REMOTE_ADDR="203.0.113.9")

    assert len(Submission.objects.get().sent_from) == 64
    assert "203.0.113.9" not in str(Submission.objects.values().get())


def test_a_known_address_is_the_person_we_know(client, page):
    send(client, page)
    send(client, page, email="SIOBHAN@example.org", name="Shiv", text="Again.")

    assert Person.objects.get().name == "Siobhán Byrne"


def test_files_come_with_it(client, page):
    send(client, page, attached=[SimpleUploadedFile("receipt.JPG", b"a picture", "text/html")])

    attachment = Message.objects.get().attachments.get()
    assert (attachment.name, attachment.type) == ("receipt.JPG", "image/jpeg")
    assert content_of(attachment.file) == b"a picture"


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ([("run.exe", 3)], "We cannot take “run.exe”"),
        ([("page.html", 3)], "We cannot take “page.html”"),
        ([("film.mp4", 10 * 1024 * 1024 + 1)], "“film.mp4” is larger than 10 MB"),
        ([("a.png", 3)] * 6, "at most five files"),
    ],
)
def test_files_we_cannot_take_are_named_and_what_was_typed_stays(client, page, files, words):
    response = send(client, page, attached=[SimpleUploadedFile(name, b"x" * size) for name, size in files])

    assert response.status_code == 422
    assert words in response.content.decode()
    assert fields_of(response)["text"] == TYPED["text"]
    assert not Submission.objects.exists()


def test_hostile_words_are_shown_as_words(client, page):
    response = send(client, page, name="", text="</textarea><script>alert(1)</script>")

    assert b"<script>alert" not in response.content
    assert fields_of(response)["text"] == "</textarea><script>alert(1)</script>"


def test_a_retired_form_says_so(client, page):

    Form.objects.update(retired_at=TUESDAY)

    assert client.get("/form/write-to-us/").status_code == 410
    assert send(client, page).status_code == 410
    assert not Submission.objects.exists()


def test_a_page_of_somebody_elses_submission_cannot_be_guessed(client, page):
    send(client, page)

    assert client.get(f"/form/write-to-us/sent/{Submission.objects.get().pk}/").status_code == 302


def test_what_is_split_off_is_answered_at_the_address_that_was_typed(client, page, clock):
    send(client, page)
    matter, at = Conversation.objects.get(), TUESDAY + timedelta(minutes=9)
    conversations.reply(matter, by=amara(), text="Which card?", at=at)
    typed = matter.messages.get(text=TYPED["text"])

    new = conversations.split(matter, messages=[typed.pk], by=amara(), at=at)

    assert FormCarrier().recipients(new) == (("to", "siobhan@example.org", "Siobhán Byrne"),)
