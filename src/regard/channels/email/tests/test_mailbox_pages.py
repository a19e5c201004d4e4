"""An admin adds a mailbox, tries it and retires it; whoever leads decides about mail in doubt."""

import smtplib
import socket
import threading
from contextlib import contextmanager
from datetime import timedelta

import pytest

from regard.channels.email import actions
from regard.channels.email.health import mails
from regard.channels.email.models import Mail, Mailbox, PutAside, RawMail
from regard.channels.email.sealed import unseal
from regard.channels.email.testing import mail, mailbox
from regard.channels.email.testing_servers import post_office
from regard.channels.email.trouble import in_words
from regard.conversations import actions as conversations
from regard.conversations.models import Delivery
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts.testing import amara, bea, ines, kofi, signed_in, unit
from regard.foundation.events.journal import told
from regard.foundation.jobs.testing import run_due
from regard.promises.actions import add_topic
from regard.promises.models import Promise

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(minutes=20)
TYPED = {
    "address": "Help@Harbour.example",
    "display_name": "Harbour help",
    "imap_host": "imap.harbour.example",
    "imap_port": "993",
    "imap_security": "tls",
    "folder": "INBOX",
    "smtp_host": "smtp.harbour.example",
    "smtp_port": "465",
    "smtp_security": "tls",
    "sign_in": "password",
    "username": "help",
    "secret": "open sesame",
}


def as_(client, someone):
    client.cookies["sessionid"] = signed_in(someone)
    return client


def held_mail():
    raw, _is_new = actions.store(b"\xff<script>no mail</script>", unit=unit(), arrived_at=TUESDAY, at=TUESDAY)
    return actions.hold(raw, why="It does not say who sent it.", at=TUESDAY)


def test_a_mailbox_is_added_and_its_password_shown_nowhere(client):
    answer = as_(client, kofi()).post("/settings/mailboxes/new/", {**TYPED, "unit": unit().pk})

    made = Mailbox.objects.get()
    assert answer["Location"] == f"/settings/mailboxes/{made.pk}/"
    assert (made.address, made.imap_host, made.unit) == (
        "help@harbour.example",
        "imap.harbour.example",
        unit(),
    )
    assert b"open sesame" not in client.get(answer["Location"]).content
    assert [(entry.name, entry.by) for entry in told(made)] == [("MailboxAdded", kofi())]


