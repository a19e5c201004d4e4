import json

import pytest

from regard.channels.email.reading import bounces
from regard.channels.email.reading.automatic import kind_of
from regard.channels.email.reading.letter import Address, Bounce, Letter
from regard.channels.email.reading.read import read_letter
from regard.channels.email.tests.shared import DATA, needs_shared_mail


def report(
    text, subject="Undelivered Mail Returned to Sender", sender="MAILER-DAEMON@mx.example.org", **more
):
    return Letter(
        sender=(Address("", sender),),
        to=(Address("", "care@example.org"),),
        subject=subject,
        text=text,
        headers=(("From", sender), ("Return-Path", "<>")),
        **more,
    )


def dsn(action, status, diagnostic):
    return report(
        "This is the mail system at host mx.example.org.",
        delivery_status=(
            "Reporting-MTA: dns; mx.example.org\n\n"
            "Final-Recipient: rfc822; maria@example.net\n"
            f"Action: {action}\nStatus: {status}\nDiagnostic-Code: {diagnostic}\n"
        ),
        returned="From: care@example.org\nTo: maria@example.net\nMessage-ID: <promise.1@example.org>\nSubject: Hello\n",
    )


DSN = [
    ("failed", "5.1.1", "smtp; 550 5.1.1 <maria@example.net>: User unknown", "5.1.1", "unknown address", True),
    ("failed", "5.7.1", "smtp; 554 5.7.1 Relay access denied", "5.7.1", "not relayed", False),
    ("failed", "5.2.2", "smtp; 552 5.2.2 Over quota", "5.2.2", "mailbox full", False),
    ("failed", "5.0.0", "smtp; 550 5.7.1 Message rejected as spam", "5.7.1", "refused as spam", False),
    ("failed", "5.4.4", "X-Postfix; Host or domain name not found", "5.4.4", "host unknown", True),
    ("failed", "5.3.4", "smtp; 552 5.3.4 Message size exceeds fixed limit", "5.3.4", "too big", False),
    ("failed", "4.4.1", "X-Postfix; connect to mx.example.net: Connection timed out", "4.4.1", "not reached in time", False),
    ("failed", "5.7.26", "smtp; 550-5.7.26 This mail is unauthenticated", "5.7.26", "not authenticated", False),
    ("failed", "5.1.10", "smtp; 550 5.1.10 RESOLVER.ADR.RecipientNotFound", "5.1.10", "unknown address", True),
    ("delayed", "4.2.2", "smtp; 452 4.2.2 mailbox full", "4.2.2", "delayed", False),
]  # fmt: skip


@pytest.mark.parametrize(("action", "status", "diagnostic", "code", "reason", "permanent"), DSN)
def test_a_delivery_status_says_whom_and_why(action, status, diagnostic, code, reason, permanent):
    letter = dsn(action, status, diagnostic)
    assert bounces.read(letter) == Bounce(
        "maria@example.net", code, reason, permanent, "promise.1@example.org"
    )
    assert kind_of(letter) == "bounce"


def test_mail_that_arrived_is_a_notification_and_no_bounce():
    letter = dsn("delivered", "2.1.5", "smtp; 250 2.1.5 Ok")
    assert bounces.read(letter) is None
    assert kind_of(letter) == "notification"


