"""One mail to the mailboxes of two units: each has it once, and sees of the other no more than it would anyway."""

from datetime import timedelta

import pytest
from django.test import Client

from regard.channels.email import actions
from regard.channels.email.importing import Import
from regard.channels.email.intake import read
from regard.channels.email.models import Mail, Mailbox, Outgoing
from regard.channels.email.testing import mail, mailbox
from regard.channels.email.testing_servers import post_office
from regard.conversations import actions as conversations
from regard.conversations.models import Conversation, Link, Message
from regard.conversations.testing import TUESDAY
from regard.foundation.accounts import testing as cast
from regard.foundation.jobs.testing import run_due
from regard.people.models import Person

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(minutes=20)
BOTH = "care@harbour.example, help@lakeside.example"


@pytest.fixture
def harbour():
    return mailbox()


@pytest.fixture
def lakeside(harbour):
    return box_of(cast.unit("Lakeside"), "help@lakeside.example")


def box_of(unit, address, **more):
    return actions.add_mailbox(
        unit=unit,
        team=None,
        address=address,
        display_name=unit.name,
        username="",
        secret="",
        at=TUESDAY,
        **more,
    )


def came_to(box, content, at=TUESDAY):
    raw, _new = actions.store(content, unit=box.unit, mailbox=box, arrived_at=at, at=at)
    return read(raw.pk, at=at)


def as_(someone):
    client = Client()
    client.cookies["sessionid"] = cast.signed_in(someone)
    return client


def fates():
    return list(Mail.objects.order_by("pk").values_list("fate", flat=True))


@pytest.mark.parametrize("first", [0, 1])
def test_each_unit_has_a_matter_of_its_own_with_its_own_promise(harbour, lakeside, first):
    boxes = [harbour, lakeside][:: 1 if first == 0 else -1]

    taken = [came_to(box, mail(to=BOTH)) for box in boxes]

    assert [each.fate for each in taken] == ["new", "new"]
    assert [each.conversation.unit for each in taken] == [box.unit for box in boxes]
    assert all(each.conversation.due_at for each in taken)
    assert Person.objects.count() == 1
    link = Link.objects.get()
    assert (link.conversation, link.to, link.why) == (
        taken[1].conversation,
        taken[0].conversation,
        "same-mail",
    )


def test_delivered_again_and_again_each_still_has_it_once(harbour, lakeside):
    content, on_another_way = mail(to=BOTH), b"Received: by b\r\n" + mail(to=BOTH)
    for _time in range(2):
        for box in (harbour, lakeside):
            came_to(box, content)
            came_to(box, on_another_way)

    assert (Conversation.objects.count(), Message.objects.count()) == (2, 2)
    assert sorted(fates()) == ["duplicate", "duplicate", "new", "new"]


def test_neither_sees_into_the_other_and_an_admin_sees_both_beside_each_other(harbour, lakeside):
    ours, theirs = (came_to(box, mail(to=BOTH)).conversation for box in (harbour, lakeside))
    panel = f"/people/{ours.person_id}/conversations/?about="

    for someone, own, other in ((cast.amara(), ours, theirs), (cast.bea(), theirs, ours)):
        client = as_(someone)
        assert client.get(f"/conversations/{other.pk}/").status_code == 404
        beside = client.get(f"{panel}conversation-{own.pk}").content.decode()
        assert f"/conversations/{other.pk}/" not in beside
        told = client.get(f"/conversations/{own.pk}/history/").content.decode()
        assert f"#{other.pk}" not in told
    assert (
        "linked with a matter of another unit"
        in as_(cast.bea()).get(f"/conversations/{theirs.pk}/history/").content.decode()
    )
    beside = as_(cast.kofi()).get(f"{panel}conversation-{ours.pk}").content.decode()
    assert f'href="/conversations/{theirs.pk}/"' in beside
    assert "The same mail came to both" in beside


