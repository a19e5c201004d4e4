"""The demo never begins in a database that holds anything real, and has no pages there."""

from datetime import UTC, datetime

import pytest

from regard.conversations.models import Conversation
from regard.foundation.accounts.testing import kofi, signed_in, unit
from regard.workspace.demo import actions
from regard.workspace.demo.models import Demo

pytestmark = pytest.mark.django_db

SUNDAY = datetime(2026, 11, 22, 15, tzinfo=UTC)


def test_a_real_organisation_is_left_alone():
    unit()

    with pytest.raises(actions.NotForDemo):
        actions.fill(post_port=2525, at=SUNDAY)

    assert not Demo.objects.exists()
    assert not Conversation.objects.exists()


@pytest.mark.parametrize("address", ["/demo/", "/demo/live/", "/demo/post/"])
def test_none_of_it_exists_elsewhere(client, address):
    client.cookies["sessionid"] = signed_in(kofi())

    assert client.get(address).status_code == 404
    assert client.post(f"/demo/sign-in/{kofi().pk}/").status_code == 404
