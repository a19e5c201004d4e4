"""Whoever takes a matter over is told what the customer has already said."""

from datetime import timedelta

import pytest
from django.conf import settings

from regard.conversations import actions
from regard.conversations.already_told import already_told
from regard.conversations.history import in_words
from regard.conversations.models import Conversation, HandOver, Message, Note
from regard.conversations.testing import TUESDAY, conversation, written
from regard.foundation.accounts.testing import amara, bea, ines, signed_in, team, unit
from regard.foundation.events.models import Entry
from regard.people.actions import tell_fact
from regard.people.testing import siobhan

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(hours=1)


@pytest.fixture
def card():
    card = conversation()
    tell_fact(siobhan(), label="Serial number", value="88213-K", by=amara(), at=TUESDAY)
    return actions.assign(card, to=amara(), by=ines(), at=TUESDAY)


@pytest.fixture
def address(card, client):
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(amara())
    return f"/conversations/{card.pk}/handing-over/"


def test_what_is_known_and_their_own_words_are_proposed(card):
    for text in ("It is about the H2.", "I am away.", "Please send it to my work."):
        automatic = "auto-reply" if "away" in text else "none"
        actions.receive(
            card, person=siobhan(), channel="email", written=written(text, automatic=automatic), at=LATER
        )
    lines = already_told(card, amara(), at=LATER).splitlines()
    assert lines[0] == "Serial number: 88213-K"
    assert [line.partition("“")[2] for line in lines[1:]] == [
        "I have now explained this three times. The warranty card never came.”",
        "Please send it to my work.”",
    ]


def test_what_is_delicate_is_not_written_into_a_note_that_others_read(card):
    tell_fact(siobhan(), label="Illness", value="asthma", sensitivity="delicate", by=ines(), at=TUESDAY)
    told = already_told(card, ines(), at=LATER)
    assert "88213-K" in told
    assert "asthma" not in told


def test_it_is_given_on_with_its_card_and_taken_back(card, client, address):
    assert "Serial number: 88213-K" in client.get(address).content.decode()
    answer = client.post(address, {"to": ines().pk, "told": "She gave the number 88213-K twice."})
    assert "Ines Duarte has it now." in answer["HX-Trigger"]
    thread = client.get(f"/conversations/{card.pk}/thread/").content.decode()
    assert "Handed over to Ines Duarte. They have already told us:" in thread
    assert "She gave the number 88213-K twice." in thread
    assert Message.objects.filter(member=amara()).count() == 0

    client.delete(address)
    assert Conversation.objects.get().assignee == amara()
    assert (HandOver.objects.count(), Note.objects.count()) == (0, 1)
    told = [words for _entry, words in in_words(card, reader=amara())]
    assert "handed it over to Ines Duarte, with what they told us." in told
    assert told[-1] == "took the hand-over back."


@pytest.mark.parametrize(
    "given", [{"told": "   "}, {"told": ""}, {"told": "She gave it twice.", "to": ""}], ids=str
)
def test_it_is_not_given_on_empty_nor_to_nobody(card, client, address, given):
    entries = Entry.objects.count()
    assert client.post(address, {"to": ines().pk} | given).status_code == 422
    assert (HandOver.objects.count(), Note.objects.count()) == (0, 0)
    assert (Conversation.objects.get().assignee, Entry.objects.count()) == (amara(), entries)


def test_it_is_not_given_to_who_could_not_open_it(card):
    with pytest.raises(actions.NotOfThisUnit):
        actions.hand_over(card, to=bea(), told="She gave it twice.", by=amara(), at=LATER)
    assert Note.objects.count() == 0


def test_what_went_further_meanwhile_is_not_taken_back_and_that_is_said(card, client, address):
    actions.hand_over(card, team=team("Care"), told="She gave it twice.", by=amara(), at=LATER)
    actions.assign(card, to=ines(), by=ines(), at=LATER)
    answer = client.delete(address)
    assert "It went further since, so it stays there." in answer["HX-Trigger"]
    assert Conversation.objects.get().assignee == ines()


@pytest.mark.parametrize("act", ["assignment", "handing-over"])
def test_where_two_teams_bear_one_name_their_unit_stands_beside_it(client, act):
    cork = unit("Cork", parent=unit())
    team(), team(of=cork), team("Refunds", of=cork)
    matter = conversation()
    Conversation.objects.filter(pk=matter.pk).update(unit=cork)
    client.cookies["sessionid"] = signed_in(amara())

    shown = client.get(f"/conversations/{matter.pk}/{act}/").content.decode()

    assert [each in shown for each in (">Care · Cork<", ">Care · Harbour<", ">Refunds<", ">Care<")] == [
        True,
        True,
        True,
        False,
    ]
