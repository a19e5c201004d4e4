"""What becomes of a mail once it is stored: read in the real child process, taken in or held."""

from datetime import timedelta

import pytest

from regard.channels.email import actions, queries
from regard.channels.email.intake import read
from regard.channels.email.models import Mail, Mailbox, Outgoing, RawMail
from regard.channels.email.testing import mail, mailbox
from regard.channels.email.testing_servers import post_office
from regard.channels.email.tokens import reply_address
from regard.conversations import actions as conversations
from regard.conversations.models import Conversation, Link, Message
from regard.conversations.testing import TUESDAY
from regard.foundation.accounts.testing import amara, signed_in, unit
from regard.foundation.jobs.testing import run_due
from regard.people.models import Identity, Person
from regard.promises.queries import running

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(minutes=20)


def arrive(content, at=TUESDAY):
    raw, _is_new = actions.store(content, unit=unit(), mailbox=mailbox(), arrived_at=at, at=at)
    return read(raw.pk, at=at)


@pytest.fixture
def post():
    with post_office() as post:
        mailbox(post=post)
        yield post


@pytest.fixture
def matter(post):
    """Siobhán wrote, Amara answered; the answer has left."""
    taken = arrive(mail(message_id="<first@example.org>"))
    conversations.reply(taken.conversation, by=amara(), text="It is in the post.", at=LATER)
    run_due(LATER)
    return taken.conversation


def test_a_mail_becomes_a_conversation_of_its_sender():
    taken = arrive(mail())

    assert taken.fate == Mail.Fate.NEW
    assert taken.conversation.subject == "The warranty card never came"
    assert taken.conversation.person.name == "Siobhán Byrne"
    assert Identity.objects.get().value == "siobhan@example.org"
    assert running(f"conversation-{taken.conversation_id}")


def test_storing_has_it_read_by_a_job():
    actions.store(mail(), unit=unit(), mailbox=mailbox(), arrived_at=TUESDAY, at=TUESDAY)

    run_due(TUESDAY)

    assert Mail.objects.get().fate == Mail.Fate.NEW


def test_the_same_bytes_change_nothing():
    arrive(mail())
    again = arrive(mail(), at=LATER)

    assert again.fate == Mail.Fate.NEW
    assert (RawMail.objects.count(), Message.objects.count()) == (1, 1)


def test_another_copy_of_the_same_mail_changes_nothing():
    first = arrive(mail(message_id="<one@example.org>"))
    copy = arrive(b"Received: from a list by b\r\n" + mail(message_id="<one@example.org>"), at=LATER)

    assert (copy.fate, copy.conversation) == (Mail.Fate.DUPLICATE, first.conversation)
    assert Message.objects.count() == 1


def test_a_stranger_using_the_same_message_id_loses_nothing_and_hides_nothing():
    arrive(mail(message_id="<one@example.org>"))
    other = arrive(mail("Something else", sender="eve@example.net", message_id="<one@example.org>"))

    assert other.fate == Mail.Fate.NEW
    assert Conversation.objects.count() == 2


def test_a_participants_reply_joins(matter):
    sent = Outgoing.objects.get()

    joined = arrive(mail("Thank you!", in_reply_to=f"<{sent.key}>"), at=LATER)

    assert (joined.fate, joined.conversation) == (Mail.Fate.JOINED, matter)


def test_a_thread_key_alone_lets_no_stranger_in(matter):
    sent = Outgoing.objects.get()

    other = arrive(mail("Me too", sender="eve@example.net", in_reply_to=f"<{sent.key}>"), at=LATER)

    assert other.fate == Mail.Fate.NEW
    assert Link.objects.get().to == matter
    assert matter.messages.count() == 2


def test_the_signed_reply_address_lets_in_whoever_was_given_it(matter):
    sent = Outgoing.objects.get()
    address = reply_address(sent.mailbox, sent.message.pk)

    joined = arrive(mail("From my other address", sender="siobhan@work.example", to=address), at=LATER)

    assert (joined.fate, joined.conversation) == (Mail.Fate.JOINED, matter)
    assert "+" not in matter.messages.latest("pk").recipients.get().address


def test_a_made_up_reply_address_opens_nothing(matter):
    forged = mail("Let me in", sender="eve@example.net", to="care+aaaaaaaaaaaaaaaaaaaa@harbour.example")

    assert arrive(forged, at=LATER).fate == Mail.Fate.NEW


def test_an_answer_that_overtook_its_letter_finds_it():
    answer = mail(
        "And one more thing", message_id="<two@example.org>", in_reply_to="<one@example.org>", at=LATER
    )
    first = arrive(answer, at=TUESDAY)
    late = arrive(mail(message_id="<one@example.org>"), at=LATER)

    assert (late.fate, late.conversation) == (Mail.Fate.JOINED, first.conversation)


