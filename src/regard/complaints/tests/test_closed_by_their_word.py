"""A complaint is promised an answer, answered, and closed by the word of whoever complained."""

import re
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from regard.complaints import actions
from regard.complaints.models import Complaint, Question
from regard.complaints.testing import WISHED, complaint
from regard.conversations.actions import NothingToSend
from regard.conversations.models import Category, Message
from regard.conversations.testing import TUESDAY, conversation, siobhan
from regard.foundation import clock
from regard.foundation.accounts.testing import amara, as_, bea, ines, ravi, unit
from regard.foundation.events.journal import told
from regard.foundation.names import name_of
from regard.people.actions import describe
from regard.promises.models import Promise

pytestmark = pytest.mark.django_db

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def promised(registered):
    found = Promise.objects.filter(about=name_of(registered)).order_by("pk")
    return [(promise.kind, promise.end) for promise in found]


def steps(registered):
    return [step.what for step in registered.steps.order_by("pk")]


def answered(registered=None, *, words="We are sorry. The card is in the post.", at=TUESDAY + HOUR):
    """The token of the link in the answer."""
    actions.answer(registered or complaint(), words, by=amara(), at=at)
    return token_in(Message.objects.filter(member=amara()).latest("pk").text)


def token_in(text):
    return re.search(r"/put-right/([^/\s]+)/", text)[1]


def text(response):
    return " ".join(response.content.decode().split())


def test_it_has_a_number_of_its_unit_and_year_and_two_promises():
    first = complaint()
    second = complaint(matter=conversation(subject="Again", at=TUESDAY))
    assert [str(each) for each in (first, second)] == ["2026-1", "2026-2"]
    elsewhere = conversation(unit=unit("Lakeside"), subject="There", at=TUESDAY)
    assert str(complaint(matter=elsewhere)) == "2026-1"
    assert promised(first) == [("acknowledgement", ""), ("complaint", "")]
    assert Promise.objects.get(about=name_of(first), kind="acknowledgement").due_at == TUESDAY + DAY
    assert steps(first) == ["received"]


@pytest.mark.parametrize("missing", ["happened_so", "wished"])
def test_without_what_happened_and_what_they_wish_it_is_none(missing):
    with pytest.raises(actions.NothingWished):
        complaint(**{missing: " "})


def test_a_conversation_is_registered_once():
    registered = complaint()
    with pytest.raises(actions.AlreadyRegistered):
        complaint(matter=registered.conversation)


def test_acknowledged_once_it_keeps_its_promise():
    registered = complaint()
    actions.acknowledge(registered, by=amara(), at=TUESDAY + HOUR)
    actions.acknowledge(registered, by=ines(), at=TUESDAY + 2 * HOUR)
    assert promised(registered) == [("acknowledgement", "kept"), ("complaint", "")]
    assert steps(registered) == ["received", "acknowledged"]


def test_the_answer_leaves_in_the_conversation_and_asks_for_their_word():
    registered = complaint()
    token = answered(registered)
    registered.refresh_from_db()
    assert (registered.answered_at, registered.closed_at) == (TUESDAY + HOUR, None)
    assert promised(registered) == [("acknowledgement", "kept"), ("complaint", "kept")]
    sent = Message.objects.get(member=amara())
    assert sent.text.startswith("We are sorry. The card is in the post.\n\nIs it put right?")
    assert token not in str(list(Question.objects.values()))


def test_the_question_is_asked_in_their_language():
    registered = complaint()
    describe(siobhan(), languages=["de-AT"], by=None, at=TUESDAY)
    answered(registered)
    assert "Ist es in Ordnung gebracht? Bitte" in Message.objects.get(member=amara()).text


def test_nothing_is_no_answer():
    with pytest.raises(NothingToSend):
        answered(words="  ")
    assert not Question.objects.exists()


def test_their_yes_closes_it():
    registered = complaint(at=clock.now())
    token = answered(registered, at=clock.now())
    page = f"/put-right/{token}/"
    assert "Is it put right?" in text(Client().get(page))
    registered.refresh_from_db()
    assert registered.closed_at is None
    assert "We are glad" in text(Client().post(page, {"word": "yes", "words": ""}))
    registered.refresh_from_db()
    assert registered.closure == "put-right"
    assert steps(registered) == ["received", "answered", "yes"]
    assert Client().get(page).status_code == 404
    assert Client().post(page, {"word": "no"}).status_code == 404


@pytest.mark.parametrize("word", ["no", "not-yet"])
def test_anything_but_a_yes_opens_it_again_with_a_new_promise(word):
    registered = complaint(at=clock.now())
    token = answered(registered, at=clock.now())
    said = Client().post(f"/put-right/{token}/", {"word": word, "words": "The card is for another heater."})
    assert "It is open again" in text(said)
    registered.refresh_from_db()
    assert (registered.answered_at, registered.closed_at) == (None, None)
    assert promised(registered)[-1] == ("complaint", "")
    registered.conversation.refresh_from_db()
    assert registered.conversation.category == Category.OPEN
    heard = Message.objects.filter(person=siobhan()).latest("pk")
    assert heard.text == "The card is for another heater."
    assert steps(registered)[-1] == word


