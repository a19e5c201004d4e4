"""Mail made to keep us busy goes the whole way: read within the limits or held with the reason, and the next goes on."""

import time

import pytest

from regard.channels.email import actions, intake
from regard.channels.email.models import Mail
from regard.channels.email.reading import sandbox
from regard.channels.email.testing import mail, mailbox
from regard.conversations.testing import TUESDAY

pytestmark = pytest.mark.django_db

FROM = b"From: Mallory <mallory@evil.example>\r\nTo: care@harbour.example\r\nSubject: heavy\r\n"
HTML = FROM + b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"


def boxes_in_boxes(depth):
    """A mail in a mail in a mail, each a multipart of its own."""
    opened = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(depth)
    )
    shut = b"".join(b"\r\n--b%d--\r\n" % n for n in reversed(range(depth)))
    return FROM + b"MIME-Version: 1.0\r\n" + opened + b"Content-Type: text/plain\r\n\r\nInside.\r\n" + shut


def mails_in_mails(depth):
    return (
        FROM
        + b"MIME-Version: 1.0\r\n"
        + b"Content-Type: message/rfc822\r\n\r\n" * depth
        + FROM
        + b"\r\nInside.\r\n"
    )


HOSTILE = {
    "boxes in boxes": lambda: boxes_in_boxes(20_000),
    "mails in mails": lambda: mails_in_mails(50_000),
    "headers": lambda: FROM + b"".join(b"X-%d: y\r\n" % n for n in range(100_000)) + b"\r\nHello\r\n",
    "one endless header": lambda: FROM + b"X: " + b"a" * 20_000_000 + b"\r\n\r\nHello\r\n",
    "references": lambda: FROM + b"References: " + b"<a@b> " * 200_000 + b"\r\n\r\nHello\r\n",
    "open tags": lambda: HTML + b"<div><b><i>" * 200_000,
    "attributes": lambda: HTML + b"<p " + b'a="<" ' * 200_000 + b">Hello</p>",
    "half comments": lambda: HTML + b"<!--" * 300_000,
    "spaces": lambda: HTML + b"<a href='" + b" " * 2_000_000 + b"'>x" + b"\xc2\xa0 " * 500_000,
    "spaces that do not break": lambda: HTML + b"<p>x</p>" + b"&nbsp; " * 500_000,
    "quotes in quotes": lambda: HTML + b"<blockquote>" * 20_000 + b"On a day somebody wrote: " * 20_000,
    "addresses": lambda: FROM.replace(b"To: ", b"To: " + b"a@example.org, " * 100_000) + b"\r\nHello\r\n",
    "brackets": lambda: FROM.replace(b"Mallory", b"(" * 500_000) + b"\r\nHello\r\n",
}


def came(content):
    box = mailbox()
    raw, _new = actions.store(content, unit=box.unit, mailbox=box, arrived_at=TUESDAY, at=TUESDAY)
    return intake.read(raw.pk, at=TUESDAY)


@pytest.mark.parametrize("kind", HOSTILE)
def test_it_ends_within_the_limits_and_the_next_goes_on(kind):
    began = time.monotonic()
    taken = came(HOSTILE[kind]())

    assert time.monotonic() - began < 3 * sandbox.SECONDS
    assert taken.fate == Mail.Fate.NEW or (taken.fate == Mail.Fate.HELD and taken.why)
    assert came(mail("Next")).fate == Mail.Fate.NEW
