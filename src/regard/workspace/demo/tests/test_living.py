"""The demo is lived by real acts, once."""

from collections import Counter
from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from django.db import connection, transaction

from regard.asks.models import Step
from regard.channels.email.models import Mail, Mailbox, Outgoing, RawMail
from regard.conversations.models import Conversation, Message, Thanks
from regard.foundation.accounts.models import Department, Member
from regard.foundation.events.models import Entry
from regard.foundation.jobs.testing import run_due
from regard.people.models import Person
from regard.promises.models import Promise
from regard.workspace.demo import actions
from regard.workspace.demo.models import Posted

pytestmark = pytest.mark.django_db

SUNDAY = datetime(2026, 11, 22, 15, tzinfo=UTC)
FEW = 34
MATTERS_THAT_HAPPEN_ONCE = 5


@pytest.fixture(scope="module")
def lived(django_db_setup, django_db_blocker):
    """Months are lived once; whatever a test adds to them is taken back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        actions.fill(post_port=2525, at=SUNDAY, conversations=FEW)
        yield
        transaction.set_rollback(True)


def queued():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs")
        return cursor.fetchone()[0]


def test_months_are_lived_by_real_acts(lived):
    assert Counter(Member.objects.values_list("role", flat=True)) == {
        "admin": 1,
        "lead": 2,
        "agent": 5,
        "colleague": 4,
    }
    assert Department.objects.exclude(head=None).count() == 4
    matters = Conversation.objects.filter(person__messages__automatic="none").distinct()
    assert matters.exclude(channel="counter").count() == FEW + MATTERS_THAT_HAPPEN_ONCE
    assert (
        Promise.objects.filter(end="kept", broken_at=None).count()
        > Promise.objects.exclude(broken_at=None).count()
        > 0
    )
    assert not Message.objects.filter(at__gt=SUNDAY)
    entries = list(Entry.objects.order_by("pk").values_list("at", flat=True))
    assert entries == sorted(entries)


def test_somebody_in_copy_writes_in_and_both_are_answered(lived):
    matter = Conversation.objects.get(messages__person__name="Declan Roche")

    assert matter.person.name == "Gráinne Hallissey"
    wrote = matter.messages.exclude(person=None).order_by("at").values_list("person__name", flat=True)
    assert list(wrote) == ["Gráinne Hallissey", "Declan Roche", "Gráinne Hallissey"]
    answers = matter.messages.exclude(member=None).order_by("at")
    assert [sorted(each.recipients.values_list("kind", "address")) for each in answers] == [
        [("cc", "declan@rocheanddaughter.example"), ("to", "grainne.hallissey@example.org")],
        [("cc", "grainne.hallissey@example.org"), ("to", "declan@rocheanddaughter.example")],
    ]
    assert Person.objects.get(name="Declan Roche").identities.get().value == "declan@rocheanddaughter.example"


def test_an_agents_day_has_begun(lived):
    amara = Member.objects.get(name="Amara Okafor")

    waiting = Conversation.objects.filter(assignee=amara, category="open", due_at__isnull=False)
    assert waiting.filter(subject="Second letter about my refund").exists()
    assert waiting.count() >= 3
    [call] = Promise.objects.running().filter(member=amara, kind="call_back")
    assert (call.to.name, call.due_at > SUNDAY) == ("Oisín Delahunt", True)
    assert [each.message.text for each in Thanks.objects.filter(member=amara)] == [
        "Thank you so much, Amara!"
    ]


def test_a_shop_wrote_down_what_it_heard(lived):
    heard = Conversation.objects.filter(channel="counter")
    assert {matter.unit.name for matter in heard} == {"Fennimoor Cork"}
    assert heard.count() == 3


def test_a_department_works_through_steps(lived):
    assert Step.objects.exclude(done_at=None).exists()


def test_one_mail_is_held_and_says_why(client, lived):
    assert Mail.objects.get(fate="held").why == "It does not say who sent it."
    client.post(f"/demo/sign-in/{Member.objects.get(name='Ines Duarte').pk}/")

    page = client.get("/settings/mail/held/").content.decode()

    assert "It does not say who sent it." in page
    assert "Scan from the copier in the yard office" in page


def test_nothing_of_the_past_is_sent_again(lived):
    assert queued() == 0
    assert not Outgoing.objects.filter(settled_at=None)


def test_a_second_start_finds_it_and_tells_the_mailboxes_the_port(lived):
    before = Entry.objects.count()

    actions.fill(post_port=2626, at=SUNDAY)

    assert Entry.objects.count() == before
    assert set(Mailbox.objects.values_list("smtp_port", flat=True)) == {2626}


def test_one_click_signs_in_as_anybody(client, lived):
    amara = Member.objects.get(name="Amara Okafor")

    assert "Be Amara" in client.get("/demo/").content.decode()
    assert client.post(f"/demo/sign-in/{amara.pk}/")["Location"] == "/desk/"
    assert client.get("/desk/open/").status_code == 200


def test_a_customers_mail_takes_the_real_way_and_the_answer_comes_back(client, lived):
    client.post(f"/demo/sign-in/{Member.objects.get(name='Amara Okafor').pk}/")
    typed = {
        "name": "Ana",
        "address": "ana@example.org",
        "subject": "The kettle sings",
        "text": "Is that so?",
    }

    care = Mailbox.objects.get(address__startswith="care@").pk
    sent = client.post("/demo/live/", {**typed, "mailbox": care})["Location"]
    raw = RawMail.objects.latest("pk").pk
    assert sent == f"/demo/live/?sent={raw}"
    assert f'hx-get="/demo/live/{raw}/"' in client.get(sent).content.decode()
    assert "Sent. It is on its way to the desk." in client.get(f"/demo/live/{raw}/").content.decode()
    run_due(datetime.now(UTC))
    matter = Conversation.objects.get(subject="The kettle sings")
    said = client.get(f"/demo/live/{raw}/").content.decode()
    assert ("Sent, and on the desk:" in said, f'href="/conversations/{matter.pk}/"' in said) == (True, True)
    assert "demo/live/1/" not in client.get("/demo/live/").content.decode()
    assert (matter.person.name, matter.messages.get().text) == ("Ana", "Is that so?")

    actions.post(
        b"From: care@fennimoor.example\r\nTo: ana@example.org\r\nSubject: Re: x\r\n\r\nYes.",
        to=["ana@example.org"],
        at=datetime.now(UTC),
    )
    assert (
        message_from_bytes(bytes(Posted.objects.get().content), policy=policy.default)["Subject"] == "Re: x"
    )
    assert "ana@example.org" in client.get("/demo/post/").content.decode()
