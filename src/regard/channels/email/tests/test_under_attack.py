"""Mail that means harm, or comes at the wrong moment: nothing is lost, doubled, or sent to who should not have it."""

import os
import signal
import threading
import time
from datetime import timedelta

import pytest
from django.db import connection

from regard.channels.email import actions, intake
from regard.channels.email.models import Mail, Outgoing, RawMail
from regard.channels.email.reading.sandbox import Reader
from regard.channels.email.testing import mail, mailbox
from regard.channels.email.testing_servers import post_office
from regard.channels.email.tests.test_intake import arrive
from regard.channels.email.tokens import reply_address
from regard.conversations import actions as conversations
from regard.conversations.models import Conversation, Delivery, Message, Participant
from regard.conversations.testing import TUESDAY
from regard.foundation import clock
from regard.foundation.accounts.testing import amara, ines, signed_in, unit
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(minutes=20)
STRANGER = "Mallory <mallory@evil.example>"


def stored(content):
    raw, _new = actions.store(content, unit=unit(), arrived_at=TUESDAY, at=TUESDAY)
    return raw


def sent_answer(post):
    """A matter of Siobhán's that was answered, and the signed address of that answer."""
    box = mailbox(post=post)
    taken = arrive(mail(message_id="<first@example.org>"))
    message = conversations.reply(taken.conversation, by=amara(), text="It is in the post.", at=LATER)
    run_due(LATER)
    return taken.conversation, reply_address(box, message.pk)


def test_a_reader_killed_each_time_leaves_a_held_case_and_the_next_mail_goes_on(monkeypatch, client):
    reader = Reader()
    monkeypatch.setattr(intake, "reader", reader)
    intake.read(stored(mail("Before")).pk, at=TUESDAY)
    # A child that is ready reads faster than it is killed; both that are tried have to begin.
    reader.close()
    raw, over = stored(mail("While it dies")), threading.Event()

    def kill_every_child():
        while not over.wait(0.01):
            if reader._child and reader._child.poll() is None:
                os.kill(reader._child.pid, signal.SIGKILL)

    killing = threading.Thread(target=kill_every_child)
    killing.start()
    held = intake.read(raw.pk, at=TUESDAY)
    over.set()
    killing.join(10)
    assert (held.fate, held.conversation) == (Mail.Fate.HELD, None)
    assert held.why == "stopped the reader twice (SIGKILL)"
    assert intake.read(stored(mail("Next")).pk, at=TUESDAY).fate == Mail.Fate.NEW

    client.cookies["sessionid"] = signed_in(ines())
    assert "While it dies" in client.get("/settings/mail/held/").content.decode()
    client.post(f"/settings/mail/held/{held.pk}/again/")
    run_due(LATER)
    held.refresh_from_db()
    assert (held.fate, Message.objects.count()) == (Mail.Fate.NEW, 3)


def test_one_mail_in_two_of_our_mailboxes_is_one_matter():
    care = mailbox()
    sales = actions.add_mailbox(
        unit=unit(), address="sales@harbour.example", display_name="Sales", imap_host="x", at=TUESDAY
    )
    both = mail(to="care@harbour.example, sales@harbour.example", message_id="<both@example.org>")
    for box, path in ((care, b"care"), (sales, b"sales")):
        copy = b"Delivered-To: " + path + b"@harbour.example\r\n" + both
        raw, _new = actions.store(copy, unit=box.unit, mailbox=box, arrived_at=TUESDAY, at=TUESDAY)
        intake.read(raw.pk, at=TUESDAY)

    assert (Conversation.objects.count(), Message.objects.count()) == (1, 1)
    assert RawMail.objects.count() == 2
    assert [mail.fate for mail in Mail.objects.order_by("pk")] == ["new", "duplicate"]
    assert Mail.objects.order_by("pk").last().conversation == Conversation.objects.get()


def test_a_copied_thread_key_joins_nothing_and_hears_nothing():
    with post_office() as post:
        matter, _address = sent_answer(post)
        key = Outgoing.objects.get().key

        taken = arrive(mail("Me too!", sender=STRANGER, in_reply_to=f"<{key}>", references=f"<{key}>"))

    assert taken.conversation != matter
    assert [str(p.person) for p in Participant.objects.filter(conversation=matter)] == ["Siobhán Byrne"]


def test_a_signed_address_that_is_made_up_or_too_old_joins_nothing():
    with post_office() as post:
        matter, address = sent_answer(post)
        made_up = address.replace("+", "+aaaa", 1)[: len(address)]
        Outgoing.objects.update(written_at=TUESDAY - timedelta(days=731))
        for to in (made_up, address):
            taken = arrive(mail(f"To {to}", sender=STRANGER, to=to))
            assert (taken.fate, taken.conversation == matter) == (Mail.Fate.NEW, False)


