"""Replies leave through a real SMTP server: once, in the right thread, to the right people, without notes."""

from datetime import timedelta
from email import message_from_bytes, policy

import pytest

from regard.channels.email import actions, smtp
from regard.channels.email.models import AutomaticAnswer, Mailbox, Outgoing
from regard.channels.email.testing import mail, mailbox
from regard.channels.email.testing_servers import post_office
from regard.channels.email.tests.test_intake import arrive
from regard.conversations import actions as conversations
from regard.conversations.models import Delivery
from regard.conversations.testing import TUESDAY
from regard.foundation import clock
from regard.foundation.accounts.models import Unit
from regard.foundation.accounts.testing import amara, unit
from regard.foundation.files import store
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(minutes=20)


@pytest.fixture
def post():
    with post_office() as post:
        mailbox(post=post)
        yield post


def answered(**headers):
    taken = arrive(mail(message_id="<first@example.org>", **headers))
    return conversations.reply(taken.conversation, by=amara(), text="It is in the post.", at=LATER)


def letter(post, number=-1):
    return message_from_bytes(post.taken[number].content, policy=policy.default)


def text_of(post):
    return letter(post).get_content().replace("\r\n", "\n")


def test_the_answer_is_in_the_customers_thread(post):
    message = answered()

    run_due(LATER)

    sent = letter(post)
    assert sent["In-Reply-To"] == "<first@example.org>"
    assert sent["References"] == "<first@example.org>"
    assert sent["Subject"] == "Re: The warranty card never came"
    assert str(sent["To"]) == "Siobhán Byrne <siobhan@example.org>"
    assert sent["From"].addresses[0].addr_spec == "care@harbour.example"
    assert sent["From"].addresses[0].display_name == "Amara Okafor · Harbour care"
    assert text_of(post) == "It is in the post.\n"
    assert Delivery.objects.get(message=message).state == "sent"


def test_the_reply_address_is_unguessable_and_holds_no_number(post):
    answered()

    run_due(LATER)

    local = letter(post)["Reply-To"].addresses[0].username
    name, token = local.split("+")
    assert name == "care"
    assert len(token) == 20
    assert not token.isdigit()


def test_no_note_and_no_history_ever_leaves(post):
    taken = arrive(mail("My card number is 4929.", cc="boss@example.com"))
    conversations.note(taken.conversation, by=amara(), text="She sounds tired.", at=LATER)
    conversations.reply(taken.conversation, by=amara(), text="On its way.", at=LATER)

    run_due(LATER)

    assert b"tired" not in post.taken[0].content
    assert b"4929" not in post.taken[0].content
    assert post.taken[0].rcpt_tos == ["siobhan@example.org", "boss@example.com"]


def test_the_signature_of_the_unit_closes_the_letter(post):
    harbour = unit()
    harbour.signature = "Harbour care\n+353 1 555 0100"
    harbour.save()
    answered()

    run_due(LATER)

    assert text_of(post) == "It is in the post.\n\n-- \nHarbour care\n+353 1 555 0100\n"


def test_a_second_run_sends_nothing(post):
    message = answered()
    run_due(LATER)

    actions.send(message.pk, at=LATER)

    assert len(post.taken) == 1


def test_a_server_that_is_busy_is_tried_again(post):
    message = answered()
    post.answers.append("451 come back later")

    with pytest.raises(smtp.NotNow, match="451"):
        actions.send(message.pk, at=LATER)
    actions.send(message.pk, at=LATER)

    assert len(post.taken) == 1
    assert Delivery.objects.get(message=message).state == "sent"


def test_a_refused_mail_says_why(post):
    message = answered()
    post.answers.append("554 we do not take this")

    actions.send(message.pk, at=LATER)

    delivery = Delivery.objects.get(message=message)
    assert (delivery.state, delivery.reason) == ("refused", "the mail: 554 we do not take this")


def test_a_mail_whose_answer_never_came_is_in_doubt_and_not_repeated(post):
    message = answered()
    post.answers.append("vanish")

    actions.send(message.pk, at=LATER)
    actions.send(message.pk, at=LATER)

    assert len(post.taken) == 1
    assert Delivery.objects.get(message=message).state == "doubtful"