WORDS = {
    "qmail": (
        "Hi. This is the qmail-send program at example.org.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n"
        "This is a permanent error; I've given up. Sorry it didn't work out.\n\n<maria@example.net>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
        "--- Below this line is a copy of the message.\n\nReturn-Path: <care@example.org>\nMessage-ID: <promise.1@example.org>\nTo: somebody.else@example.net\n",
        "5.1.1", "unknown address", True,
    ),
    "exim": (
        "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\n"
        "recipients. This is a permanent error. The following address(es) failed:\n\n  maria@example.net\n    host mx.example.net [192.0.2.1]\n"
        "    SMTP error from remote mail server after RCPT TO:<maria@example.net>:\n    552 5.2.2 Mailbox full\n\n"
        "------ This is a copy of the message, including all the headers. ------\n\nMessage-ID: <promise.1@example.org>\n",
        "5.2.2", "mailbox full", False,
    ),
    "sendmail": (
        "   ----- The following addresses had permanent fatal errors -----\n<maria@example.net>\n\n   ----- Transcript of session follows -----\n"
        "... while talking to mx.example.net.:\n>>> RCPT To:<maria@example.net>\n<<< 550 5.1.1 Unknown user\n"
        "   ----- Original message follows -----\n\nMessage-ID: <promise.1@example.org>\n",
        "5.1.1", "unknown address", True,
    ),
    "sendmail, all in one go": (
        "   ----- The following addresses had permanent fatal errors -----\n<maria@example.net>\n\n   ----- Transcript of session follows -----\n"
        "... while talking to mx.example.net.:\n>>> DATA\n<<< 550 5.5.0 Invalid recipient\n<<< 554 5.5.1 Error: no valid recipients\n"
        "   ----- Original message follows -----\n\nMessage-ID: <promise.1@example.org>\n",
        "5.5.0", "unknown address", True,
    ),
    "gmail": (
        "Delivery to the following recipient failed permanently:\n\n     maria@example.net\n\nTechnical details of permanent failure:\n"
        "DNS Error: Domain name not found\n\n----- Original message -----\nMessage-ID: <promise.1@example.org>\n",
        "", "host unknown", True,
    ),
    "domino": (
        "Your message\n\n  Subject: Your order\n\nwas not delivered to:\n\n  maria@example.net\n\nbecause:\n\n"
        "  User Maria (maria@example.net) not listed in Domino Directory\n\nMessage-ID: <promise.1@example.org>\n",
        "", "unknown address", True,
    ),
    "exchange": (
        "Your message\n\n  To:      Team\n  Subject: Virus warning\n\ndid not reach the following recipient(s):\n\nmaria@example.net on Fri, 20 Jul 2001 11:08:59 -0700\n"
        "    The recipient name is not recognized\n\nMessage-ID: <promise.1@example.org>\n",
        "", "unknown address", True,
    ),
    "german": (
        "Ihre Nachricht konnte nicht zugestellt werden an:\n\n<maria@example.net>:\nDas Postfach ist voll.\n\n---- Ursprüngliche Nachricht ----\nMessage-ID: <promise.1@example.org>\n",
        "", "mailbox full", False,
    ),
    "french": (
        "Votre message n'a pas pu être remis au destinataire suivant:\n\nmaria@example.net\n550 Utilisateur inconnu\n\nMessage-ID: <promise.1@example.org>\n",
        "550", "unknown address", True,
    ),
    "japanese": (
        "次のあて先へのメッセージはエラーのため送信できませんでした。\n<maria@example.net>:\n宛先のアドレスが見つかりません。\n\nMessage-ID: <promise.1@example.org>\n",
        "", "unknown address", True,
    ),
    "warning": (
        "This is a warning only. Your message to\n\n  maria@example.net\n\nhas not yet been delivered. We will continue to try for 5 days.\n\nMessage-ID: <promise.1@example.org>\n",
        "", "delayed", False,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "code", "reason", "permanent"), WORDS.values(), ids=WORDS)
def test_the_words_of_a_server_say_whom_and_why(text, code, reason, permanent):
    letter = report(text)
    assert bounces.read(letter) == Bounce(
        "maria@example.net", code, reason, permanent, "promise.1@example.org"
    )


def test_every_recipient_of_a_report_is_told():
    text = (
        "Unable to deliver message to the following address(es).\n\n<maria@example.net>:\nThis user doesn't have an account.\n\n"
        "<yusuf@example.net>:\nThis account is over quota.\n\n--- Original message follows.\n"
    )
    told = [(each.recipient, each.reason, each.permanent) for each in bounces.read_all(report(text))]
    assert told == [
        ("maria@example.net", "unknown address", True),
        ("yusuf@example.net", "mailbox full", False),
    ]


