"""What a member last set is taken back by what the journal says of it, and by nothing a page sends."""

import json
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.conf import settings

from regard.conversations import actions
from regard.conversations.actions.state import usual_status
from regard.conversations.models import Category, Conversation, Status
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts.testing import amara, ines, ravi, signed_in
from regard.promises.models import Promise

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    def sign_in(member):
        client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(member)
        return client

    return sign_in


def back(client, matter, **said):
    address = f"/conversations/{matter.pk}/status/"
    return client.delete(f"{address}?{urlencode(said)}" if said else address)


def words(answer):
    return json.loads(answer["HX-Trigger"])["toast"]["words"]


def standing():
    return Conversation.objects.get().category


def ends():
    return dict(Promise.objects.values_list("kind", "end"))


def test_a_closing_is_taken_back_with_what_ended_in_it(desk):
    matter = conversation()
    answer = desk(amara()).post(f"/conversations/{matter.pk}/closing/", {"sure": "unanswered"})
    undo = json.loads(answer["HX-Trigger"])["toast"]["undo"]
    assert undo == f"/conversations/{matter.pk}/status/"

    assert words(desk(amara()).delete(undo)) == "It is where it was."
    assert (standing(), ends()) == ("open", {"first_reply": "", "resolution": ""})


def test_a_forged_moment_or_status_brings_back_no_promise(desk):
    matter = conversation()
    actions.reply(matter, by=ines(), text="It is in the post.", at=TUESDAY + timedelta(hours=1))
    answered = Promise.objects.get(kind="first_reply")
    actions.close(matter, by=amara(), at=TUESDAY + timedelta(hours=2))
    forged = {"status": usual_status(Category.OPEN).pk, "changed_at": answered.ended_at.isoformat()}

    assert desk(amara()).delete(f"/conversations/{matter.pk}/closing/?{urlencode(forged)}").status_code == 200
    assert (standing(), ends()) == ("open", {"first_reply": "kept", "resolution": "kept"})
    actions.close(matter, by=amara(), at=TUESDAY + timedelta(hours=3))
    back(desk(amara()), matter, **forged)
    assert (standing(), ends()) == ("open", {"first_reply": "kept", "resolution": "kept"})


def test_only_who_set_it_takes_it_back_and_only_while_it_stands_there(desk):
    matter = conversation()
    actions.close(matter, by=ines(), at=TUESDAY + timedelta(hours=1))
    ended = ends()

    assert words(back(desk(amara()), matter)) == "It went further since, so it stays there."
    assert (standing(), ends()) == ("closed", ended)
    assert back(desk(ravi()), matter).status_code in (403, 404)

    actions.reopen(matter, by=amara(), at=TUESDAY + timedelta(hours=2))
    assert words(back(desk(ines()), matter)) == "It went further since, so it stays there."
    assert (standing(), ends()) == ("open", ended)


def test_what_nobody_ever_set_is_not_taken_back(desk):
    matter = conversation()

    assert words(back(desk(amara()), matter)) == "It went further since, so it stays there."
    assert (standing(), ends()) == ("open", {"first_reply": "", "resolution": ""})


def test_a_status_of_ones_own_is_taken_back_to_the_very_one_before(desk):
    matter = conversation()
    lab = Status.objects.create(name="At the laboratory", category=Category.OPEN)
    actions.change_status(matter, status=lab, by=ines(), at=TUESDAY + timedelta(hours=1))
    waiting = usual_status(Category.WAITING_CUSTOMER)

    answer = desk(amara()).post(f"/conversations/{matter.pk}/status/", {"status": waiting.pk})

    assert Conversation.objects.get().status == waiting
    desk(amara()).delete(json.loads(answer["HX-Trigger"])["toast"]["undo"])
    assert Conversation.objects.get().status == lab
    assert back(desk(amara()), matter).status_code == 200
    assert Conversation.objects.get().status == waiting
