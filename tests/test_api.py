"""The API as a program meets it."""

from datetime import timedelta

import pytest
from django.test import Client

from regard.conversations import testing as matters
from regard.conversations.models import Message, Note
from regard.foundation import clock
from regard.foundation.accounts import actions as accounts
from regard.foundation.accounts import testing as cast
from regard.foundation.api import actions
from regard.foundation.api.models import GivenAnswer, Token
from regard.foundation.api.testing import Program
from regard.foundation.events.journal import told

pytestmark = pytest.mark.django_db


@pytest.fixture
def program():
    return Program(cast.amara())


def is_problem(answer, status, words=""):
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert words in answer.json().get("detail", "")
    return True


def test_a_queue_is_read(program):
    matter = matters.conversation()
    [row] = program.get("/conversations").json()["items"]
    assert (row["number"], row["subject"], row["person"]) == (
        matter.number,
        "The warranty card never came",
        "Siobhán Byrne",
    )


def test_a_long_queue_goes_on_at_next(program):
    numbers = {matters.conversation(subject=f"Matter {n}").number for n in range(65)}
    seen, path = [], "/conversations"
    while path:
        answer = program.client.get(
            path if path.startswith("/api") else f"/api/v1{path}", headers=program.headers()
        ).json()
        seen += [row["number"] for row in answer["items"]]
        path = answer["next"]
    assert (len(seen), set(seen)) == (65, numbers)


def test_a_conversation_and_its_thread_are_read(program):
    matter = matters.conversation()
    assert program.get(f"/conversations/{matter.number}").json()["category"] == "open"
    [entry] = program.get(f"/conversations/{matter.number}/thread").json()["items"]
    assert (entry["kind"], entry["text"], entry["person"]) == ("message", matters.CARD, "Siobhán Byrne")


def test_a_reply_is_written_by_the_member_of_the_token(program):
    matter = matters.conversation()
    answer = program.post(f"/conversations/{matter.number}/replies", {"text": "It is on its way."})
    assert answer.status_code == 201
    message = Message.objects.get(pk=answer.json()["id"])
    assert (message.text, message.member) == ("It is on its way.", cast.amara())
    assert told(matter).last().name == "ReplyWritten"


def test_a_note_an_assignment_and_a_closing(program):
    matter, ines = matters.conversation(), cast.ines()
    where = f"/conversations/{matter.number}"
    assert program.post(f"{where}/notes", {"text": "She told us twice."}).status_code == 201
    assert program.put(f"{where}/assignment", {"member": ines.pk}).json() == {"member": ines.pk, "team": None}
    closed = program.post(f"{where}/closing", {"even_so": True}).json()
    assert (closed["category"], closed["assignee"]) == ("closed", ines.pk)
    assert Note.objects.get().text == "She told us twice."


def test_a_closing_that_would_leave_the_customer_without_an_answer_is_refused_unless_told(program):
    matter = matters.conversation()
    where = f"/conversations/{matter.number}/closing"

    assert is_problem(program.post(where), 409, "What the customer wrote last has no answer.")
    assert is_problem(program.post(where, {"even_so": False}), 409, "even_so")
    assert program.get(f"/conversations/{matter.number}").json()["category"] == "open"
    assert program.post(where, {"even_so": True}).json()["category"] == "closed"
    assert program.post(where).json()["category"] == "closed"


def test_nobody_is_given_what_they_could_not_open(program):
    matter, bea = matters.conversation(), cast.bea()
    answer = program.put(f"/conversations/{matter.number}/assignment", {"member": bea.pk})
    assert is_problem(answer, 422, "could not open")
    assert is_problem(program.put(f"/conversations/{matter.number}/assignment", {"member": 999}), 422)


def test_what_is_larger_than_any_letter_is_refused_as_a_problem(program):
    where = f"/conversations/{matters.conversation().number}/notes"
    assert is_problem(program.post(where, {"text": "x" * 3_000_000}), 413, "more in it")
    assert is_problem(program.post(where, {"text": "x" * 3_000_000}, key="a"), 413)
    assert not Note.objects.exists()


def test_another_units_matter_is_not_there():
    matter = matters.conversation()
    stranger = Program(cast.bea())
    assert stranger.get("/conversations").json()["items"] == []
    for path in ("", "/thread"):
        assert is_problem(stranger.get(f"/conversations/{matter.number}{path}"), 404)
    assert is_problem(stranger.post(f"/conversations/{matter.number}/notes", {"text": "x"}), 404)
    assert Note.objects.count() == 0


def test_people_are_found_by_name(program):
    matters.conversation()
    [person] = program.get("/people", name="siobh").json()["items"]
    whole = program.get(f"/people/{person['id']}").json()
    assert whole["identities"] == [{"kind": "email", "value": "siobhan@example.org", "verified_at": None}]
    assert Program(cast.bea()).get("/people").json()["items"] == []


def test_promises_are_read(program):
    assert program.get("/promises", about="conversation-1").json() == {"items": [], "next": None}