def test_a_claim_without_an_outcome_becomes_a_doubt(post):
    message = answered()
    run_due(LATER)
    Outgoing.objects.update(settled_at=None)
    Delivery.objects.update(state="queued")

    actions.doubt_lost_claims(before=clock.now(), at=clock.now())

    assert Delivery.objects.get(message=message).state == "doubtful"
    assert len(post.taken) == 1


@pytest.mark.parametrize(("again", "state", "mails"), [(True, "sent", 2), (False, "sent", 1)])
def test_a_member_settles_a_doubt(post, again, state, mails):
    message = answered()
    post.answers.append("vanish")
    run_due(LATER)

    actions.settle_doubt(message.outgoing, again=again, by=amara(), at=LATER)
    run_due(LATER)

    assert Delivery.objects.get(message=message).state == state
    assert len(post.taken) == mails


def test_somebody_who_opens_a_matter_is_answered_once_a_day(post):
    mailbox()
    type(mailbox()).objects.update(acknowledgement="We have it and answer within a day.")

    for number in range(3):
        arrive(mail(f"Matter {number}", at=TUESDAY + timedelta(minutes=number)))
    run_due(LATER)

    assert len(post.taken) == 1
    assert letter(post)["Auto-Submitted"] == "auto-replied"
    assert AutomaticAnswer.objects.get().address == "siobhan@example.org"


@pytest.mark.parametrize(
    ("sender", "begins"),
    [
        ("LOPEZ, Maria <maria@example.org>", "Guten Tag Maria Lopez,"),
        ('"Support" <support@example.org>', "Guten Tag,"),
        ("maria@example.org", "Guten Tag,"),
    ],
)
def test_the_first_answer_greets_by_name_in_its_own_language(post, sender, begins):
    mailbox()
    said = "{greeting}\n\nwir haben Ihre Nachricht erhalten und melden uns innerhalb eines Tages bei Ihnen."
    type(mailbox()).objects.update(acknowledgement=said)

    arrive(mail("Matter", sender=sender))
    run_due(LATER)

    assert letter(post).get_content().splitlines()[0] == begins


@pytest.mark.parametrize(
    "headers",
    [
        {"auto_submitted": "auto-replied"},
        {"precedence": "bulk"},
        {"list_id": "<news.example.org>"},
        {"sender": "care@harbour.example"},
        {"sender": "MAILER-DAEMON@example.org"},
    ],
)
def test_no_machine_is_ever_answered(post, headers):
    mailbox()
    type(mailbox()).objects.update(acknowledgement="We have it and answer within a day.")

    arrive(mail(**headers))
    run_due(LATER)

    assert post.taken == []


def state_of(message):
    delivery = Delivery.objects.get(message=message)
    return delivery.state, delivery.reason


@pytest.mark.parametrize("address", ["jörg@example.org", "@", "a@", "..a..@example.org", "x@" + "ä" * 80])
def test_an_address_no_mail_can_go_to_is_refused_with_the_reason(post, address):
    message = answered()
    message.recipients.update(address=address)

    run_due(LATER)

    assert state_of(message) == ("refused", f"{address}: mail cannot go to such an address")
    assert post.taken == []


def test_a_domain_of_another_script_is_written_as_servers_know_it(post):
    message = answered()
    message.recipients.update(address="jorg@bücher.example")

    run_due(LATER)

    assert post.taken[0].rcpt_tos == ["jorg@xn--bcher-kva.example"]


@pytest.mark.parametrize("name", ["ليلى حداد", "דנה לוי", "田中 さくら"])
def test_a_name_and_a_subject_of_another_script_leave_as_they_came(post, name):
    answered(sender=f"{name} <leyla@example.org>", subject=f"{name} (2)")

    run_due(LATER)

    sent = letter(post)
    assert sent["To"].addresses[0].display_name == name
    assert sent["Subject"] == f"Re: {name} (2)"
    assert post.taken[0].content.isascii()


