"""A mail that needs more than its share is held and says so; those beside it go on, and a lead has it read again."""

import pytest

from regard.channels.email import actions, intake
from regard.channels.email.models import Mail
from regard.channels.email.reading.sandbox import Reader
from regard.channels.email.testing import TUESDAY, mail, mailbox
from regard.conversations.models import Message
from regard.foundation.accounts.testing import ines, signed_in
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db


def film():
    return mail("Here is the film of my kettle.\r\n" + "x" * 30_000_000, sender="maria@example.org")


def novel():
    return mail("It leaks.\r\n" * 500_000, sender="maria@example.org")


@pytest.fixture
def lead(client):
    client.cookies["sessionid"] = signed_in(ines())
    return client


def fetched(*contents):
    came = [actions.Fetched(content, TUESDAY) for content in contents]
    actions.store_fetched(came, mailbox=mailbox(), at=TUESDAY)


def fates():
    return list(Mail.objects.order_by("raw").values_list("fate", flat=True))


def read_again(lead, monkeypatch):
    """With the limits a mail has every day."""
    held = Mail.objects.get(fate=Mail.Fate.HELD)
    with Reader() as usual:
        monkeypatch.setattr(intake, "reader", usual)
        lead.post(f"/settings/mail/held/{held.pk}/again/")
        run_due(TUESDAY)


def test_what_needs_too_much_memory_is_held_with_the_reason_and_the_next_goes_on(lead, monkeypatch):
    with Reader(megabytes=110) as narrow:
        monkeypatch.setattr(intake, "reader", narrow)
        fetched(
            mail("Before.", sender="kofi@example.org"), film(), mail("After.", sender="amara@example.org")
        )
        run_due(TUESDAY)

    assert fates() == ["new", "held", "new"]
    assert list(Message.objects.order_by("pk").values_list("text", flat=True)) == ["Before.", "After."]
    shown = lead.get("/settings/mail/held/").content.decode()
    assert "needed more than 110 MB of memory" in shown
    assert "Read it again" in shown

    read_again(lead, monkeypatch)

    assert fates() == ["new", "new", "new"]
    assert Message.objects.latest("pk").text.startswith("Here is the film of my kettle.")
    assert "Nothing is held" in lead.get("/settings/mail/held/").content.decode()


def test_what_takes_too_long_is_held_with_the_reason_and_the_next_goes_on(lead, monkeypatch):
    with Reader() as hurried:
        monkeypatch.setattr(intake, "reader", hurried)
        hurried.read(mail())
        hurried.seconds = 0.05
        fetched(novel())
        run_due(TUESDAY)
        hurried.seconds = 10
        fetched(mail("After.", sender="amara@example.org"))
        run_due(TUESDAY)

    assert fates() == ["held", "new"]
    shown = lead.get("/settings/mail/held/").content.decode()
    assert "took longer than 0.05 seconds" in shown
    assert "Read it again" in shown

    read_again(lead, monkeypatch)

    assert fates() == ["new", "new"]
    assert Message.objects.latest("pk").text.startswith("It leaks.")
