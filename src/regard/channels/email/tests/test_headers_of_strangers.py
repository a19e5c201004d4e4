"""What strangers wrote stands in the headers of our answers as it is: it ends no line and begins no header."""

from email import message_from_bytes, policy
from email.header import Header

import pytest

from regard.channels.email.testing import mail, mailbox
from regard.channels.email.testing_servers import post_office
from regard.channels.email.tests.test_intake import arrive
from regard.conversations import actions as conversations
from regard.conversations.models import Delivery, Recipient
from regard.conversations.testing import TUESDAY
from regard.foundation.accounts.testing import amara
from regard.foundation.files import store
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db

TWO_LINES = "=?utf-8?q?card=0D=0ABcc:_evil=40elsewhere.example=0D=0A=0D=0APay_here?="
"""Read once more, it is a word that ends its header, begins another and then the words of the mail."""

TWICE = Header(TWO_LINES, "utf-8", maxlinelen=998).encode()


@pytest.fixture
def post():
    with post_office() as post:
        mailbox(post=post)
        yield post


def raw(**headers):
    said = {
        "From": "Siobhán Byrne <siobhan@example.org>".encode(),
        "To": b"care@harbour.example",
        "Subject": b"The card",
        "Message-ID": b"<first@example.org>",
    } | {name.replace("_", "-"): value.encode() for name, value in headers.items()}
    return b"".join(b"%s: %s\r\n" % (name.encode(), value) for name, value in said.items()) + b"\r\nHello\r\n"


def answered(post, content, **more):
    taken = arrive(content)
    conversations.reply(taken.conversation, by=amara(), text="It is in the post.", at=TUESDAY, **more)
    run_due(TUESDAY)
    return message_from_bytes(post.taken[-1].content, policy=policy.compat32)


@pytest.mark.parametrize(
    "headers",
    [
        {"Subject": TWICE},
        {"From": f"{TWICE} <siobhan@example.org>"},
        {"Cc": f"{TWICE} <boss@example.com>"},
        {"Message-ID": f"<{TWO_LINES}@example.org>"},
        {"Message-ID": f"<{TWO_LINES.replace('=0D=0A', '=0A')}@example.org>"},
    ],
    ids=["the subject", "a name", "a copied name", "a thread key", "a thread key with a bare line feed"],
)
def test_an_encoded_word_is_not_read_once_more(post, headers):
    sent = answered(post, raw(**headers))

    assert "Bcc" not in sent
    assert set(sent.keys()) == {
        "Message-ID",
        "Date",
        "From",
        "Reply-To",
        "To",
        "Subject",
        "In-Reply-To",
        "References",
        "Content-Type",
        "Content-Transfer-Encoding",
        "MIME-Version",
    } | ({"Cc"} if "Cc" in headers else set())
    assert sent.get_payload() == "It is in the post.\r\n"


def test_nor_is_one_in_the_name_of_a_file(post):
    file = store.keep(b"plan", at=TUESDAY)
    enclosed = ((file, TWO_LINES, "text/plain", ""),)

    sent = answered(post, mail(), attachments=enclosed)

    assert [part.keys() for part in sent.walk()][2] == [
        "Content-Type",
        "Content-Transfer-Encoding",
        "Content-Disposition",
        "MIME-Version",
    ]


@pytest.mark.parametrize("address", ["b@[", "=?utf-8?q?a=0D=0ABcc:_evil?=@elsewhere.example"])
def test_an_address_no_program_can_read_is_left_out_and_the_others_get_the_answer(post, address):
    taken = arrive(mail())
    to = (
        (Recipient.Kind.TO, "siobhan@example.org", "Siobhán"),
        (Recipient.Kind.CC, address, ""),
    )
    message = conversations.reply(
        taken.conversation, by=amara(), text="It is in the post.", recipients=to, at=TUESDAY
    )

    run_due(TUESDAY)

    assert post.taken[0].rcpt_tos == ["siobhan@example.org"]
    delivery = Delivery.objects.get(message=message)
    assert (delivery.state, delivery.reason) == (
        "sent",
        f"Not to {address}: mail cannot go to such an address",
    )