def test_an_answer_to_both_joins_each_matter_once(harbour, lakeside):
    with post_office() as post:
        Mailbox.objects.update(smtp_host="127.0.0.1", smtp_port=post.port, smtp_security="plain")
        ours, theirs = (came_to(box, mail(to=BOTH)).conversation for box in (harbour, lakeside))
        conversations.reply(ours, by=cast.amara(), text="It is in the post.", at=LATER)
        run_due(LATER)
    sent = Outgoing.objects.get()
    to_both = mail(
        "Thank you, both!",
        to=f"{sent.reply_address}, help@lakeside.example",
        in_reply_to=f"<{sent.key}>",
        references=f"{first_key(ours)} <{sent.key}>",
    )

    for box in (lakeside, harbour, lakeside):
        came_to(box, to_both, at=LATER)

    assert said_in(ours) == 3
    assert said_in(theirs) == 2
    assert Conversation.objects.count() == 2


def first_key(matter):
    return f"<{Mail.objects.get(conversation=matter).key}>"


def said_in(matter):
    return Message.objects.filter(conversation=matter).count()


def test_a_copy_to_a_unit_that_knows_nothing_of_the_matter_opens_its_own(harbour, lakeside):
    with post_office() as post:
        Mailbox.objects.update(smtp_host="127.0.0.1", smtp_port=post.port, smtp_security="plain")
        ours = came_to(harbour, mail()).conversation
        conversations.reply(ours, by=cast.amara(), text="It is in the post.", at=LATER)
        run_due(LATER)
    sent = Outgoing.objects.get()
    answer = mail(
        "It never came.", to=sent.reply_address, cc="help@lakeside.example", in_reply_to=f"<{sent.key}>"
    )

    theirs = came_to(lakeside, answer, at=LATER)
    joined = came_to(harbour, answer, at=LATER)

    assert (theirs.fate, theirs.conversation.unit) == ("new", lakeside.unit)
    assert (joined.fate, joined.conversation) == ("joined", ours)
    assert said_in(theirs.conversation) == 1
    assert Link.objects.get().why == "same-mail"


def test_an_answer_that_comes_only_by_way_of_another_units_mailbox_still_joins(harbour, lakeside):
    ours = came_to(harbour, mail(message_id="<one@example.org>")).conversation
    answer = mail("One more thing.", to="help@lakeside.example", in_reply_to="<one@example.org>", at=LATER)

    joined = came_to(lakeside, answer, at=LATER)

    assert (joined.fate, joined.conversation) == ("joined", ours)


def test_who_sees_the_first_needs_no_second(harbour):
    cork = box_of(cast.unit("Cork", cast.unit()), "cork@harbour.example")
    to_both = mail(to="care@harbour.example, cork@harbour.example")

    first = came_to(cork, to_both)
    above = came_to(harbour, to_both)

    assert (above.fate, above.conversation) == ("duplicate", first.conversation)


def test_who_does_not_see_the_first_gets_their_own_though_the_first_sees_it(harbour):
    cork = box_of(cast.unit("Cork", cast.unit()), "cork@harbour.example")
    to_both = mail(to="care@harbour.example, cork@harbour.example")

    came_to(harbour, to_both)

    assert came_to(cork, to_both).fate == "new"
    assert sorted(c.unit.name for c in Conversation.objects.all()) == ["Cork", "Harbour"]


def test_an_import_says_what_became_of_it_in_each_unit(harbour, lakeside, tmp_path):
    (tmp_path / "both.eml").write_bytes(mail(to=BOTH))
    (tmp_path / "one.eml").write_bytes(mail("Only you.", to="help@lakeside.example"))
    label = f"{tmp_path}/both.eml"

    def imported():
        run = Import()
        return [str(each) for found in run.find([tmp_path]) for each in run.take(found)], run.summary()

    said, summary = imported()
    first, second, third = Conversation.objects.order_by("pk")
    assert said == [
        f"{label} to care@harbour.example: #{first.pk} new",
        f"{label} to help@lakeside.example: #{second.pk} new (it came to #{first.pk} too, which this unit cannot see)",
        f"{tmp_path}/one.eml: #{third.pk} new",
    ]
    assert summary == "2 mails: 3 new, 0 joined, 0 duplicate, 0 held."
    assert third.unit == lakeside.unit
    assert imported()[1] == "2 mails: 0 new, 0 joined, 3 duplicate, 0 held."


def test_a_named_mailbox_takes_all_of_an_import(harbour, lakeside, tmp_path):
    (tmp_path / "both.eml").write_bytes(mail(to=BOTH))
    run = Import(address="help@lakeside.example")

    [became] = [each for found in run.find([tmp_path]) for each in run.take(found)]

    assert Conversation.objects.get(pk=became.number).unit == lakeside.unit
