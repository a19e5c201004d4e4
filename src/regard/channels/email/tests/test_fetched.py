"""The mails of one fetch are read by one job; one that fails stops none of the others."""

import hashlib
import json
import secrets
from contextlib import contextmanager
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path

import pytest
from django.db import connection

from regard.channels.email import actions
from regard.channels.email.intake import read_each
from regard.channels.email.models import Mail, RawMail
from regard.channels.email.testing import TUESDAY, mail, mailbox
from regard.conversations.models import Message
from regard.foundation.files import store as files
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db

# What was kept in an earlier run lies there still.
PHOTO = b"\x89PNG of a heater that hums" + secrets.token_bytes(8)
NAMES = ("amara", "siobhan", "kofi", "maria")


def fetched(*contents):
    came = [actions.Fetched(content, TUESDAY) for content in contents]
    actions.store_fetched(came, mailbox=mailbox(), at=TUESDAY)
    return list(RawMail.objects.order_by("pk").values_list("pk", flat=True))


def jobs():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (args->'facts'->'raw_ids')::text FROM procrastinate_jobs WHERE args->'facts' ? 'raw_ids' ORDER BY id"
        )
        return [json.loads(row[0]) for row in cursor.fetchall()]


def four():
    return [mail(f"This is {name}.", sender=f"{name}@example.org") for name in NAMES]


def test_four_mails_are_one_job():
    numbers = fetched(*four())

    assert jobs() == [numbers]

    run_due(TUESDAY)
    assert list(Message.objects.order_by("pk").values_list("text", flat=True)) == [
        f"This is {name}." for name in NAMES
    ]


def test_what_came_before_is_read_by_nobody():
    again, *others = four()
    fetched(again)
    run_due(TUESDAY)

    numbers = fetched(again, *others)

    assert jobs() == [numbers[1:]]


def with_a_photo(content):
    letter = message_from_bytes(content, policy=SMTP)
    letter.add_attachment(PHOTO, maintype="image", subtype="png", filename="heater.png")
    return letter.as_bytes()


@contextmanager
def no_room_for(content):
    """A file lies where the folder of this content would have to be."""
    kept_at = Path(files.storage().path(files.path_of(hashlib.sha256(content).hexdigest())))
    kept_at.parents[1].mkdir(parents=True, exist_ok=True)
    kept_at.parent.write_text("")
    try:
        yield
    finally:
        kept_at.parent.unlink()


def test_one_that_fails_stops_none_and_comes_back_with_its_job():
    amara, siobhan, kofi, maria = four()
    numbers = fetched(amara, with_a_photo(siobhan), kofi, maria)
    queued = jobs()

    with no_room_for(PHOTO):
        for _try in range(3):
            with pytest.raises(files.OutOfReach):
                read_each(numbers, now=lambda: TUESDAY)
        assert taken_in() == numbers[:1]
        assert jobs() == [*queued, [numbers[2]], [numbers[3]]]

    with pytest.raises(files.OutOfReach), no_room_for(PHOTO):
        run_due(TUESDAY)
    run_due(TUESDAY)
    assert taken_in() == [numbers[0], *numbers[2:]]

    read_each(numbers, now=lambda: TUESDAY)
    assert taken_in() == numbers
    assert Message.objects.count() == len(NAMES)


def taken_in():
    return list(Mail.objects.filter(fate=Mail.Fate.NEW).order_by("raw").values_list("raw", flat=True))
