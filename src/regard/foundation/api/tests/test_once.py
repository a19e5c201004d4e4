from datetime import UTC, datetime

import pytest
from django.test import RequestFactory

from regard.foundation.accounts import testing as cast
from regard.foundation.api import actions
from regard.foundation.api.answers import json
from regard.foundation.api.models import GivenAnswer
from regard.foundation.api.once import once
from regard.foundation.api.problems import Refused

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

pytestmark = pytest.mark.django_db


class Counter:
    """A deed that can be counted, and can fail."""

    def __init__(self):
        self.done = 0
        self.fails = False
        self.view = once(self._do)

    def _do(self, request):
        self.done += 1
        if self.fails:
            raise Refused(409, "Not now.")
        return json({"number": self.done}, 201)


@pytest.fixture
def counter():
    return Counter()


def token_of(member):
    return actions.make_token(member, name="Till", scopes=["x"], days=30, by=member, at=NOW)[0]


def asked(token, key="", body="{}", path="/notes"):
    headers = {"Idempotency-Key": key} if key else {}
    request = RequestFactory().post(path, body, "application/json", headers=headers)
    request.auth = token
    return request


def test_the_same_key_is_answered_the_same_and_done_once(counter):
    token = token_of(cast.amara())
    first, again = (counter.view(asked(token, "a")) for _ in range(2))
    assert (again.status_code, again.content) == (first.status_code, first.content) == (201, b'{"number":1}')
    assert ("Idempotency-Replayed" in first.headers, again.headers["Idempotency-Replayed"]) == (False, "true")
    assert counter.done == 1


def test_without_a_key_and_under_another_it_is_done_again(counter):
    amara, ines = token_of(cast.amara()), token_of(cast.ines())
    for request in (asked(amara), asked(amara), asked(amara, "a"), asked(amara, "b"), asked(ines, "a")):
        counter.view(request)
    assert counter.done == 5


@pytest.mark.parametrize("other", [{"body": "[]"}, {"path": "/calls"}])
def test_a_key_used_for_something_else_is_refused(counter, other):
    token = token_of(cast.amara())
    counter.view(asked(token, "a"))
    with pytest.raises(Refused) as refused:
        counter.view(asked(token, "a", **other))
    assert (refused.value.status, counter.done) == (422, 1)


def test_what_failed_leaves_no_claim(counter):
    token, counter.fails = token_of(cast.amara()), True
    with pytest.raises(Refused):
        counter.view(asked(token, "a"))
    assert not GivenAnswer.objects.exists()
    counter.fails = False
    assert counter.view(asked(token, "a")).status_code == 201


@pytest.mark.parametrize("key", ["k" * 201, "a\tb", "a b", "é"])
def test_a_key_that_is_none_is_refused(counter, key):
    with pytest.raises(Refused) as refused:
        counter.view(asked(token_of(cast.amara()), key))
    assert (refused.value.status, counter.done) == (422, 0)
