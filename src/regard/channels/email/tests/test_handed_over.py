"""A provider hands us a mail over HTTP: stored as it came, taken in once, and only from whoever knows the secret."""

import json
from base64 import b64encode
from email import message_from_bytes

import pytest
from django.conf import settings

from regard.channels.email.actions import add_mailbox
from regard.channels.email.models import Mail, RawMail
from regard.channels.email.testing import mail, mailbox
from regard.conversations.models import Conversation
from regard.conversations.testing import CARD, TUESDAY
from regard.foundation.accounts.testing import kofi, signed_in, unit
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db

SECRET = settings.ANYMAIL["WEBHOOK_SECRET"]


def hand_over(client, told, provider="postmark", secret=SECRET):
    return client.post(
        f"/incoming/{provider}/",
        json.dumps(told),
        content_type="application/json",
        headers={"Authorization": f"Basic {b64encode(secret.encode()).decode()}"},
    )


def in_parts(**more):
    """What Postmark posts where it takes the mail apart itself."""
    return {
        "FromFull": {"Email": "siobhan@example.org", "Name": "Siobhán Byrne", "MailboxHash": ""},
        "ToFull": [{"Email": "care@harbour.example", "Name": "", "MailboxHash": ""}],
        "CcFull": [],
        "BccFull": [],
        "OriginalRecipient": "care@harbour.example",
        "Subject": "The warranty card never came",
        "MessageID": "00000000-1111-2222-3333-444444444444",
        "Date": "Tue, 12 May 2026 09:48:00 +0000",
        "TextBody": "I have now explained this three times.",
        "HtmlBody": "",
        "Headers": [{"Name": "Message-ID", "Value": "<card-1@example.org>"}],
        "Attachments": [
            {"Name": "card.txt", "Content": b64encode(b"no card").decode(), "ContentType": "text/plain"}
        ],
        **more,
    }


def test_a_mail_handed_over_in_parts_opens_a_conversation(client):
    box = mailbox()

    assert hand_over(client, in_parts()).status_code == 200
    run_due(TUESDAY)

    matter = Conversation.objects.get()
    assert (matter.subject, matter.person.name, matter.team) == (
        "The warranty card never came",
        "Siobhán Byrne",
        box.team,
    )
    assert matter.messages.get().attachments.get().name == "card.txt"


def test_a_mail_handed_over_whole_keeps_its_words_and_its_key(client):
    mailbox()
    content = mail(message_id="<card-2@example.org>")

    hand_over(client, in_parts(RawEmail=content.decode()))

    kept = bytes(RawMail.objects.get().content)
    assert message_from_bytes(kept)["Message-ID"] == "<card-2@example.org>"
    assert CARD in kept.decode()


def test_handed_over_twice_it_is_one(client):
    mailbox()

    hand_over(client, in_parts())
    hand_over(client, in_parts())
    run_due(TUESDAY)

    assert Conversation.objects.count() == 1
    assert not Mail.objects.filter(fate="held")


def test_another_provider_in_its_own_way(client):
    mailbox()
    content = mail(message_id="<card-3@example.org>").decode()
    told = [
        {
            "msys": {
                "relay_message": {
                    "content": {"email_rfc822": content, "email_rfc822_is_base64": False},
                    "protocol": "smtp",
                    "rcpt_to": "care@harbour.example",
                    "msg_from": "siobhan@example.org",
                }
            }
        }
    ]

    assert hand_over(client, told, provider="sparkpost").status_code == 200
    run_due(TUESDAY)

    assert Conversation.objects.get().person.name == "Siobhán Byrne"


def test_mail_to_no_address_of_ours_is_kept_at_the_top(client):
    unit("Cork", parent=unit())

    hand_over(client, in_parts(OriginalRecipient="gone@harbour.example", ToFull=[]))

    assert (RawMail.objects.get().unit, RawMail.objects.get().mailbox) == (unit(), None)


@pytest.mark.parametrize("secret", ["", "regard:guessed", "regard:"])
def test_whoever_does_not_know_the_secret_brings_nothing(client, caplog, secret):
    mailbox()

    assert hand_over(client, in_parts(), secret=secret).status_code == 403
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert not RawMail.objects.exists()


