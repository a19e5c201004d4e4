"""Every operation of the API, for every role: a program may do what its member may do on screen, and no more."""

from datetime import timedelta

import pytest

from regard.conversations import actions as conversations
from regard.conversations import testing as matters
from regard.conversations.models import Conversation, Message, Note
from regard.conversations.testing import TUESDAY
from regard.foundation import clock
from regard.foundation.accounts import actions as accounts
from regard.foundation.accounts import testing as cast
from regard.foundation.accounts.models import Member
from regard.foundation.api.models import Token
from regard.foundation.api.testing import Program

pytestmark = pytest.mark.django_db

READING = [
    "/conversations",
    "/conversations/{matter}",
    "/conversations/{matter}/thread",
    "/people",
    "/people/{person}",
    "/promises",
]
WRITING = [
    ("post", "/conversations/{matter}/replies", {"text": "On its way."}),
    ("post", "/conversations/{matter}/notes", {"text": "She told us twice."}),
    ("put", "/conversations/{matter}/assignment", {}),
    ("post", "/conversations/{matter}/closing", None),
]


def place(path, matter):
    return path.format(matter=matter.pk, person=matter.person_id)


def read(program, matter):
    return [program.get(place(path, matter)).status_code for path in READING]


def write(program, matter):
    return [getattr(program, verb)(place(path, matter), body).status_code for verb, path, body in WRITING]


def test_a_colleague_has_no_queues_and_sees_only_what_they_were_brought_into():
    matter, program = matters.conversation(), Program(cast.ravi())

    assert read(program, matter) == [403, 404, 404, 200, 404, 200]
    assert program.get("/people").json()["items"] == []
    assert program.get("/promises").json()["items"] == []
    assert write(program, matter) == [404, 404, 403, 403]

    conversations.follow(matter, member=cast.ravi(), by=cast.amara(), at=TUESDAY)

    assert read(program, matter) == [403, 200, 200, 200, 404, 200]
    assert write(program, matter) == [201, 201, 403, 403]
    matter.refresh_from_db()
    assert (matter.category, matter.team_id) == ("answered", None)


@pytest.mark.parametrize("role", [Member.Role.AGENT, Member.Role.LEAD])
def test_who_works_the_desk_of_another_unit_finds_nothing(role):
    matter = matters.conversation()
    stranger = cast.member("Bea Lind", role, of=cast.unit("Lakeside"))
    program = Program(stranger)

    assert read(program, matter) == [200, 404, 404, 200, 404, 200]
    assert [program.get(path).json()["items"] for path in ("/conversations", "/people", "/promises")] == [
        [],
        [],
        [],
    ]
    assert write(program, matter) == [404] * 4
    assert (Message.objects.count(), Note.objects.count()) == (1, 0)


def test_the_unit_above_sees_what_is_below_it_and_not_the_other_way_round():
    harbour = cast.unit()
    pier = cast.unit("Pier", parent=harbour)
    below = matters.conversation(unit=pier)
    above = matters.conversation(subject="Above", unit=harbour)

    assert read(Program(cast.amara()), below) == [200] * 6
    assert read(Program(cast.member("Pia Holm", of=pier)), above)[:3] == [200, 404, 404]


def test_a_members_rights_taken_away_are_their_programs_too():
    matter, program = matters.conversation(), Program(cast.amara())
    assert read(program, matter) == [200] * 6

    accounts.move_member(cast.amara(), unit=cast.unit("Lakeside"), by=cast.kofi(), at=TUESDAY)
    assert read(program, matter) == [200, 404, 404, 200, 404, 200]

    accounts.retire_member(cast.amara(), by=cast.kofi(), at=TUESDAY)
    assert read(program, matter) == write(program, matter) + [401] * 2 == [401] * 6


@pytest.mark.parametrize(
    "ended", [{"revoked_at": TUESDAY}, {"expires_at": clock.now() - timedelta(seconds=1)}]
)
def test_a_token_that_ended_opens_nothing(ended):
    matter, program = matters.conversation(), Program(cast.kofi())
    Token.objects.update(made_at=TUESDAY - timedelta(days=400), **ended)

    assert read(program, matter) == [401] * 6
    assert write(program, matter) == [401] * 4
    assert Conversation.objects.get().category == "open"


def test_a_scope_to_read_writes_nothing_whatever_the_role():
    matter = matters.conversation()
    program = Program(cast.kofi(), "conversations:read", "people:read", "promises:read")

    assert read(program, matter) == [200] * 6
    assert write(program, matter) == [403] * 4
    assert (Message.objects.count(), Note.objects.count()) == (1, 0)


def test_a_program_is_not_let_in_by_its_members_cookie_nor_a_page_by_a_token(client):
    matter, program = matters.conversation(), Program(cast.kofi())

    client.cookies["sessionid"] = cast.signed_in(cast.kofi())
    assert client.get(f"/api/v1/conversations/{matter.pk}").status_code == 401
    assert program.client.get(f"/conversations/{matter.pk}/", headers=program.headers()).status_code == 302
