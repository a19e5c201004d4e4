"""What has to be done for an ask is said step by step, ticked off by whoever is asked, and care sees how far they are."""

import re

import pytest
from django.core import mail as post
from django.test import Client

from regard.asks import actions
from regard.asks.models import Ask, Step
from regard.asks.testing import ask
from regard.conversations.testing import conversation
from regard.foundation import clock
from regard.foundation.accounts.testing import amara, as_, bea, ravi
from regard.foundation.events.journal import told
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db

STEPS = ("Find the parcel", "Photograph it")


def pages(member):
    client = Client()
    as_(client, member)
    return client


def text(response):
    return " ".join(response.content.decode().split())


@pytest.fixture
def asked():
    return ask(steps=STEPS, at=clock.now())


def address(step):
    return f"/asks/steps/{step.pk}/ticking/"


def test_care_says_the_steps_a_line_each():
    matter = conversation(at=clock.now())
    given = {"question": "Where is it?", "to": ravi().pk, "steps": " Find the parcel\n\nPhotograph it \n"}
    pages(amara()).post(f"/conversations/{matter.pk}/asking/", given)
    assert tuple(Ask.objects.get().steps.order_by("place").values_list("words", flat=True)) == STEPS


@pytest.mark.parametrize("steps", ["\n".join("x" * 21), "y" * 201])
def test_too_many_or_too_long_are_refused_in_words(steps):
    matter = conversation(at=clock.now())
    given = {"question": "Where is it?", "to": ravi().pk, "steps": steps}
    refused = pages(amara()).post(f"/conversations/{matter.pk}/asking/", given)
    assert refused.status_code == 422
    assert "At most twenty steps" in text(refused)
    assert not Ask.objects.exists()


def test_who_is_asked_ticks_and_care_sees_how_far_they_are(asked):
    first, second = asked.steps.order_by("place")
    assert pages(ravi()).post(address(first)).status_code == 200
    first.refresh_from_db()
    assert first.author == "Ravi Shah"
    beside = f"/people/{asked.conversation.person_id}/asks/?about=conversation-{asked.conversation_id}"
    assert "1 of 2 done" in text(pages(amara()).get(beside))
    pages(ravi()).delete(address(first))
    assert "0 of 2 done" in text(pages(amara()).get("/asks/"))
    assert not Step.objects.exclude(done_at=None).exists()
    assert second.done_at is None


def test_ticked_twice_is_ticked_once(asked):
    step = asked.steps.first()
    for _again in range(2):
        actions.tick(step, done=True, author=ravi(), at=clock.now())
    assert [entry.name for entry in told(asked)] == ["Asked", "StepTicked"]


def test_nobody_else_ticks(asked):
    step = asked.steps.first()
    assert pages(amara()).post(address(step)).status_code == 403
    assert pages(bea()).post(address(step)).status_code == 404
    assert not Step.objects.exclude(done_at=None).exists()


def test_what_is_over_is_ticked_no_more(asked):
    actions.answer(asked, "It is found.", author=ravi(), at=clock.now())
    answered = pages(ravi()).post(address(asked.steps.first()))
    assert "somebody was quicker" in answered.headers["HX-Trigger"]
    assert not Step.objects.exclude(done_at=None).exists()


def test_behind_the_link_it_is_ticked_in_the_name_of_who_has_it(asked):
    token = actions.make_link(asked, name="Dana", by=amara(), at=clock.now())
    page, step = f"/asked/{token}/", asked.steps.first()
    (door,) = re.findall(rf"{page}steps/{step.pk}/", text(Client().get(page)))
    assert Client().get(door).status_code == 405
    ticked = Client().post(door, {"done": "yes"}, follow=True)
    assert "1 of 2 done" in text(ticked)
    step.refresh_from_db()
    assert step.author == "Dana"
    other = ask("Another?", steps=["Nothing"], at=clock.now()).steps.get()
    assert Client().post(f"{page}steps/{other.pk}/", {"done": "yes"}).status_code == 404
    assert Client().post(f"/asked/x/steps/{step.pk}/", {"done": "no"}).status_code == 404


def test_the_letter_names_them(asked):
    actions.invite(asked, name="Dana", address="dana@dispatch.example", by=amara(), at=clock.now())
    run_due(clock.now())
    assert "- Find the parcel\n- Photograph it" in post.outbox[-1].body
