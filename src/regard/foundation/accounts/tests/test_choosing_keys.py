"""A member says whether one letter alone is a key."""

import pytest
from django.test import Client

from regard.foundation.accounts import testing as cast
from regard.foundation.accounts.models import Member
from regard.foundation.events.journal import told

pytestmark = pytest.mark.django_db


@pytest.fixture
def amara():
    client = Client()
    client.cookies["sessionid"] = cast.signed_in(cast.amara())
    return client


def test_without_single_keys_every_page_of_theirs_says_so_and_nobody_elses(amara):
    cast.ines()
    assert "data-keyless" not in amara.get("/your-keys/").content.decode()

    answer = amara.post("/your-keys/", {}, follow=True).content.decode()
    assert ('<body class="shell" data-keyless' in answer, " checked" in answer) == (True, False)
    assert dict(Member.objects.values_list("name", "single_keys")) == {
        "Amara Okafor": False,
        "Ines Duarte": True,
    }

    again = amara.post("/your-keys/", {"single_keys": "on"}, follow=True).content.decode()
    assert ("data-keyless" in again, " checked" in again) == (False, True)
    assert [entry.facts["single_keys"] for entry in told(cast.amara())] == [False, True]


def test_choosing_the_same_again_tells_nobody(amara):
    amara.post("/your-keys/", {"single_keys": "on"})
    assert not told(cast.amara())
