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
from regard.foundation.accounts.actions import sign_unit
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


@pytest.mark.parametrize(
    ("signs", "closing"),
    [
        ("both", "\n\n-- \nAmara Okafor\nHarbour care\n"),
        ("own", "\n\n-- \nAmara Okafor\n"),
        ("unit", "\n\n-- \nHarbour care\n"),
        ("none", "\n"),
    ],
)
def test_one_letter_closes_as_its_writer_chose(signs, closing):
    with post_office() as post:
        box = mailbox(post=post)
        sign_unit(box.unit, signature="Harbour care", by=cast.ines(), at=TUESDAY)
        conversations.write_so(cast.amara(), wait=0, signature="Amara Okafor", at=TUESDAY)
        raw, _new = actions.store(mail(), unit=box.unit, mailbox=box, arrived_at=TUESDAY, at=TUESDAY)
        matter = read(raw.pk, at=TUESDAY).conversation
        later = TUESDAY + timedelta(minutes=20)
        sheet = conversations.Sheet(
            "It is in the post.", "<p>It is in <b>the post</b>.</p>", seen=2**40, signs=signs
        )
        draft = conversations.send(matter, by=cast.amara(), sheet=sheet, leaves_at=later, at=TUESDAY)
        assert draft.signs == signs
        run_due(later)

    [sent] = post.taken
    letter = message_from_bytes(sent.content, policy=default)
    plain, formatted = (
        letter.get_body((kind,)).get_content().replace("\r\n", "\n") for kind in ("plain", "html")
    )
    assert plain == f"It is in the post.{closing}"
    assert [name in formatted for name in ("Amara Okafor", "Harbour care")] == [
        name in closing for name in ("Amara Okafor", "Harbour care")
    ]


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