def test_a_copy_that_cannot_be_sent_keeps_nobody_else_from_theirs(post):
    message = answered(cc="boss@example.com")
    for address in ("nobody", "bad@refused.example"):
        message.recipients.create(kind="cc", address=address)
    post.unknown.append("bad@refused.example")

    run_due(LATER)

    assert post.taken[0].rcpt_tos == ["siobhan@example.org", "boss@example.com"]
    assert state_of(message) == (
        "sent",
        "Not to nobody: mail cannot go to such an address; bad@refused.example: 550 no such mailbox",
    )


def test_whom_it_is_for_being_refused_nobody_gets_it(post):
    message = answered(cc="boss@example.com")
    post.unknown.append("siobhan@example.org")

    run_due(LATER)

    assert state_of(message) == ("refused", "siobhan@example.org: 550 no such mailbox")
    assert post.taken == []


def test_while_it_is_tried_again_the_reason_stands_beside_it(post):
    message = answered()
    post.answers.append("451 come back later")

    with pytest.raises(smtp.NotNow):
        actions.send(message.pk, at=LATER)

    assert state_of(message) == ("queued", "the mail: 451 come back later")


def test_after_three_days_it_is_given_up(post):
    message = answered()
    post.answers += ["451 come back later"] * 2
    with pytest.raises(smtp.NotNow):
        actions.send(message.pk, at=LATER)

    actions.send(message.pk, at=LATER + timedelta(days=3, minutes=1))

    assert state_of(message) == ("refused", "Tried for three days. the mail: 451 come back later")


def test_an_answer_that_is_none_leaves_a_doubt(post):
    message = answered()
    post.answers.append("banana")

    actions.send(message.pk, at=LATER)
    actions.send(message.pk, at=LATER)

    assert state_of(message)[0] == "doubtful"


def test_a_password_sealed_with_another_key_is_said(post):
    message = answered()
    Mailbox.objects.update(secret="sealed elsewhere")

    with pytest.raises(actions.NoKey, match="type it in again"):
        actions.send(message.pk, at=LATER)

    assert Outgoing.objects.get().claimed_at is None


def test_a_mailbox_without_a_server_says_so(post):
    message = answered()
    Mailbox.objects.update(smtp_host="")

    with pytest.raises(smtp.NotNow, match="No server is set"):
        actions.send(message.pk, at=LATER)

    assert state_of(message)[0] == "queued"


def test_a_server_that_is_not_ready_for_the_mail_is_not_given_it(post, monkeypatch):
    message = answered()
    monkeypatch.setattr("smtplib.SMTP.docmd", lambda server, command: (250, b"never mind"))

    with pytest.raises(smtp.NotNow, match="the mail: 250 never mind"):
        actions.send(message.pk, at=LATER)

    assert post.taken == []


def test_a_formatted_letter_carries_its_plain_words_its_picture_and_both_signatures(post):
    matter = arrive(mail(message_id="<first@example.org>")).conversation
    Unit.objects.update(signature="Harbour care")
    conversations.write_so(amara(), wait=0, signature="Amara Okafor", at=TUESDAY)
    picture = store.keep(b"\x89PNG a card", at=TUESDAY)
    paper = store.keep(b"%PDF-1.7 a card", at=TUESDAY)
    html = '<p>See <strong>here</strong>:</p><img src="cid:card@regard" alt="card"><script>alert(1)</script>'
    enclosed = ((picture, "card.png", "image/png", "card@regard"), (paper, "card.pdf", "application/pdf", ""))

    said = {"text": "See here:\n\n[card]", "html": html, "attachments": enclosed}
    conversations.reply(matter, by=amara(), **said, at=LATER)
    run_due(LATER)

    sent = letter(post)
    plain, formatted = sent.get_body(("plain",)), sent.get_body(("html",))
    assert (
        plain.get_content().replace("\r\n", "\n")
        == "See here:\n\n[card]\n\n-- \nAmara Okafor\nHarbour care\n"
    )
    assert "<strong>here</strong>" in formatted.get_content()
    assert formatted.get_content().count("Harbour care") == 1
    assert "script" not in formatted.get_content()
    kinds = [part.get_content_type() for part in sent.walk()]
    assert kinds == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
        "application/pdf",
    ]
    [shown] = [part for part in sent.walk() if part.get_content_type() == "image/png"]
    assert (shown["Content-ID"], shown.get_content()) == ("<card@regard>", b"\x89PNG a card")