def test_a_word_that_is_none_is_refused_and_theirs_stay():
    token = answered(complaint(at=clock.now()), at=clock.now())
    refused = Client().post(f"/put-right/{token}/", {"word": "maybe", "words": "I do not know yet."})
    assert refused.status_code == 422
    assert "I do not know yet." in text(refused)


def test_an_older_link_is_over_once_a_newer_one_was_answered():
    registered = complaint()
    first = answered(registered)
    second = answered(registered, words="The right card now.", at=TUESDAY + 2 * HOUR)
    actions.say(second, "yes", "", at=TUESDAY + DAY)
    with pytest.raises(actions.QuestionOver):
        actions.say(first, "no", "", at=TUESDAY + DAY)


def test_who_does_not_answer_is_reminded_twice_and_then_it_is_closed_by_silence():
    registered = complaint()
    answered(registered)
    reminded = []
    for day in range(40):
        actions.watch(at=TUESDAY + HOUR + day * DAY)
        automatic = Message.objects.filter(member=None, person=None).count()
        if automatic > len(reminded):
            reminded.append(day)
        registered.refresh_from_db()
        if registered.closed_at:
            break
    assert (reminded, day, registered.closure) == ([7, 14], 28, "silence")
    assert steps(registered)[-3:] == ["reminded", "reminded", "silent"]
    reminder = Message.objects.filter(member=None, person=None).latest("pk")
    with pytest.raises(actions.QuestionOver):
        actions.asked(token_in(reminder.text), at=TUESDAY + 40 * DAY)


def test_a_reminder_asks_by_a_link_that_works():
    registered = complaint()
    answered(registered)
    actions.watch(at=TUESDAY + HOUR + 7 * DAY)
    reminder = Message.objects.filter(member=None, person=None).get()
    assert reminder.text.startswith("Dear Siobhán Byrne")
    actions.say(token_in(reminder.text), "yes", "", at=TUESDAY + 8 * DAY)
    registered.refresh_from_db()
    assert registered.closure == "put-right"


def test_it_is_withdrawn_with_a_reason_and_nothing_is_owed():
    registered = complaint()
    actions.withdraw(registered, "It was praise.", by=amara(), at=TUESDAY + HOUR)
    registered.refresh_from_db()
    assert (registered.closure, promised(registered)) == (
        "withdrawn",
        [("acknowledgement", "withdrawn"), ("complaint", "withdrawn")],
    )
    with pytest.raises(actions.AlreadyClosed):
        answered(registered)
    assert [entry.name for entry in told(registered)] == ["ComplaintRegistered", "ComplaintClosed"]


def test_the_database_closes_nothing_as_put_right_that_was_not_answered():
    registered = complaint()
    with pytest.raises(IntegrityError, match="answered_before_it_is_put_right"), transaction.atomic():
        Complaint.objects.filter(pk=registered.pk).update(closure="put-right", closed_at=TUESDAY)


@pytest.mark.parametrize("who", [bea, ravi])
def test_nobody_else_sees_it(client, who):
    registered = complaint()
    as_(client, who())
    for address in (f"/complaints/{registered.pk}/", f"/people/{registered.person_id}/complaint/"):
        assert client.get(address).status_code in (403, 404)
    assert client.post(f"/complaints/{registered.pk}/answering/", {"words": "x"}).status_code in (403, 404)


def test_registered_beside_the_thread_and_answered_on_its_page(client):
    matter = conversation("My card did not come yet.", at=TUESDAY)
    as_(client, amara())
    panel = f"/people/{matter.person_id}/complaint/?about=conversation-{matter.pk}"
    assert "Register a complaint…" in text(client.get(panel))
    address = f"/conversations/{matter.pk}/complaint/"
    refused = client.post(address, {"happened_so": "It never came.", "severity": "severe"})
    assert (refused.status_code, "It never came." in text(refused)) == (422, True)
    typed = {"happened_so": "It never came.", "wished": WISHED, "severity": "severe", "safety": "on"}
    assert "It is in the register." in client.post(address, typed).headers["HX-Trigger"]
    assert "already" in client.post(address, typed).headers["HX-Trigger"]
    registered = Complaint.objects.get()
    assert WISHED in text(client.get(panel))
    page = f"/complaints/{registered.pk}/"
    for words in ("It never came.", WISHED, "Severe", "safety", "Amara Okafor"):
        assert words in text(client.get(page))
    client.post(f"{page}acknowledging/")
    assert client.post(f"{page}answering/", {"words": " "}).status_code == 422
    done = client.post(f"{page}answering/", {"words": "We are sorry."}, follow=True)
    assert "Now it is for them to say" in text(done)
    assert "their word is awaited" in text(done)
