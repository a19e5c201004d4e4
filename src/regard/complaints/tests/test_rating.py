"""Some days after a complaint was closed its person is asked once how they found the handling, unless they wish not to be."""

import re
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from regard.complaints import actions
from regard.complaints.models import Rating
from regard.complaints.testing import complaint
from regard.conversations.models import Message
from regard.conversations.testing import TUESDAY, conversation, siobhan
from regard.foundation import clock
from regard.foundation.accounts.testing import amara, as_, bea
from regard.people.actions import describe, wish

from .test_closed_by_their_word import answered, text

pytestmark = pytest.mark.django_db

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def closed(at=TUESDAY, **more):
    registered = complaint(at=at, **more)
    actions.say(answered(registered, at=at), "yes", "", at=at + HOUR)
    return registered


def letters():
    return [m.text for m in Message.objects.filter(member=None, person=None).order_by("pk")]


def token():
    return re.search(r"/how-it-went/([^/\s]+)/", letters()[-1])[1]


def test_asked_once_after_some_days():
    closed()
    actions.ask_for_ratings(at=TUESDAY + 3 * DAY)
    assert letters() == []
    for day in range(5, 40):
        actions.ask_for_ratings(at=TUESDAY + day * DAY)
    assert len(letters()) == 1
    assert letters()[0].startswith("Dear Siobhán Byrne,\n\nsome days ago your complaint was closed.")
    assert token() not in str(list(Rating.objects.values()))


def test_in_their_language():
    describe(siobhan(), languages=["de"], by=None, at=TUESDAY)
    closed()
    actions.ask_for_ratings(at=TUESDAY + 5 * DAY)
    assert "Wie sind wir damit umgegangen?" in letters()[0]


def test_nobody_is_asked_who_wished_not_to_be():
    registered = closed()
    actions.leave_unasked(registered.person, at=TUESDAY)
    actions.ask_for_ratings(at=TUESDAY + 5 * DAY)
    assert letters() == []


def test_nobody_is_asked_by_a_channel_they_do_not_wish():
    registered = closed()
    wish(registered.person, never_by="email", at=TUESDAY)
    actions.ask_for_ratings(at=TUESDAY + 5 * DAY)
    assert letters() == []


def test_neither_the_withdrawn_nor_the_open_nor_those_of_long_ago():
    actions.withdraw(complaint(), "None.", by=amara(), at=TUESDAY)
    actions.ask_for_ratings(at=TUESDAY + 5 * DAY)
    assert letters() == []


def test_too_late_nobody_is_asked():
    closed()
    actions.ask_for_ratings(at=TUESDAY + 31 * DAY)
    assert letters() == []


def test_answered_once_by_a_post_and_never_by_a_get(client):
    now = clock.now()
    registered = closed(at=now - 5 * DAY)
    actions.ask_for_ratings(at=now)
    door, outside = f"/how-it-went/{token()}/", Client()
    assert "How did we handle it?" in text(outside.get(f"{door}?score=1"))
    assert Rating.objects.get().score is None
    assert outside.post(door, {"score": "9", "words": "x"}).status_code == 422
    assert "once and no more" in text(outside.post(door, {"score": "4", "words": "Slow, but kind."}))
    for again in (outside.get(door), outside.post(door, {"score": "1"})):
        assert again.status_code == 404
    rating = Rating.objects.get()
    assert (rating.score, rating.words) == (4, "Slow, but kind.")
    assert Message.objects.filter(person=siobhan()).latest("pk").text == "Slow, but kind."
    as_(client, amara())
    assert "Slow, but kind." in text(client.get(f"/complaints/{registered.pk}/"))
    page = text(client.get("/complaints/?standing=rated"))
    assert '<b class="figure">4.0</b> of 5 for the handling' in page
    assert "1 of 1 asked have answered" in page
    assert str(registered.wished)[:20] in page
    as_(client, bea())
    assert "of 5 for the handling" not in text(client.get("/complaints/?standing=rated"))


def test_they_may_say_that_they_wish_no_such_question():
    now = clock.now()
    closed(at=now - 5 * DAY)
    actions.ask_for_ratings(at=now)
    door, outside = f"/how-it-went/{token()}/unasked/", Client()
    assert outside.get(door).status_code == 405
    assert outside.post(door).status_code == 200
    assert outside.post("/how-it-went/x/unasked/").status_code == 404
    again = conversation(subject="Another heater", at=now - 5 * DAY)
    closed(at=now - 5 * DAY, matter=again)
    actions.ask_for_ratings(at=now)
    assert len(letters()) == 1


def test_a_colleague_writes_it_down(client):
    registered = closed(at=clock.now() - 5 * DAY)
    as_(client, bea())
    assert client.post(f"/complaints/{registered.pk}/unasked/").status_code == 404
    as_(client, amara())
    assert "not asked" in text(client.post(f"/complaints/{registered.pk}/unasked/", follow=True))
    actions.ask_for_ratings(at=clock.now())
    assert letters() == []


@pytest.mark.parametrize("wrong", [{"score": 6}, {"score": 0}, {"words": "x"}, {"score": 3}])
def test_the_database_keeps_one_answer_from_one_to_five(wrong):
    closed()
    actions.ask_for_ratings(at=TUESDAY + 5 * DAY)
    with pytest.raises(IntegrityError, match="from_one_to_five"), transaction.atomic():
        Rating.objects.update(**wrong)
