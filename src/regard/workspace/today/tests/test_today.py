"""A member's day on one page: their word, who waits, what was handed over, thanks; of others nothing."""

from datetime import timedelta

import pytest
from django.test import Client

from regard.asks import actions as asks
from regard.asks.testing import QUESTION, ask
from regard.conversations import actions
from regard.conversations.models import Thanks
from regard.conversations.testing import conversation, maria, siobhan, written
from regard.foundation import clock
from regard.foundation.accounts import testing as cast
from regard.foundation.accounts.testing import amara, ines, ravi
from regard.promises.actions import promise_by_hand

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


def day_of(member):
    page = Client(headers={"cookie": f"sessionid={cast.signed_in(member)}"}).get("/today/")
    assert page.status_code == 200
    return page.text


def test_who_waits_and_what_was_promised_stand_there():
    at = clock.now()
    card = conversation(at=at)
    actions.assign(card, to=amara(), by=ines(), at=at)
    promise_by_hand(
        "call_back", to=maria(), about="", unit=cast.unit(), by=amara(), words="", due_at=at + 2 * HOUR, at=at
    )

    day = day_of(amara())

    assert "You have 1 conversation open." in day
    assert "The warranty card never came" in day
    assert "Maria" in day
    assert "Call back" in day


def test_what_others_have_is_not_there():
    at = clock.now()
    card = conversation(at=at)
    actions.assign(card, to=ines(), by=ines(), at=at)

    assert "The warranty card" not in day_of(amara())
    assert "Nobody waits for you." in day_of(amara())


def test_what_was_handed_over_stands_there_until_it_is_answered():
    at = clock.now()
    card = conversation(at=at)
    actions.hand_over(card, to=amara(), team=None, told="Serial number 88213-K.", by=ines(), at=at)
    assert "Serial number 88213-K." in day_of(amara())

    actions.reply(card, by=amara(), text="It is in the post today.", at=at + HOUR)
    assert "Serial number 88213-K." not in day_of(amara())


def test_a_word_of_thanks_goes_to_whoever_wrote_last():
    at = clock.now()
    card = conversation(at=at - HOUR)
    actions.reply(card, by=amara(), text="It is in the post today.", at=at - HOUR / 2)
    said = written("Thank you so much, Amara!\n\nSiobhán")
    actions.receive(card, person=siobhan(), channel="email", written=said, at=at)

    assert "Thank you so much, Amara!" in day_of(amara())
    assert "Thank you so much" not in day_of(ines())


def test_thanks_with_a_question_are_no_mere_thanks():
    at = clock.now()
    card = conversation(at=at - HOUR)
    actions.reply(card, by=amara(), text="It is in the post today.", at=at - HOUR / 2)
    said = written("Thank you, but when does it come?")
    actions.receive(card, person=siobhan(), channel="email", written=said, at=at)

    assert not Thanks.objects.exists()


def test_a_colleague_of_a_department_sees_their_word_and_no_desk():
    at = clock.now()
    conversation(at=at)
    promise_by_hand(
        "by_hand",
        to=siobhan(),
        about="",
        unit=cast.unit(),
        by=ravi(),
        words="The card",
        due_at=at + HOUR,
        at=at,
    )

    day = day_of(ravi())

    assert "The card" in day
    assert "Who waits for you" not in day


def test_the_page_asks_a_handful_of_questions(django_assert_max_num_queries):
    at = clock.now()
    for number in range(12):
        card = conversation(subject=f"Card {number}", at=at)
        actions.hand_over(card, to=amara(), team=None, told="Told.", by=ines(), at=at)
    page = Client(headers={"cookie": f"sessionid={cast.signed_in(amara())}"})
    page.get("/today/")

    with django_assert_max_num_queries(9):
        page.get("/today/")


def test_what_a_department_is_asked_and_what_came_back_stand_in_their_day():
    asked = ask(at=clock.now())
    assert QUESTION in day_of(ravi())
    asks.answer(asked, "It left on Monday.", author=ravi(), at=clock.now())
    assert QUESTION not in day_of(ravi())
    assert "Answered: did it help?" in day_of(amara())
    asks.rate(asked, True, by=amara(), at=clock.now())
    assert QUESTION not in day_of(amara())