def test_headers_that_try_to_be_two_come_out_as_one_line():
    evil = "Card\r\n Bcc: all@example.org\r\n X-Evil: 1"
    raw = (
        b"From: =?utf-8?q?Mallory=0D=0ABcc=3A_all=40example=2Eorg?= <mallory@evil.example>\r\n"
        b"To: care@harbour.example\r\nMessage-ID: <evil@evil.example>\r\n"
        b"Subject: =?utf-8?q?Card=0D=0ABcc=3A_all=40example=2Eorg?=\r\n\r\nHello\r\n"
    )
    with post_office() as post:
        mailbox(post=post)
        for content in (
            raw,
            mail("Two", sender=STRANGER).replace(b"The warranty card never came", evil.encode()),
        ):
            taken = intake.read(stored(content).pk, at=TUESDAY)
            conversations.reply(taken.conversation, by=amara(), text=f"Yes, {taken.pk}.", at=LATER)
        run_due(LATER)

        assert [envelope.rcpt_tos for envelope in post.taken] == [["mallory@evil.example"]] * 2
        for envelope in post.taken:
            head = envelope.content.split(b"\r\n\r\n")[0].lower()
            assert not [line for line in head.split(b"\r\n") if line.startswith((b"bcc:", b"x-evil:"))]


@pytest.mark.parametrize(
    "content",
    [
        b"From: a@example.org\r\nTo: care@harbour.example\r\n" + b"X: y\r\n" * 200_000 + b"\r\nHi",
        b"From: a@example.org\r\nSubject: " + b"=?utf-8?q?" * 100_000 + b"\r\n\r\nHi",
        b"From: " + b"(" * 200_000 + b"a@example.org\r\n\r\nHi",
        b"From: a@example.org\r\nReferences: " + b"<" * 300_000 + b"\r\n\r\nHi",
        b"From: a@example.org\r\nContent-Type: text/html\r\n\r\n" + b"<div>" * 300_000 + b"Hi",
        b"From: a@example.org\r\nContent-Type: text/html\r\n\r\n" + b"<a href=" * 300_000 + b"Hi",
        b"From: a@example.org\r\n\r\n" + b"> " * 400_000,
        b"From: a@example.org\r\n\r\n" + b"On " * 300_000 + b"wrote:",
        b"From: a@example.org\r\n\r\n" + b"-" * 900_000,
        b"From: a@example.org\r\n\r\n" + b" " * 900_000 + b"x",
        b"From: a@example.org\r\n\r\n" + b"_ \n" * 300_000,
        b"From: a@example.org\r\n\r\nFrom: x\n" * 60_000,
    ],
    ids=[
        "heads",
        "words",
        "comments",
        "references",
        "divs",
        "links",
        "quotes",
        "on",
        "dashes",
        "blanks",
        "marks",
        "froms",
    ],
)
def test_a_mail_built_to_take_for_ever_does_not(content):
    began = time.process_time(), time.monotonic()

    taken = intake.read(stored(content).pk, at=TUESDAY)

    assert taken.fate in (Mail.Fate.NEW, Mail.Fate.HELD)
    assert time.monotonic() - began[1] < 40


@pytest.mark.django_db(transaction=True)
def test_two_workers_send_one_mail_once():
    with post_office() as post:
        mailbox(post=post)
        taken = arrive(mail())
        message = conversations.reply(taken.conversation, by=amara(), text="It is in the post.", at=LATER)
        start = threading.Barrier(4)

        def send():
            start.wait()
            try:
                actions.send(message.pk, at=LATER)
            finally:
                connection.close()

        together(send, 4)
        assert len(post.taken) == 1
    assert Delivery.objects.get(message=message).state == "sent"


@pytest.mark.django_db(transaction=True)
def test_two_workers_reading_the_same_mails_take_each_in_once():
    mailbox()
    raws = [stored(b"X-Copy: %d\r\n" % n + mail("Twice", message_id="<twice@example.org>")) for n in range(4)]
    waiting = iter(raws)
    start = threading.Barrier(4)

    def read():
        raw = next(waiting)
        start.wait()
        try:
            intake.read(raw.pk, at=TUESDAY)
        finally:
            connection.close()

    together(read, 4)
    assert (Conversation.objects.count(), Message.objects.count()) == (1, 1)
    assert sorted(Mail.objects.values_list("fate", flat=True)) == ["duplicate"] * 3 + ["new"]


@pytest.mark.django_db(transaction=True)
def test_mail_that_comes_while_matters_are_taken_apart_is_not_lost():
    one = arrive(mail("One", message_id="<one@example.org>")).conversation
    two = arrive(mail("Two", message_id="<two@example.org>")).conversation
    conversations.merge(two, into=one, by=amara(), at=TUESDAY)
    raw = stored(mail("Three", in_reply_to="<two@example.org>"))
    start = threading.Barrier(2)

    def unmerge():
        start.wait()
        conversations.unmerge(two, by=amara(), at=clock.now())
        connection.close()

    def come():
        start.wait()
        intake.read(raw.pk, at=TUESDAY)
        connection.close()

    both = [threading.Thread(target=each) for each in (unmerge, come)]
    for each in both:
        each.start()
    for each in both:
        each.join(30)

    assert Message.objects.filter(text__contains="Three").count() == 1
    assert Message.objects.get(text__contains="Three").conversation in (one, two)
    two.refresh_from_db()
    assert (two.merged_into, two.category) == (None, "open")


def together(do, times):
    threads = [threading.Thread(target=do) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
