"""A member chooses in which language they read every page, and in which zone its times."""

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


def test_arabic_turns_every_page_of_theirs_and_nobody_elses(amara):
    cast.ines()

    answer = amara.post("/your-language/", {"language": "ar", "time_zone": "Africa/Cairo"}, follow=True)

    assert '<html lang="ar" dir="rtl"' in answer.content.decode()
    assert 'data-zone="Africa/Cairo"' in answer.content.decode()
    assert dict(Member.objects.values_list("name", "language")) == {"Amara Okafor": "ar", "Ines Duarte": "en"}
    assert [entry.facts["language"] for entry in told(cast.amara())] == ["ar"]


def test_each_language_is_named_in_its_own_words(amara):
    Member.objects.update(language="ar")

    shown = amara.get("/your-language/").content.decode()

    assert [word for word in ("English", "Deutsch", "العربيّة") if word in shown] == [
        "English",
        "Deutsch",
        "العربيّة",
    ]


@pytest.mark.parametrize("wrong", [{"language": "tlh"}, {"time_zone": "Moon/Crater"}])
def test_what_there_is_not_is_refused(amara, wrong):
    refused = amara.post("/your-language/", {"language": "de", "time_zone": "UTC"} | wrong)

    assert refused.status_code == 422
    assert Member.objects.get().language == "en"
