"""What a mail and an answer cost in statements, each a journey to the database and back."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regard.channels.email.actions import store
from regard.channels.email.intake import read
from regard.channels.email.testing import TUESDAY, mail, mailbox
from regard.conversations.actions import reply
from regard.foundation.accounts.testing import amara

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


def came(text, **headers):
    return read(stored(text, **headers), at=TUESDAY).conversation


def stored(text, **headers):
    box = mailbox()
    raw, _is_new = store(mail(text, **headers), unit=box.unit, mailbox=box, arrived_at=TUESDAY, at=TUESDAY)
    return raw.pk


def asked_by_taking_in(text, **headers):
    raw_id = stored(text, **headers)
    with CaptureQueriesContext(connection) as asked:
        read(raw_id, at=TUESDAY)
    return len([query for query in asked if "SAVEPOINT" not in query["sql"]])


def asked_by_answering(matter, text, *, hours):
    """How many statements stand between BEGIN and COMMIT."""
    member = amara()
    with CaptureQueriesContext(connection) as asked:
        reply(matter, by=member, text=text, at=TUESDAY + hours * HOUR)
    return len([query for query in asked if "SAVEPOINT" not in query["sql"]])


def test_an_answer_costs_eleven_statements_and_the_next_one_nine():
    asked_by_answering(came("The kettle sings."), "So it does.", hours=1)
    matter = came("The card never came.", cc="Declan <declan@example.org>")

    assert asked_by_answering(matter, "It is in the post.", hours=2) == 11
    assert asked_by_answering(matter, "It should be there by now.", hours=4) == 9


def test_somebody_new_costs_fifteen_statements_and_what_they_write_next_fourteen():
    came("The kettle sings.", sender="Declan <declan@example.org>", message_id="<declan@example.org>")
    told = "The card is on its way. The serial number is 88213-K."

    assert asked_by_taking_in(told, message_id="<1@example.org>") == 15
    assert asked_by_taking_in(told, message_id="<2@example.org>", in_reply_to="<1@example.org>") == 14
