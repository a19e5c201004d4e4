"""A lead writes how the letters of their unit close; from then on they do."""

from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from django.test import Client

from regard.channels.email import actions
from regard.channels.email.intake import read
from regard.channels.email.testing import mail, mailbox
from regard.channels.email.testing_servers import post_office
from regard.conversations import actions as conversations
from regard.conversations.testing import TUESDAY
from regard.foundation.accounts import testing as cast
from regard.foundation.accounts.models import Unit
from regard.foundation.events.journal import told
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db
CLOSES = "Harbour Heaters\n12 Quay Street, Cork"


def as_(someone):
    client = Client()
    client.cookies["sessionid"] = cast.signed_in(someone)
    return client


def sign(someone, unit, words=CLOSES):
    return (
        as_(someone)
        .post(f"/units/{unit.pk}/signature/", {"signature": words.replace("\n", "\r\n")})
        .status_code
    )


def test_a_letter_closes_with_what_the_lead_wrote():
    with post_office() as post:
        box = mailbox(post=post)
        raw, _new = actions.store(mail(), unit=box.unit, mailbox=box, arrived_at=TUESDAY, at=TUESDAY)
        matter = read(raw.pk, at=TUESDAY).conversation

        assert sign(cast.ines(), box.unit) == 302

        shown = as_(cast.amara()).get(f"/conversations/{matter.pk}/").content.decode()
        assert CLOSES in shown
        assert f"/units/{box.unit.pk}/signature/" not in shown
        lead_sees = as_(cast.ines()).get(f"/conversations/{matter.pk}/").content.decode()
        assert f"/units/{box.unit.pk}/signature/" in lead_sees
        later = TUESDAY + timedelta(minutes=20)
        conversations.reply(matter, by=cast.amara(), text="It is in the post.", at=later)
        run_due(later)

    [sent] = post.taken
    said = (
        message_from_bytes(sent.content, policy=default)
        .get_body(("plain",))
        .get_content()
        .replace("\r\n", "\n")
    )
    assert said == f"It is in the post.\n\n-- \n{CLOSES}\n"
    assert [entry.by for entry in told(box.unit) if entry.name == "UnitSigned"] == [cast.ines()]


def test_only_who_leads_there_changes_it():
    harbour, lakeside = cast.unit(), cast.unit("Lakeside")

    assert [sign(who, harbour) for who in (cast.amara(), cast.ravi())] == [403, 403]
    assert sign(cast.ines(), lakeside) == 404
    assert sign(cast.kofi(), lakeside) == 302
    assert dict(Unit.objects.values_list("name", "signature")) == {"Harbour": "", "Lakeside": CLOSES}


def test_the_same_again_is_not_told_twice():
    for _time in range(2):
        sign(cast.ines(), cast.unit())

    assert [entry.name for entry in told(cast.unit())] == ["UnitSigned"]
