"""An admin adds a mailbox, tries it and retires it; whoever leads decides about mail in doubt."""

from datetime import timedelta

import pytest

from regard.channels.email import actions
from regard.channels.email.models import Mail, Mailbox, RawMail
from regard.channels.email.testing import mail, mailbox
from regard.channels.email.testing_servers import post_office
from regard.conversations import actions as conversations
from regard.conversations.models import Delivery
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts.testing import amara, bea, ines, kofi, signed_in, unit
from regard.foundation.events.journal import told
from regard.foundation.jobs.testing import run_due

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
    assert "Connection refused" in shown
    assert post.taken == []


def test_a_retired_mailbox_is_gone_from_the_page(client):
    box = mailbox()

    as_(client, kofi()).post(f"/settings/mailboxes/{box.pk}/retirement/")

    assert b"care@harbour.example" not in client.get("/settings/mailboxes/").content
    assert [entry.name for entry in told(box)] == ["MailboxAdded", "MailboxRetired"]


def test_mailboxes_are_the_admins_business(client):
    box = mailbox()
    for someone in (amara(), ines(), bea()):
        as_(client, someone)
        assert client.get("/settings/mailboxes/").status_code == 403
        assert client.post(f"/settings/mailboxes/{box.pk}/retirement/").status_code == 403
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


def test_held_mail_of_another_unit_is_not_there(client):
    held = held_mail()
    bea().__class__.objects.filter(pk=bea().pk).update(role="lead")

    assert as_(client, bea()).post(f"/settings/mail/held/{held.pk}/again/").status_code == 404


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