def test_the_same_key_is_done_once(program):
    matter = matters.conversation()
    where = f"/conversations/{matter.number}/notes"
    first = program.post(where, {"text": "Once."}, key="a1")
    again = program.post(where, {"text": "Once."}, key="a1")
    assert (first.status_code, again.status_code, again.json()) == (201, 201, first.json())
    assert again["Idempotency-Replayed"] == "true"
    assert Note.objects.count() == 1


def test_the_same_key_for_something_else_is_refused(program):
    where = f"/conversations/{matters.conversation().number}/notes"
    program.post(where, {"text": "Once."}, key="a1")
    assert is_problem(program.post(where, {"text": "Twice."}, key="a1"), 422, "another request")
    assert Note.objects.count() == 1


def test_a_key_belongs_to_its_token(program):
    where = f"/conversations/{matters.conversation().number}/notes"
    program.post(where, {"text": "Once."}, key="a1")
    assert Program(cast.ines()).post(where, {"text": "Hers."}, key="a1").status_code == 201
    assert Note.objects.count() == 2


def test_what_failed_may_be_tried_again_with_the_same_key(program):
    assert is_problem(program.post("/conversations/1/notes", {"text": "Too early."}, key="a1"), 404)
    assert GivenAnswer.objects.count() == 0


def test_a_stranger_learns_how_to_come_in():
    answer = Client().get("/api/v1/conversations")
    assert is_problem(answer, 401)
    assert answer["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("scope", ["people:read", "conversations:read"])
def test_a_scope_allows_no_more_than_it_says(scope):
    matter = matters.conversation()
    program = Program(cast.amara(), scope)
    answer = program.post(f"/conversations/{matter.number}/notes", {"text": "x"})
    assert is_problem(answer, 403, "conversations:write")
    assert Note.objects.count() == 0


def test_revoked_expired_and_retired_are_out(program):
    assert program.get("/people").status_code == 200
    actions.revoke_token(program.token, by=cast.amara(), at=clock.now())
    assert program.get("/people").status_code == 401
    old = Program(cast.amara())
    Token.objects.filter(pk=old.token.pk).update(
        made_at=clock.now() - timedelta(days=31), expires_at=clock.now() - timedelta(days=1)
    )
    assert old.get("/people").status_code == 401
    retired = Program(cast.amara())
    accounts.retire_member(cast.amara(), by=cast.kofi(), at=clock.now())
    assert retired.get("/people").status_code == 401


def test_the_secret_is_kept_nowhere(program):
    kept = Token.objects.values().get()
    assert program.secret not in str(kept)
    assert program.secret.startswith("regard_")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("get", "/api/v1/nothing", 404), ("delete", "/api/v1/people", 405), ("get", "/api/", 404)],
)
def test_errors_of_the_ground_are_problems_too(program, method, path, status):
    assert is_problem(getattr(program.client, method)(path, headers=program.headers()), status)


def test_what_cannot_be_used_is_named_and_not_repeated(program):
    answer = program.post("/conversations/1/notes", {"text": ""})
    assert is_problem(answer, 422)
    assert answer.json()["errors"][0]["at"][-1] == "text"
    assert is_problem(program.get("/conversations", cursor="x"), 422, "cursor")
    assert is_problem(program.get("/conversations", queue="secret-queue"), 422)
    assert "secret-queue" not in program.get("/conversations", queue="secret-queue").content.decode()


def test_a_list_costs_a_handful_of_queries(program, django_assert_num_queries):
    for n in range(5):
        matters.conversation(subject=f"Matter {n}")
    program.get("/conversations")
    with django_assert_num_queries(4):
        program.get("/conversations")


def test_the_document_is_openapi_3_1(client):
    document = client.get("/api/v1/openapi.json").json()
    assert document["openapi"] == "3.1.0"
    assert set(document["paths"]) >= {"/api/v1/conversations", "/api/v1/people", "/api/v1/promises"}


def test_a_member_makes_and_revokes_a_token(client):
    client.force_login(cast.amara())
    page = client.post("/tokens/", {"name": "Till", "scopes": ["people:read"], "days": 30}).content.decode()
    token = Token.objects.get()
    assert f"{token.hint}</code>" in page
    assert "regard_" not in client.get("/tokens/").content.decode()
    client.post(f"/tokens/{token.pk}/revocation/")
    assert Token.objects.get().revoked_at is not None
    assert [entry.name for entry in told(token)] == ["TokenMade", "TokenRevoked"]


def test_nobody_but_an_admin_touches_anothers_token(client, program):
    client.force_login(cast.ines())
    assert program.token.hint not in client.get("/tokens/").content.decode()
    assert client.post(f"/tokens/{program.token.pk}/revocation/").status_code == 404
    client.force_login(cast.kofi())
    assert "Amara Okafor" in client.get("/tokens/").content.decode()
    client.post(f"/tokens/{program.token.pk}/revocation/")
    assert program.get("/people").status_code == 401
