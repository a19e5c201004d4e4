"""A server that cannot say when mail comes is asked for it again and again, for several mailboxes at once."""

import threading
from datetime import timedelta

import pytest

from regard.channels.email import imap, watch
from regard.channels.email.models import RawMail
from regard.channels.email.testing import mail, mailbox
from regard.channels.email.testing_servers import dovecot
from regard.foundation import clock

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def server():
    with dovecot(idle=False) as server:
        yield server


def test_what_comes_to_each_mailbox_is_found_by_asking(server, monkeypatch):
    monkeypatch.setattr(watch, "POLL_SECONDS", 0.2)
    help_ = mailbox(imap=server, address="help@harbour.example", username="help")
    mailbox(imap=server)
    with imap.open_folder(help_) as (client, _uid_validity), pytest.raises(imap.NoIdle):
        imap.wait_for_mail(client)

    watchers = watch.Watchers()
    watching = threading.Thread(target=watchers.run)
    watching.start()
    try:
        server.put(mail("One"), user="care")
        server.put(mail("Two"), user="help")
        until(lambda: came() == ["care@harbour.example", "help@harbour.example"])
        server.put(mail("Three"), user="help")
        until(lambda: came().count("help@harbour.example") == 2)
    finally:
        watchers.stop()
        for thread in (watching, *watchers.threads.values()):
            thread.join(20)


def came():
    return sorted(RawMail.objects.values_list("mailbox__address", flat=True))


def until(true, seconds=30):
    waited = threading.Event()
    end = clock.now() + timedelta(seconds=seconds)
    while not true():
        assert clock.now() < end
        waited.wait(0.1)