def test_a_provider_we_do_not_know_is_not_there(client):
    assert hand_over(client, in_parts(), provider="nobody").status_code == 404


def test_the_address_with_its_secret_is_on_the_admins_page(client):
    client.cookies["sessionid"] = signed_in(kofi())

    shown = client.get("/settings/mailboxes/").content.decode()

    assert f"http://{SECRET}@testserver/incoming/postmark/" in shown


def test_a_mail_to_mailboxes_of_two_units_reaches_both_once(client):
    mailbox()
    add_mailbox(
        unit=unit("Lakeside"), team=None, address="help@lakeside.example", display_name="Lakeside",
        username="", secret="", at=TUESDAY,
    )  # fmt: skip
    to = [
        {"Email": a, "Name": "", "MailboxHash": ""} for a in ("care@harbour.example", "help@lakeside.example")
    ]

    for _time in range(2):
        hand_over(client, in_parts(ToFull=to))
    run_due(TUESDAY)

    assert sorted(c.unit.name for c in Conversation.objects.all()) == ["Harbour", "Lakeside"]


def test_a_mail_with_pictures_is_far_larger_than_a_form_may_be(client):
    mailbox()
    picture = {
        "Name": "heater.jpg",
        "Content": b64encode(bytes(6_000_000)).decode(),
        "ContentType": "image/jpeg",
    }

    assert hand_over(client, in_parts(Attachments=[picture])).status_code == 200
    run_due(TUESDAY)

    assert Conversation.objects.get().messages.get().attachments.get().file.size == 6_000_000


@pytest.mark.parametrize(
    "more",
    [
        {"Subject": "a\r\nBcc: mallory@evil.example\r\n\r\nbody"},
        {"FromFull": {"Email": "siobhan@example.org", "Name": "Siobhán\r\nBcc: x@evil.example", "MailboxHash": ""}},
        {"Headers": [{"Name": "X-Made\r\nBcc", "Value": "by\r\n hand"}, {"Name": "References", "Value": "<a@b>\n <c@d>"}]},
        {"Attachments": [{"Name": "a\r\nBcc: x.txt", "Content": "YQ==", "ContentType": "text/plain\r\nX: y"}]},
        {"Attachments": [{"Name": "../../a", "Content": "no base64", "ContentType": ""}]},
        {"Subject": "half a \ud83d letter", "TextBody": "and \ud83d here \x00"},
    ],
)  # fmt: skip
def test_nothing_a_stranger_writes_is_a_reason_to_lose_their_mail(client, more):
    mailbox()

    assert hand_over(client, in_parts(**more)).status_code == 200
    run_due(TUESDAY)

    assert not message_from_bytes(bytes(RawMail.objects.get().content))["Bcc"]
    assert Mail.objects.get().fate == "new"


@pytest.mark.parametrize(
    "more",
    [
        {"FromFull": {"Email": "siobhan@example.org\r\nBcc: x@evil.example", "Name": "", "MailboxHash": ""}},
        {"ToFull": [{"Email": "\ud83d,;:<<>@@ \r\n", "Name": '"', "MailboxHash": ""}]},
        {"Attachments": [{"Name": "card.txt"}]},
        {"Headers": "a word"},
    ],
)
def test_of_what_no_mail_can_be_made_the_post_is_held_for_a_colleague(client, more):
    mailbox()

    assert hand_over(client, in_parts(**more)).status_code == 200
    run_due(TUESDAY)

    assert Mail.objects.get().fate == "held"
    assert b"explained this three times" in bytes(RawMail.objects.get().content)


def test_what_is_no_json_is_the_providers_fault_and_not_ours(client):
    for junk in (b"{", b"\x1f\x8b\x08", b"[" * 100_000, b"provider=postmark"):
        answer = client.post(
            "/incoming/postmark/", junk, content_type="application/json",
            headers={"Authorization": f"Basic {b64encode(SECRET.encode()).decode()}"},
        )  # fmt: skip
        assert answer.status_code == 400
    assert not RawMail.objects.exists()
