"""Who was no part of a matter and joined by its signed reply address is pointed out beside what they wrote."""

from datetime import timedelta

import pytest
from django.test import Client

from regard.channels.email import actions
from regard.channels.email.intake import read
from regard.channels.email.models import Outgoing
from regard.channels.email.testing import mail, mailbox
from regard.channels.email.testing_servers import post_office
from regard.conversations import actions as conversations
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts.testing import amara, ines, signed_in
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(minutes=20)
SAID = "joined by a reply address; not part of it before"


def arrive(content, at=LATER):
    box = mailbox()
    raw, _new = actions.store(content, unit=box.unit, mailbox=box, arrived_at=at, at=at)
    return read(raw.pk, at=at)


@pytest.fixture
def matter():
    """Siobhán wrote, Amara answered; the answer has left."""
    with post_office() as post:
        mailbox(post=post)
        taken = arrive(mail(message_id="<first@example.org>"), at=TUESDAY)
        conversations.reply(taken.conversation, by=amara(), text="It is in the post.", at=LATER)
        run_due(LATER)
        yield taken.conversation


def to_its_address(sender, text, minutes):
    at = LATER + timedelta(minutes=minutes)
    return arrive(mail(text, sender=sender, to=Outgoing.objects.get().reply_address, at=at), at=at)


def thread(matter):
    client = Client()
    client.cookies["sessionid"] = signed_in(amara())
    return client.get(f"/conversations/{matter.pk}/thread/").content.decode()


def beside(page, message):
    return page.split(f'id="message-{message.pk}"')[1].split("</article>")[0]


def test_only_the_first_words_of_a_stranger_say_so(matter):
    own = to_its_address("siobhan@example.org", "It came!", 1).message
    stranger = to_its_address("eve@example.net", "Send it to me instead.", 2).message
    again = to_its_address("eve@example.net", "Please.", 3).message

    page = thread(matter)

    assert [SAID in beside(page, message) for message in (own, stranger, again)] == [False, True, False]
    assert page.count(SAID) == 1


def test_who_wrote_first_in_a_merged_matter_is_no_stranger(matter):
    call = conversation("Nobody called.", subject="Call back promised", at=LATER)
    conversations.merge(matter, into=call, by=ines(), at=LATER)

    joined = to_its_address("siobhan@example.org", "It came!", 1)

    assert joined.message.conversation == call
    assert SAID not in thread(call)