def report(sent, recipient="siobhan@example.org"):
    return b"\r\n".join(
        [
            b"From: MAILER-DAEMON@mx.example.org", b"To: care@harbour.example", b"Subject: Undelivered Mail",
            b"Auto-Submitted: auto-replied", b"MIME-Version: 1.0",
            b'Content-Type: multipart/report; report-type=delivery-status; boundary="b"', b"", b"--b",
            b"Content-Type: text/plain", b"", b"The address does not exist.", b"--b",
            b"Content-Type: message/delivery-status", b"", b"Reporting-MTA: dns; mx.example.org", b"",
            f"Final-Recipient: rfc822; {recipient}".encode(), b"Action: failed", b"Status: 5.1.1",
            b"Diagnostic-Code: smtp; 550 5.1.1 no such user", b"", b"--b", b"Content-Type: message/rfc822", b"",
            f"Message-ID: <{sent.key}>".encode(), f"To: {recipient}".encode(), b"", b"x", b"--b--", b"",
        ]
    )  # fmt: skip


def test_a_bounce_is_shown_beside_the_message_that_came_back(matter, client):
    sent = Outgoing.objects.get()

    joined = arrive(report(sent, "Siobhan@Example.org"), at=LATER)

    sent.message.delivery.refresh_from_db()
    assert (joined.fate, joined.conversation) == (Mail.Fate.JOINED, matter)
    assert sent.message.delivery.state == "bounced"
    assert not Person.objects.filter(name__icontains="daemon").exists()
    client.cookies["sessionid"] = signed_in(amara())
    shown = client.get(f"/conversations/{matter.pk}/thread/").text
    assert "said to have come back" in shown
    assert "<b>Could not be delivered</b>" in shown
    assert "<b><bdi>Regard</bdi></b>" not in shown


def test_a_report_of_somebody_the_message_never_went_to_says_nothing_of_it(matter):
    sent = Outgoing.objects.get()

    joined = arrive(report(sent, "mallory@evil.example"), at=LATER)

    sent.message.delivery.refresh_from_db()
    assert (joined.conversation, joined.message.automatic) == (matter, "bounce")
    assert sent.message.delivery.state == "sent"


def test_a_mail_without_a_sender_is_held_with_the_reason():
    held = arrive(b"Subject: hello\r\n\r\nWho am I?\r\n")

    assert (held.fate, held.why) == (Mail.Fate.HELD, "It does not say who sent it.")
    assert list(queries.held(amara())) == [held]


def test_an_automatic_mail_is_shown_as_such_and_promised_nothing():
    taken = arrive(mail("I am away", auto_submitted="auto-replied", subject="Out of office"))

    assert taken.message.automatic == "auto-reply"
    assert not running(f"conversation-{taken.conversation_id}")


def test_attachments_come_with_the_message():
    content = (
        b"From: maria@example.org\r\nSubject: photo\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee.\r\n--b\r\n"
        b"Content-Type: image/png\r\nContent-Disposition: attachment; filename=card.png\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
    )

    taken = arrive(content)

    attachment = taken.message.attachments.get()
    assert (attachment.name, attachment.type, attachment.file.size) == ("card.png", "image/png", 8)


@pytest.mark.parametrize("ours", ["care@harbour.example", "Care+x7@Harbour.Example"])
def test_an_answer_never_goes_to_ourselves_whatever_reply_to_says(post, ours):
    taken = arrive(mail(reply_to=ours, cc=ours))
    conversations.reply(taken.conversation, by=amara(), text="It is in the post.", at=LATER)

    run_due(LATER)

    assert [sent.rcpt_tos for sent in post.taken] == [["siobhan@example.org"]]


@pytest.mark.parametrize("ours", ["care@harbour.example", "care+x7@harbour.example"])
def test_mail_in_our_own_name_is_answered_by_nothing(post, ours):
    Mailbox.objects.update(acknowledgement="It arrived.")

    taken = arrive(mail(sender=f"Care <{ours}>"))
    run_due(TUESDAY)

    assert taken.message.automatic == "notification"
    assert post.taken == []


def test_a_file_too_large_to_keep_apart_holds_the_mail_with_the_reason(monkeypatch):
    monkeypatch.setattr("regard.foundation.files.store.LARGEST", 4)

    held = arrive(
        b"From: maria@example.org\r\nSubject: film\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: video/mp4\r\n"
        b"Content-Disposition: attachment; filename=film.mp4\r\n\r\nfive!\r\n--b--\r\n"
    )

    assert (held.fate, held.why) == (
        Mail.Fate.HELD,
        "A file in it is larger than 40 MB, more than is kept apart; the mail is kept whole.",
    )
    assert not Conversation.objects.exists()


def test_half_a_character_in_a_header_is_no_reason_to_hold_a_mail():
    taken = arrive(b"From: maria@example.org\r\nSubject: =?utf-7?Q?+2AA-?= broken\r\n\r\nHello\r\n")

    assert (taken.fate, taken.conversation.subject) == (Mail.Fate.NEW, "? broken")
