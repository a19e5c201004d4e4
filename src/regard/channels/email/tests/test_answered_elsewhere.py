"""Anybody can write somebody else's name above a mail and have the answer sent to themselves: its writer is asked first."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from regard.channels.email.testing import mail, mailbox
from regard.channels.email.tests.test_intake import arrive
from regard.conversations.models import Message, ReplyDraft
from regard.foundation.accounts.testing import amara, signed_in

pytestmark = pytest.mark.django_db

ASKED = "Not part of this conversation so far:"


@pytest.fixture
def client(client):
    mailbox()
    client.cookies["sessionid"] = signed_in(amara())
    return client


def answer(client, matter, **more):
    return client.post(f"/conversations/{matter.pk}/reply/", {"text": "Your order is 88213.", **more})


@pytest.mark.parametrize("chosen", [{}, {"to": "mallory@evil.example"}])
def test_an_answer_that_goes_elsewhere_is_asked_about_once(client, chosen):
    matter = arrive(mail(reply_to="Siobhán Byrne <mallory@evil.example>")).conversation

    asked = answer(client, matter, **chosen)

    assert asked.status_code == 422
    assert f"{ASKED}</b> <bdi>mallory@evil.example</bdi>" in asked.content.decode()
    assert not Message.objects.filter(member=amara()).exists()
    assert answer(client, matter, sure="mallory@evil.example", **chosen).status_code == 200


def test_the_time_it_was_to_leave_at_is_kept_while_its_writer_is_asked(client):
    matter = arrive(mail(reply_to="mallory@evil.example")).conversation
    time = (timezone.now() + timedelta(days=2)).replace(microsecond=0)

    asked = answer(client, matter, later_at=time.isoformat())
    kept = re.search('name="later_still" value="([^"]+)"', asked.content.decode())

    assert "shut" in asked["HX-Trigger"]
    assert answer(client, matter, sure="mallory@evil.example", later_still=kept[1]).status_code == 200
    assert ReplyDraft.objects.get().leaves_at == time


def test_where_they_write_from_and_whom_they_copied_nobody_is_asked(client):
    matter = arrive(mail(cc="Boss <boss@example.com>")).conversation

    assert answer(client, matter, to=["Siobhan@Example.org"], cc=["boss@example.com"]).status_code == 200
