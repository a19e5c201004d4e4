"""A department without a sign-in answers by a link, handed out or mailed."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client

from regard.asks import actions
from regard.asks.models import Ask, AskLink, Turn
from regard.asks.testing import QUESTION, ask
from regard.conversations.models import Note
from regard.foundation import clock
from regard.foundation.accounts.testing import amara, as_, ravi
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db


def text(response):
    return " ".join(response.content.decode().split())


@pytest.fixture
def asked():
    return ask(needed="A date", told="By Friday", at=clock.now())


@pytest.fixture
def page(asked):
    """The path of a link for Dana, as Amara is shown it once."""
    client = Client()
    as_(client, amara())
    shown = text(client.post(f"/asks/{asked.pk}/inviting/", {"name": "Dana in the warehouse"}))
    return re.search(r"/asked/[^/]+/", shown)[0]


def test_it_shows_the_ask_and_nothing_of_the_conversation(asked, page):
    shown = Client().get(page)
    for words in (QUESTION, "A date", "By Friday", "Amara Okafor asks you"):
        assert words in text(shown)
    for secret in ("Siobhán", "explained this three times", "siobhan@example.org"):
        assert secret not in text(shown)
    assert (shown["Referrer-Policy"], shown["Cache-Control"]) == ("no-referrer", "no-store")
    assert not Turn.objects.exists()
    assert page.split("/")[2] not in str(list(AskLink.objects.values()))


def test_an_answer_by_it_comes_back_in_the_name_of_who_was_asked(asked, page):
    answered = Client().post(page, {"what": "answer", "words": "It left on Monday."})
    assert "Thank you. Care has your answer." in text(answered)
    asked.refresh_from_db()
    assert asked.end == "answered"
    note = Note.objects.get()
    assert note.text.startswith("Dana in the warehouse, asked:")
    assert note.text.endswith("It left on Monday.")
    assert note.member == amara()
    assert "This was settled." in text(Client().get(page))


def test_asked_back_it_waits_and_the_same_link_answers_later(asked, page):
    assert "Asked back." in text(Client().post(page, {"what": "ask-back", "words": "Which one?"}))
    actions.tell(asked, "The card, not the heater.", by=amara(), at=clock.now())
    assert "The card, not the heater." in text(Client().get(page))
    assert "Care knows why." in text(Client().post(page, {"what": "decline", "words": "Ask Accounts."}))
    assert Ask.objects.get().end == "declined"


def test_what_was_typed_stays_where_it_is_empty_or_too_late(asked, page):
    refused = Client().post(page, {"what": "answer", "words": ""})
    assert refused.status_code == 422
    actions.answer(asked, "I was quicker.", author=ravi(), at=clock.now())
    late = Client().post(page, {"what": "answer", "words": "It left on Monday."})
    assert late.status_code == 409
    assert "somebody was quicker" in text(late)
    assert "It left on Monday." in text(late)
    assert Note.objects.count() == 1


def test_an_unknown_and_an_old_link_open_nothing(asked, page):
    assert Client().get("/asked/nonsense/").status_code == 404
    AskLink.objects.update(at=clock.now() - timedelta(days=31), expires_at=clock.now() - timedelta(days=1))
    assert Client().get(page).status_code == 404
    assert Client().post(page, {"what": "answer", "words": "Late"}).status_code == 404
    assert not Turn.objects.exists()


def test_a_letter_brings_it(asked):
    client = Client()
    as_(client, amara())
    done = client.post(f"/asks/{asked.pk}/inviting/", {"name": "Dana", "address": "dana@dispatch.example"})
    assert "A letter is on its way." in done.headers["HX-Trigger"]
    run_due(clock.now())
    (letter,) = mail.outbox
    assert letter.to == ["dana@dispatch.example"]
    assert QUESTION in letter.body
    assert "Siobhán" not in letter.body
    link = re.search(r"/asked/[^/\s]+/", letter.body)[0]
    assert "Thank you." in text(Client().post(link, {"what": "answer", "words": "On Monday."}))


def test_an_address_that_is_none_is_refused_and_what_was_typed_stays(asked):
    client = Client()
    as_(client, amara())
    refused = client.post(f"/asks/{asked.pk}/inviting/", {"name": "Dana", "address": "dana at dispatch"})
    assert refused.status_code == 422
    assert "dana at dispatch" in text(refused)
    assert not AskLink.objects.exists()
