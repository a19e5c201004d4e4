"""Whatever fits the OpenAPI document is sent, and much that does not; the answers are as the document says.

The numbers that are asked for are mostly those of what is there, so that good answers are held to the document too.
"""

from collections import Counter
from datetime import timedelta

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    response_schema_conformance,
    status_code_conformance,
)

from regard.config.wsgi import application
from regard.conversations import actions as conversations
from regard.conversations import testing as matters
from regard.conversations.testing import TUESDAY
from regard.foundation.accounts import testing as cast
from regard.foundation.api.testing import Program
from regard.people import actions as people
from regard.promises.actions import install_defaults

schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
THERE: dict[str, list[int]] = {}
ANSWERED = Counter()


@pytest.fixture
def program(db):
    """The connection holds the test's transaction, so it must not be closed after each request."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    fill()
    yield Program(cast.kofi())
    for signal in signals:
        signal.connect(close_old_connections)


def fill():
    """Matters in every state, a person with facts, promises running and kept."""
    install_defaults(cast.unit(), at=TUESDAY)
    later = TUESDAY + timedelta(minutes=9)
    made = [matters.conversation(subject=f"Matter {n}", at=TUESDAY + timedelta(minutes=n)) for n in range(4)]
    first, second, third, fourth = made
    conversations.reply(first, by=cast.amara(), text="It is in the post.", at=later)
    conversations.note(second, by=cast.amara(), text="She sounds tired.", at=later)
    conversations.assign(second, to=cast.amara(), team=cast.team(), by=cast.ines(), at=later)
    conversations.close(third, by=cast.ines(), at=later)
    conversations.merge(fourth, into=first, by=cast.ines(), at=later)
    people.tell_fact(first.person, label="Serial number", value="7", by=cast.amara(), at=later)
    THERE["matter"] = [matter.pk for matter in made]
    THERE["person"] = [first.person_id]
    THERE["member"] = [cast.amara().pk, cast.ines().pk]
    THERE["team"] = [cast.team().pk]


def ask_for_what_is_there(case):
    """Of three numbers in the address two, and in a body all that could be, are of something that is there."""
    written = str((case.path_parameters or {}).get("number"))
    if written.isdecimal() and int(written) % 3 != 2:
        kind = "person" if "/people/" in case.path else "matter"
        case.path_parameters["number"] = one_of(kind, int(written))
    if isinstance(case.body, dict):
        for name in ("member", "team"):
            if type(case.body.get(name)) is int and 0 < case.body[name] < 2**63:
                case.body[name] = one_of(name, case.body[name])


def one_of(name, number):
    return THERE[name][number % len(THERE[name])]


@schema.parametrize()
@settings(max_examples=10, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_every_operation(case, program):
    ask_for_what_is_there(case)
    answer = case.call_and_validate(headers=program.headers(), checks=CHECKS)
    ANSWERED[case.operation.label, answer.status_code // 100] += 1


def test_good_answers_were_among_them():
    """Held to the document by the test above, which has to have run."""
    operations = {operation.ok().label for operation in schema.get_all_operations()}
    asked = {label for label, _kind in ANSWERED}
    if asked != operations:
        pytest.skip("not every operation was asked in this run")
    assert {label for label, kind in ANSWERED if kind == 2} == operations
