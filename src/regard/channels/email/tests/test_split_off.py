"""Mail finds what was split off: what answers it joins the new matter, and our answers there go on in their thread."""

from datetime import timedelta
from email import message_from_bytes

import pytest

from regard.channels.email import actions
from regard.channels.email.intake import read
from regard.channels.email.models import Outgoing
from regard.channels.email.testing import mail, mailbox
from regard.channels.email.testing_servers import post_office
from regard.conversations import actions as conversations
from regard.conversations.testing import TUESDAY
from regard.foundation.accounts.testing import amara
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(minutes=20)


def arrive(content, at=LATER):
    box = mailbox()
    raw, _new = actions.store(content, unit=box.unit, mailbox=box, arrived_at=at, at=at)
    return read(raw.pk, at=at).message


@pytest.fixture
def post():
    with post_office() as post:
        mailbox(post=post)
        yield post


@pytest.fixture
def kettle():
    """Siobhán wrote about her card, and in the same thread about the kettle, which is a matter of its own now."""
    first = arrive(mail(message_id="<card@example.org>"), at=TUESDAY)
    second = arrive(
        mail(
            "The kettle leaks.", message_id="<kettle@example.org>", in_reply_to="<card@example.org>", at=LATER
        )
    )
    assert second.conversation == first.conversation
    return conversations.split(first.conversation, messages=[second.pk], by=amara(), at=LATER)


def test_what_answers_it_by_thread_joins_the_new_matter_and_the_rest_stays(kettle):
    at = LATER + timedelta(minutes=5)
    leaking = arrive(mail("Still leaking.", in_reply_to="<kettle@example.org>", at=at), at=at)
    card = arrive(mail("The card came.", in_reply_to="<card@example.org>", at=at), at=at)

    assert (leaking.conversation, card.conversation) == (kettle, kettle.split.origin)


def test_another_copy_changes_nothing(kettle):
    copy = mail(
        "The kettle leaks.", message_id="<kettle@example.org>", in_reply_to="<card@example.org>", at=LATER
    ).replace(b"The kettle", b" The kettle")
    assert arrive(copy) is None
    at = LATER + timedelta(minutes=5)

    assert arrive(mail("And?", in_reply_to="<kettle@example.org>", at=at), at=at).conversation == kettle


def test_our_answer_goes_on_in_their_thread_and_its_address_leads_to_the_new_matter(post, kettle):
    conversations.reply(kettle, by=amara(), text="We send a new one.", at=LATER)
    run_due(LATER)
    assert message_from_bytes(post.taken[-1].content)["In-Reply-To"] == "<kettle@example.org>"

    at = LATER + timedelta(minutes=5)
    address = Outgoing.objects.get().reply_address
    assert arrive(mail("Thank you!", to=address, at=at), at=at).conversation == kettle

    conversations.put_back(kettle, by=amara(), at=at)
    again = LATER + timedelta(minutes=9)
    assert arrive(mail("It came.", to=address, at=again), at=again).conversation == kettle.split.origin
