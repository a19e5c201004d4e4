"""What a member last set is taken back by what the journal says of it, and by nothing a page sends."""

import json
from datetime import timedelta
from urllib.parse import urlencode

import pytest

from regard.conversations import actions
from regard.conversations.actions.state import usual_status
from regard.conversations.models import Category, Conversation, Status
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts.testing import amara, as_, ines, ravi
from regard.promises.models import Promise

pytestmark = pytest.mark.django_db


def back(client, matter, **said):
    address = f"/conversations/{matter.pk}/status/"
    return client.delete(f"{address}?{urlencode(said)}" if said else address)


def words(answer):
    return json.loads(answer["HX-Trigger"])["toast"]["words"]


def standing():
    return Conversation.objects.get().category


def ends():
    return dict(Promise.objects.values_list("kind", "end"))


def test_a_closing_is_taken_back_with_what_ended_in_it(client):
    matter = conversation()
    answer = as_(client, amara()).post(f"/conversations/{matter.pk}/closing/", {"sure": "unanswered"})
    undo = json.loads(answer["HX-Trigger"])["toast"]["undo"]
    assert undo == f"/conversations/{matter.pk}/status/"

    assert words(as_(client, amara()).delete(undo)) == "It is where it was."
    assert (standing(), ends()) == ("open", {"first_reply": "", "resolution": ""})


def test_a_forged_moment_or_status_brings_back_no_promise(client):
    matter = conversation()
    actions.reply(matter, by=ines(), text="It is in the post.", at=TUESDAY + timedelta(hours=1))
    answered = Promise.objects.get(kind="first_reply")
    actions.close(matter, by=amara(), at=TUESDAY + timedelta(hours=2))
    forged = {"status": usual_status(Category.OPEN).pk, "changed_at": answered.ended_at.isoformat()}

    assert (
        as_(client, amara()).delete(f"/conversations/{matter.pk}/closing/?{urlencode(forged)}").status_code
        == 200
    )
    assert (standing(), ends()) == ("open", {"first_reply": "kept", "resolution": "kept"})
    actions.close(matter, by=amara(), at=TUESDAY + timedelta(hours=3))
    back(as_(client, amara()), matter, **forged)
    assert (standing(), ends()) == ("open", {"first_reply": "kept", "resolution": "kept"})


def test_only_who_set_it_takes_it_back_and_only_while_it_stands_there(client):
    matter = conversation()
    actions.close(matter, by=ines(), at=TUESDAY + timedelta(hours=1))
    ended = ends()

    assert words(back(as_(client, amara()), matter)) == "It went further since, so it stays there."
    assert (standing(), ends()) == ("closed", ended)
    assert back(as_(client, ravi()), matter).status_code in (403, 404)

    actions.reopen(matter, by=amara(), at=TUESDAY + timedelta(hours=2))
    assert words(back(as_(client, ines()), matter)) == "It went further since, so it stays there."
    assert (standing(), ends()) == ("open", ended)


def test_what_nobody_ever_set_is_not_taken_back(client):
    matter = conversation()

    assert words(back(as_(client, amara()), matter)) == "It went further since, so it stays there."
    assert (standing(), ends()) == ("open", {"first_reply": "", "resolution": ""})


def test_a_status_of_ones_own_is_taken_back_to_the_very_one_before(client):
    matter = conversation()
    lab = Status.objects.create(name="At the laboratory", category=Category.OPEN)
    actions.change_status(matter, status=lab, by=ines(), at=TUESDAY + timedelta(hours=1))
    waiting = usual_status(Category.WAITING_CUSTOMER)

    answer = as_(client, amara()).post(f"/conversations/{matter.pk}/status/", {"status": waiting.pk})

    assert Conversation.objects.get().status == waiting
    as_(client, amara()).delete(json.loads(answer["HX-Trigger"])["toast"]["undo"])
    assert Conversation.objects.get().status == lab
    assert back(as_(client, amara()), matter).status_code == 200
    assert Conversation.objects.get().status == waiting
