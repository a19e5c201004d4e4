from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import RequestFactory

from regard.foundation.accounts import testing as cast
from regard.foundation.api import actions
from regard.foundation.api.bearer import Bearer
from regard.foundation.api.models import Token
from regard.foundation.api.problems import Refused
from regard.foundation.events.journal import told

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def made():
    return token_of(cast.amara())


def token_of(member, *scopes):
    return actions.make_token(
        member, name="Till", scopes=scopes or ["notes:read"], days=30, by=member, at=NOW
    )


def let_in(secret, *, scope="notes:read", at=NOW):
    request = RequestFactory().get("/")
    with time_machine.travel(at, tick=False):
        return Bearer(scope).authenticate(request, secret), request


def test_whoever_brings_the_secret_is_the_member(made):
    token, secret = made
    found, request = let_in(secret)
    assert (found, request.user) == (token, token.member)
    assert Token.objects.get().used_on == NOW.date()


def test_what_is_kept_opens_nothing(made):
    token, secret = made
    kept = Token.objects.values().get()
    assert secret not in map(str, kept.values())
    assert let_in(token.digest)[0] is None
    assert let_in(secret[:-1])[0] is None


def test_a_scope_that_was_not_given_is_refused(made):
    with pytest.raises(Refused) as refused:
        let_in(made[1], scope="notes:write")
    assert refused.value.status == 403
    assert Token.objects.get().used_on is None


def test_its_last_day_ends_it(made):
    assert let_in(made[1], at=NOW + timedelta(days=30, seconds=-1))[0] == made[0]
    assert let_in(made[1], at=NOW + timedelta(days=30))[0] is None


def test_revoked_twice_it_is_told_once(made):
    token, secret = made
    for _ in range(2):
        actions.revoke_token(token, by=token.member, at=NOW)
    assert let_in(secret)[0] is None
    assert [entry.name for entry in told(token)] == ["TokenMade", "TokenRevoked"]