def test_what_comes_to_a_mailbox_is_about_its_topic(client):
    topic = add_topic("Returns", by=kofi(), at=TUESDAY)
    as_(client, kofi()).post("/settings/mailboxes/new/", {**TYPED, "unit": unit().pk, "topic": topic.pk})
    made = Mailbox.objects.get()
    assert (
        "selected>Returns</option>" in client.get(f"/settings/mailboxes/{made.pk}/servers/").content.decode()
    )

    raw, _is_new = actions.store(
        mail(to="help@harbour.example"), unit=unit(), mailbox=made, arrived_at=TUESDAY, at=TUESDAY
    )
    run_due(TUESDAY)
    assert Mail.objects.get(raw=raw).conversation.topic == topic
    assert set(Promise.objects.values_list("topic", flat=True)) == {topic.pk}


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"address": "care@harbour.example"}, "We care for this address already."),
        ({"address": "no address"}, "Enter a valid email address."),
        ({"imap_security": "plain"}, "Without encryption the password would be read on the way."),
        ({"imap_port": "0"}, "greater than or equal to 1"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(client, typed, words):
    mailbox()

    answer = as_(client, kofi()).post("/settings/mailboxes/new/", {**TYPED, "unit": unit().pk, **typed})

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert b"open sesame" not in answer.content
    assert Mailbox.objects.count() == 1


def test_trying_says_in_words_how_it_went(client):
    with post_office() as post:
        box = mailbox(post=post, imap_host="127.0.0.1", imap_port=1)
        shown = as_(client, kofi()).post(f"/settings/mailboxes/{box.pk}/trial/").content.decode()

    assert "127.0.0.1 lets us in." in shown
    assert "Nothing listens at 127.0.0.1, port 1: connection refused." in shown
    assert post.taken == []


@contextmanager
def something_else(greeting):
    """A server of the house that is none for mail, and greets in its own way."""
    with socket.create_server(("127.0.0.1", 0)) as door:

        def greet():
            for _knock in range(2):
                visitor, _address = door.accept()
                with visitor:
                    visitor.sendall(greeting)

        thread = threading.Thread(target=greet)
        thread.start()
        yield door.getsockname()[1]
        thread.join()


@pytest.mark.parametrize(
    "greeting",
    [b"SSH-2.0-OpenSSH_9.2p1 Vault\r\n", b"+OK Vault ready\r\n", b"J\0\0\0\n8.0.36-Vault\0\r\n"],
)
def test_what_else_listens_in_the_house_is_not_read_by_trying(client, greeting):
    with something_else(greeting) as port:
        box = mailbox(imap_host="127.0.0.1", imap_port=port, smtp_host="127.0.0.1", smtp_port=port)
        shown = as_(client, kofi()).post(f"/settings/mailboxes/{box.pk}/trial/").content.decode()

    assert shown.count(f"What answers at 127.0.0.1, port {port}, is no mail server.") == 2
    assert "Vault" not in shown


def test_a_retired_mailbox_is_gone_from_the_page(client):
    box = mailbox()

    as_(client, kofi()).post(f"/settings/mailboxes/{box.pk}/retirement/")

    assert b"care@harbour.example" not in client.get("/settings/mailboxes/").content
    assert [entry.name for entry in told(box)] == ["MailboxAdded", "MailboxRetired"]


def changed(**typed):
    once = ("address", "sign_in")
    return {**{name: value for name, value in TYPED.items() if name not in once}, "unit": unit().pk, **typed}


def test_a_retired_address_is_added_again_and_keeps_what_came_through_it(client):
    box = mailbox()
    raw, _is_new = actions.store(mail(), unit=unit(), mailbox=box, arrived_at=TUESDAY, at=TUESDAY)
    actions.retire_mailbox(box, by=kofi(), at=TUESDAY)

    again = {**TYPED, "address": "CARE@harbour.example", "unit": unit().pk}
    answer = as_(client, kofi()).post("/settings/mailboxes/new/", again)

    assert answer["Location"] == f"/settings/mailboxes/{box.pk}/"
    box.refresh_from_db()
    assert (box.retired_at, box.imap_host, unseal(box.secret)) == (
        None,
        "imap.harbour.example",
        "open sesame",
    )
    assert RawMail.objects.get(pk=raw.pk).mailbox == box
    assert [entry.name for entry in told(box)] == ["MailboxAdded", "MailboxRetired", "MailboxReturned"]


def test_servers_are_changed_and_what_opens_them_is_given_anew(client):
    box = mailbox(imap_host="imap.old.example")
    Mailbox.objects.update(uid_validity=7, uid_seen=40, trouble="There is no server of this name.")
    client = as_(client, kofi())
    shown = client.get(f"/settings/mailboxes/{box.pk}/servers/").content.decode()
    assert 'value="imap.old.example"' in shown
    assert "open-sesame" not in shown

    client.post(
        f"/settings/mailboxes/{box.pk}/servers/", changed(address="x@harbour.example", secret="mellon")
    )

    box.refresh_from_db()
    assert (box.address, box.imap_host, unseal(box.secret)) == (
        "care@harbour.example",
        "imap.harbour.example",
        "mellon",
    )
    assert (box.uid_validity, box.uid_seen, box.trouble) == (None, 0, "")
    assert [(entry.name, entry.by) for entry in told(box)][1:] == [
        ("MailboxChanged", kofi()),
        ("MailboxSecretChanged", kofi()),
    ]


@pytest.mark.parametrize("which", ["imap_host", "smtp_host"])
def test_nobody_has_the_kept_password_told_to_a_server_of_their_own(client, which):
    box = mailbox(imap_host="imap.harbour.example", smtp_host="smtp.harbour.example")
    client, there = as_(client, kofi()), f"/settings/mailboxes/{box.pk}/servers/"

    answer = client.post(there, changed(secret="", **{which: "mallory.example"}))

    assert answer.status_code == 422
    assert "What is kept is not shown to another server; type it in again." in answer.content.decode()
    assert "mallory.example" not in Mailbox.objects.values_list(which, flat=True)
    assert client.post(there, changed(secret="", imap_port="1993", username="care")).status_code == 302
    box.refresh_from_db()
    assert (box.imap_port, unseal(box.secret)) == (1993, "open-sesame")


def test_a_mark_of_the_servers_before_says_nothing_about_the_new_ones(client):
    box = mailbox(imap_host="imap.old.example")
    seen_by_its_watcher = Mailbox.objects.get()
    as_(client, kofi()).post(f"/settings/mailboxes/{box.pk}/servers/", changed())

    actions.saw_up_to(seen_by_its_watcher, uid_validity=7, uid=40, at=LATER)

    box.refresh_from_db()
    assert (box.uid_validity, box.uid_seen, box.looked_at) == (None, 0, None)


def test_what_cannot_be_is_said_where_servers_are_changed(client):
    box = mailbox()
    answer = as_(client, kofi()).post(
        f"/settings/mailboxes/{box.pk}/servers/", changed(smtp_security="plain")
    )
    assert answer.status_code == 422
    assert "Without encryption the password would be read on the way." in answer.content.decode()
    assert Mailbox.objects.get().smtp_host == ""


def test_a_mailbox_pauses_and_goes_on(client):
    box = mailbox(imap_host="imap.harbour.example")
    client = as_(client, kofi())
    assert actions.lease_mailboxes("watcher", seconds=20, at=TUESDAY) == [box.pk]

    client.post(f"/settings/mailboxes/{box.pk}/pause/")
    assert (
        "It pauses; nothing is fetched from it."
        in client.get(f"/settings/mailboxes/{box.pk}/").content.decode()
    )
    assert "pauses" in client.get("/settings/mailboxes/").content.decode()
    assert actions.lease_mailboxes("watcher", seconds=20, at=TUESDAY) == []

    client.post(f"/settings/mailboxes/{box.pk}/pause/", {"resume": "1"})
    assert actions.lease_mailboxes("watcher", seconds=20, at=TUESDAY) == [box.pk]
    assert [entry.name for entry in told(box)] == ["MailboxAdded", "MailboxPaused", "MailboxResumed"]


def test_a_wrong_password_is_said_in_one_line(client):
    error = smtplib.SMTPAuthenticationError(535, b"5.7.8 no such pair")
    assert in_words(error, "smtp.harbour.example", 465) == (
        "smtp.harbour.example does not take the user name and password: 535 5.7.8 no such pair"
    )
    lost = socket.gaierror(-2, "Name or service not known")
    assert in_words(lost, "imap.harbor.example", 993) == "There is no server of the name imap.harbor.example."


def test_the_pages_cost_a_handful_of_queries(client, django_assert_max_num_queries):
    box = mailbox()
    for number in range(9):
        mailbox_like(number)
    client = as_(client, kofi())
    with django_assert_max_num_queries(5):
        client.get("/settings/mailboxes/")
    with django_assert_max_num_queries(4):
        client.get(f"/settings/mailboxes/{box.pk}/")


def mailbox_like(number):
    actions.add_mailbox(
        unit=unit(), address=f"care{number}@harbour.example", display_name="Harbour care", at=TUESDAY
    )


def test_mailboxes_are_the_admins_business(client):
    box = mailbox()
    for someone in (amara(), ines(), bea()):
        as_(client, someone)
        assert client.get("/settings/mailboxes/").status_code == 403
        for deed in ("retirement", "servers", "pause", "trial"):
            assert client.post(f"/settings/mailboxes/{box.pk}/{deed}/").status_code == 403
    assert Mailbox.objects.get().retired_at is None


def test_held_mail_is_shown_as_words_and_read_again(client):
    held = held_mail()

    shown = as_(client, ines()).get("/settings/mail/held/").content.decode()
    assert "It does not say who sent it." in shown
    assert "&lt;script&gt;no mail" in shown

    RawMail.objects.update(content=mail())
    client.post(f"/settings/mail/held/{held.pk}/again/")
    run_due(LATER)
    assert Mail.objects.get().fate == Mail.Fate.NEW
    assert "Nothing is held" in client.get("/settings/mail/held/").content.decode()


def test_held_mail_that_needs_nobody_is_put_aside_and_taken_up_again(client):
    held = held_mail()
    address = f"/settings/mail/held/{held.pk}/aside/"
    assert [finding.subject for finding in mails()] == ["Mail in"]

    as_(client, ines()).post(address)
    client.post(address)
    assert [entry.name for entry in told(held.raw)][2:] == ["HeldMailPutAside"]
    shown = client.get("/settings/mail/held/").content.decode()
    assert "Put aside by Ines" in shown
    assert "Read it again" not in shown
    assert "could not be read." not in as_(client, kofi()).get("/settings/mailboxes/").content.decode()
    assert (list(mails()), RawMail.objects.count()) == ([], 1)

    client.post(address, {"back": "1"})
    assert "Read it again" in client.get("/settings/mail/held/").content.decode()
    assert [entry.name for entry in told(held.raw)][3:] == ["HeldMailTakenUp"]


def test_held_mail_of_another_unit_is_not_there(client):
    held = held_mail()
    bea().__class__.objects.filter(pk=bea().pk).update(role="lead")

    assert as_(client, bea()).post(f"/settings/mail/held/{held.pk}/again/").status_code == 404
    assert client.post(f"/settings/mail/held/{held.pk}/aside/").status_code == 404
    assert not PutAside.objects.exists()


@pytest.mark.parametrize(("button", "mails"), [("arrived", 0), ("again", 1)])
def test_a_doubtful_mail_is_settled_by_a_person(client, button, mails):

    with post_office() as post:
        mailbox(post=post)
        message = conversations.reply(conversation(), by=amara(), text="It is in the post.", at=TUESDAY)
        post.answers = ["vanish"]
        run_due(LATER)
        post.taken.clear()
        delivery = Delivery.objects.get(message=message)
        assert "It is not sent twice" in as_(client, ines()).get("/settings/mail/doubts/").content.decode()

        client.post(f"/settings/mail/doubts/{delivery.pk}/", {button: "1"})
        run_due(LATER)

        assert Delivery.objects.get().state == "sent"
        assert len(post.taken) == mails