def test_an_address_in_the_return_path_is_found_where_the_report_names_none():
    letter = report("The message you sent could not be delivered. User unknown.")
    letter = Letter(
        sender=letter.sender,
        subject=letter.subject,
        text=letter.text,
        headers=(*letter.headers, ("To", "bounces+maria=example.net@example.org")),
    )
    assert bounces.read(letter).recipient == "maria@example.net"


PEOPLE = {
    "a parcel that did not come": ("Delivery failure", "Hello,\nmy parcel could not be delivered to me, the courier returned it. Why?\nMaria"),
    "an address in the text": ("Undeliverable parcel", "Please send the invoice to yusuf@example.net. The parcel was returned to sender."),
    "a forwarded report": ("Fwd: Undelivered Mail Returned to Sender", "My mail to you came back, see below. What is your right address?"),
    "a mail that came back": ("Mail not delivered", "I could not reach sales@example.org, is the mailbox full?"),
    "in German": ("Zustellung fehlgeschlagen", "Ich konnte meinen Brief nicht senden: could not be delivered to sales@example.org"),
    "a full mailbox": ("Mailbox full", "Good morning, my mailbox is full, how do I get more space?"),
}  # fmt: skip


@pytest.mark.parametrize(("subject", "text"), PEOPLE.values(), ids=PEOPLE)
def test_a_person_who_writes_of_deliveries_is_not_a_bounce(subject, text):
    letter = Letter(
        sender=(Address("Maria Silva", "maria@example.net"),),
        to=(Address("", "care@example.org"),),
        subject=subject,
        text=text,
        headers=(("From", "Maria Silva <maria@example.net>"), ("Return-Path", "<maria@example.net>")),
    )
    assert bounces.read(letter) is None
    assert kind_of(letter) == "none"


def read(path):
    return read_letter(path.read_bytes())


@needs_shared_mail
def test_the_reports_of_many_servers_are_recognised():
    """Permanent means the address is dead, as the one collection says "hard"; the other only tells whether
    the server still tries, which here is the reason "delayed"."""
    right = wrong = 0
    for case in json.loads((DATA / "bounces/flufl/expected.json").read_text()):
        if not case["addresses"]:
            continue
        bounce = bounces.read(read(DATA / "bounces/flufl" / case["file"]))
        told = bounce and bounce.recipient.lower() in [each.lower() for each in case["addresses"]]
        if told and (bounce.reason == "delayed") == case["temporary"]:
            right += 1
        else:
            wrong += 1
    for name, cases in json.loads((DATA / "bounces/sisimai/expected.json").read_text()).items():
        if cases[0]["reason"] in ("delivered", "vacation"):
            continue
        bounce = bounces.read(read(DATA / "bounces/sisimai" / name))
        if bounce and bounce.recipient and bounce.permanent == cases[0]["hard"]:
            right += 1
        else:
            wrong += 1
    assert right / (right + wrong) >= 0.95


REPORTS_IN_THE_STREAM = {
    "Failed mail: Banned or potentially offensive material",
    "Delayed Mail (still being retried)",
}


@needs_shared_mail
def test_no_other_mail_is_taken_for_a_report():
    """Two mails of the stream are such reports, of mail that a list had sent."""
    alarms = {
        letter.subject
        for path in sorted((DATA / "stream").glob("*/*"))
        if bounces.read(letter := read(path)) is not None
    }
    assert alarms == REPORTS_IN_THE_STREAM
    desk = {
        path.name for path in sorted((DATA / "desk").glob("*/*.eml")) if bounces.read(read(path)) is not None
    }
    assert desk == {"bounced_gmail.eml", "bounced_with_no_from.eml"}
