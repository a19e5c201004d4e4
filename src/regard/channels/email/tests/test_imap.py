"""Mail is fetched from a real Dovecot: everything once, stored before it is marked, after an outage of any length."""

from datetime import UTC, datetime, timedelta

import pytest

from regard.channels.email import imap
from regard.channels.email.models import Mailbox, RawMail
from regard.channels.email.sealed import seal
from regard.channels.email.testing import mail, mailbox
from regard.channels.email.testing_servers import dovecot
from regard.foundation import clock

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 5, 11, 7, tzinfo=UTC)


@pytest.fixture(scope="module")
def server():
    with dovecot() as server:
        yield server


@pytest.fixture
def box(server, request):
    """A mailbox of its own for each test."""
    return mailbox(imap=server, username=request.node.name[:60])


def fetch(box):
    box.refresh_from_db()
    with imap.open_folder(box) as (client, uid_validity):
        return imap.fetch_new(client, uid_validity, box, now=clock.now)


def test_what_came_is_stored_and_then_marked_read(server, box):
    server.put(mail("One"), mail("Two"), user=box.username, at=MONDAY)

    assert fetch(box) == 2

    assert [bytes(raw.content) for raw in RawMail.objects.order_by("pk")] == [mail("One"), mail("Two")]
    assert all(b"\\Seen" in flags for flags in server.flags(box.username).values())


def test_the_promise_counts_from_when_it_came_not_from_when_it_was_fetched(server, box):
    server.put(mail("One"), user=box.username, at=MONDAY)

    fetch(box)

    assert RawMail.objects.get().arrived_at == MONDAY


def test_large_mails_are_fetched_few_at_a_time(server, box, monkeypatch):
    monkeypatch.setattr(imap, "BYTES", 5_000)
    large = [mail(f"{n} " + "x" * 60 + "\n" + ("y" * 60 + "\n") * 40) for n in range(4)]
    server.put(mail("first"), *large, mail("last"), user=box.username)

    box.refresh_from_db()
    with imap.open_folder(box) as (client, _uid_validity):
        batches = list(imap._batches(client, imap._uids_above(client, 0)))
    assert fetch(box) == 6

    assert [len(batch) for batch in batches] == [2, 1, 1, 2]
    assert [bytes(raw.content) for raw in RawMail.objects.order_by("pk")] == [
        mail("first"),
        *large,
        mail("last"),
    ]


def test_nothing_is_fetched_twice_and_nothing_is_missed(server, box):
    server.put(mail("One"), user=box.username)
    fetch(box)
    server.put(*(mail(f"During the outage {n}") for n in range(45)), user=box.username)

    assert fetch(box) == 45
    assert fetch(box) == 0
    assert RawMail.objects.count() == 46


def test_a_mail_that_somebody_read_elsewhere_comes_all_the_same(server, box):
    server.put(mail("One"), user=box.username)
    client = server.client(box.username)
    client.add_flags(client.search(), [b"\\Seen"])
    client.logout()

    assert fetch(box) == 1


def test_a_folder_that_was_made_anew_is_read_from_its_beginning_without_doubles(server, box):
    server.put(mail("One"), user=box.username)
    fetch(box)
    Mailbox.objects.update(uid_validity=1, uid_seen=99)
    server.put(mail("Two"), user=box.username)

    assert fetch(box) == 2
    assert RawMail.objects.count() == 2


def test_idle_wakes_up_when_mail_comes(server, box):
    with imap.open_folder(box) as (client, uid_validity):
        imap.fetch_new(client, uid_validity, box, now=clock.now)
        server.put(mail("One"), user=box.username)
        before = clock.now()
        imap.wait_for_mail(client, seconds=20)

        assert clock.now() - before < timedelta(seconds=10)
        assert imap.fetch_new(client, uid_validity, box, now=clock.now) == 1


def test_a_wrong_password_is_said_in_words(server, box):
    box.secret = seal("wrong")

    with pytest.raises(imap.Unreachable) as caught, imap.open_folder(box):
        pass

    said = imap.why(caught.value, box)
    assert said.startswith("127.0.0.1 does not take the user name and password: ")
    assert "Authentication failed" in said
