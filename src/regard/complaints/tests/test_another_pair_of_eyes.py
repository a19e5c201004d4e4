"""What is not put right is looked at anew by somebody else than who answered."""

from datetime import timedelta

import pytest

from regard.complaints import actions
from regard.complaints.models import Step
from regard.complaints.testing import complaint
from regard.complaints.tests.test_closed_by_their_word import token_in
from regard.conversations import actions as conversations
from regard.conversations.models import Message
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts.testing import amara, as_, bea, ines, kofi, member, ravi
from regard.foundation.names import name_of
from regard.promises.models import Promise

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


def text(response):
    return " ".join(response.content.decode().split())


def refused(word="no"):
    """Amara answered, and they say that it is not put right."""
    registered = complaint()
    actions.answer(registered, "We are sorry.", by=amara(), at=TUESDAY + HOUR)
    token = token_in(Message.objects.filter(member=amara()).latest("pk").text)
    actions.say(token, word, "It is not.", at=TUESDAY + 2 * HOUR)
    registered.refresh_from_db()
    return registered


def who(registered):
    return [(step.what, step.by and step.by.name) for step in registered.steps.order_by("pk")]


@pytest.mark.parametrize("word", ["no", "not-yet"])
def test_a_lead_looks_at_it_with_a_new_promise(word):
    ines(), ravi(), bea()
    registered = refused(word)
    assert who(registered)[1:] == [("answered", "Amara Okafor"), (word, None), ("look", "Ines Duarte")]
    assert registered.conversation.assignee == ines()
    assert Promise.objects.running().get(about=name_of(registered)).member == ines()


def test_whoever_has_the_fewest_open_looks_at_it():
    busy, free = ines(), member("Otto Wren")
    taken = conversation(subject="Another", at=TUESDAY)
    complaint(matter=taken)
    conversations.assign(taken, to=busy, by=busy, at=TUESDAY)
    assert who(refused())[-1] == ("look", free.name)


def test_where_nobody_else_is_the_promise_stands_with_who_answered():
    amara()
    registered = refused()
    assert [step for step, _by in who(registered)] == ["received", "answered", "no"]
    actions.answer(registered, "The right card now.", by=amara(), at=TUESDAY + 3 * HOUR)


def test_an_admin_where_there_is_nobody_else():
    kofi()
    assert who(refused())[-1] == ("look", "Kofi Mensah")


def test_who_answered_cannot_answer_again_and_somebody_else_can(client):
    ines()
    registered = refused()
    as_(client, amara())
    page = f"/complaints/{registered.pk}/"
    assert "Another pair of eyes</b>: <bdi>Ines Duarte" in text(client.get(page))
    assert "I look at it instead" not in text(client.get(page))
    answered = client.post(f"{page}answering/", {"words": "Once more from me."})
    assert answered.status_code == 422
    assert "Once more from me." in text(answered)
    as_(client, ines())
    client.post(f"{page}answering/", {"words": "I am sorry, and here is the card."})
    assert who(registered)[-1] == ("answered", "Ines Duarte")


def test_another_colleague_takes_it_and_who_answered_may_not(client):
    ines()
    registered = refused()
    with pytest.raises(actions.AnotherPairOfEyes):
        actions.take_look(registered, by=amara(), at=TUESDAY + 3 * HOUR)
    as_(client, member("Otto Wren"))
    client.post(f"/complaints/{registered.pk}/looking/")
    client.post(f"/complaints/{registered.pk}/looking/")
    assert who(registered)[-2:] == [("look", "Ines Duarte"), ("look", "Otto Wren")]
    registered.conversation.refresh_from_db()
    assert registered.conversation.assignee.name == "Otto Wren"
    assert Promise.objects.running().get(about=name_of(registered)).member.name == "Otto Wren"


def test_nobody_takes_what_is_not_looked_at():
    registered = complaint()
    with pytest.raises(actions.NothingToLookAt):
        actions.take_look(registered, by=ines(), at=TUESDAY)
    assert not Step.objects.filter(what="look").exists()
