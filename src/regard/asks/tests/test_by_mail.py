"""A letter that brings an ask is answered by replying to it."""

from datetime import timedelta

import pytest
from django.core import mail as post

from regard.asks import actions
from regard.asks.models import AskLink
from regard.asks.testing import QUESTION, ask
from regard.channels.email import actions as email
from regard.channels.email import intake
from regard.channels.email.models import Mail
from regard.channels.email.testing import mail, mailbox
from regard.conversations.models import Conversation, Message, Note
from regard.foundation import clock
from regard.foundation.accounts.testing import amara, ravi
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db


@pytest.fixture
def box():
    return mailbox(smtp_host="smtp.harbour.example")


@pytest.fixture
def asked(box):
    return ask(at=clock.now())


@pytest.fixture
def address(asked):
    """Where the letter that Dana got asks for its answer."""
    actions.invite(asked, name="Dana", address="dana@dispatch.example", by=amara(), at=clock.now())
    run_due(clock.now())
    (answered_to,) = post.outbox[-1].reply_to
    return answered_to


def arrives(box, to, text, **more):
    more = {"sender": "Dana Reyes <dana@dispatch.example>", "subject": "Re: Amara Okafor asks you", **more}
    more.setdefault("at", clock.now())
    raw, _is_new = email.store(
        mail(text, to=to, **more),
        unit=box.unit,
        mailbox=box,
        arrived_at=clock.now(),
        at=clock.now(),
    )
    return intake.read(raw.pk, at=clock.now())


def test_a_reply_is_the_answer_and_begins_no_conversation(box, asked, address):
    assert address.startswith("care+")
    assert address not in str(list(AskLink.objects.values()))
    before = Conversation.objects.count()
    became = arrives(box, address, f"It left on Monday.\n\n> {QUESTION}\n")
    asked.refresh_from_db()
    assert (asked.end, became.fate, became.conversation) == ("answered", "joined", asked.conversation)
    note = Note.objects.get()
    assert note.text == f"Dana, asked: “{QUESTION}”\n\nIt left on Monday."
    assert note.member == amara()
    assert Conversation.objects.count() == before
    assert not Message.objects.filter(text__contains="It left on Monday.").exists()


def test_the_same_mail_again_changes_nothing(box, asked, address):
    once = {"message_id": "<once@dispatch.example>", "at": clock.now()}
    arrives(box, address, "It left on Monday.", **once)
    again = arrives(box, address, "It left on Monday.", received="from elsewhere", **once)
    assert (again.fate, Mail.objects.count(), Note.objects.count()) == ("duplicate", 2, 1)


def test_an_automatic_answer_answers_nothing(box, asked, address):
    became = arrives(box, address, "I am away until Friday.", auto_submitted="auto-replied")
    asked.refresh_from_db()
    assert (asked.end, became.fate) == ("", "new")
    assert became.conversation.automatic == "auto-reply"


def test_what_comes_too_late_or_to_a_wrong_address_is_not_lost(box, asked, address):
    local, _plus, rest = address.partition("+")
    wrong = arrives(box, f"{local}+{'a' * 20}@{rest.partition('@')[2]}", "It left on Monday.")
    actions.answer(asked, "I was quicker.", author=ravi(), at=clock.now())
    late = arrives(box, address, "It left on Tuesday.")
    assert (wrong.fate, late.fate) == ("new", "new")
    assert {wrong.message.text, late.message.text} == {"It left on Monday.", "It left on Tuesday."}


def test_an_old_letter_answers_nothing(box, asked, address):
    past = clock.now() - timedelta(days=31)
    AskLink.objects.update(at=past, expires_at=past + timedelta(days=30))
    assert arrives(box, address, "It left on Monday.").fate == "new"
    asked.refresh_from_db()
    assert asked.end == ""
