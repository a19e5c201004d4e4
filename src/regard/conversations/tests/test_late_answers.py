"""Whoever answers late is asked why, once, with one click; nobody has to say."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from regard.conversations.models import ReplyDraft
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts.testing import amara, signed_in
from regard.foundation.jobs.testing import run_due
from regard.promises import actions as promises
from regard.promises.models import Lateness, Promise

pytestmark = pytest.mark.django_db

ASKED = "This answer comes later than promised. What kept it?"


@pytest.fixture
def desk():
    client = Client()
    client.cookies["sessionid"] = signed_in(amara())
    return client


def answered(desk, matter, *, at):
    with time_machine.travel(at, tick=False):
        return desk.post(f"/conversations/{matter.pk}/reply/", {"text": "It is in the post."})


def broken(matter):
    reply = Promise.objects.get(about=f"conversation-{matter.pk}", kind="first_reply")
    promises.watch(at=reply.due_at + timedelta(minutes=1))
    reply.refresh_from_db()
    return reply, reply.due_at + timedelta(hours=1)


def test_one_click_says_why_and_the_answer_is_on_its_way_meanwhile(desk):
    matter = conversation()
    reply, late = broken(matter)

    sheet = answered(desk, matter, at=late)

    assert sheet.status_code == 200
    shown = sheet.content.decode()
    assert ASKED in shown
    assert shown.count(f'hx-post="/promises/{reply.pk}/lateness/"') == len(Lateness.Reason)
    assert ReplyDraft.objects.get().leaves_at == late + timedelta(seconds=10)
    with time_machine.travel(late, tick=False):
        assert desk.post(f"/promises/{reply.pk}/lateness/", {"reason": "waited"}).status_code == 200
    said = Lateness.objects.get()
    assert (said.promise, said.reason, said.by, said.at) == (reply, "waited", amara(), late)


def test_nobody_has_to_say_and_the_answer_leaves_all_the_same(desk):
    matter = conversation()
    reply, late = broken(matter)
    answered(desk, matter, at=late)

    run_due(late + timedelta(seconds=10))

    reply.refresh_from_db()
    assert (reply.end, reply.in_time) == ("kept", False)
    assert not Lateness.objects.exists()


def test_who_is_in_time_or_has_said_why_is_asked_nothing(desk):
    in_time, said = conversation(), conversation("And the heater hums.")
    assert ASKED not in answered(desk, in_time, at=TUESDAY + timedelta(minutes=5)).content.decode()
    reply, late = broken(said)
    promises.give_reason(reply, reason="load", by=amara(), at=late)

    assert ASKED not in answered(desk, said, at=late).content.decode()
