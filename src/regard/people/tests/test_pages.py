from datetime import timedelta

import pytest
from django.conf import settings

from regard.foundation.accounts.testing import amara, bea, ravi, signed_in
from regard.people.actions import tell_fact
from regard.people.models import Fact
from regard.people.testing import TUESDAY, maria, siobhan

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(client):
    def sign_in(member):
        client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(member)
        return client

    return sign_in


def test_a_person_is_found_by_name_and_by_address(pages):
    siobhan(), maria()

    for words in ("byrne", "siobhan@"):
        found = pages(amara()).get("/people/rows/", {"q": words}).content.decode()
        assert ("Siobhán Byrne" in found, "Maria Kowalska" in found) == (True, False)


def test_a_unit_that_does_not_know_a_person_never_sees_them(pages):
    person = siobhan()

    for url in ("", "beside/", "description/", "facts/"):
        assert pages(bea()).get(f"/people/{person.pk}/{url}").status_code == 404
        assert pages(ravi()).get(f"/people/{person.pk}/{url}").status_code == 404
    assert "Byrne" not in pages(bea()).get("/people/").content.decode()


def test_what_they_told_us_is_kept_and_stands_beside_them(pages):
    person = siobhan()

    pages(amara()).post(f"/people/{person.pk}/facts/", {"label": "Serial number", "value": "88213-K"})

    assert "88213-K" in pages(amara()).get(f"/people/{person.pk}/beside/").content.decode()
    assert Fact.objects.get().by == amara()


def test_a_fact_told_anew_replaces_the_one_before(pages):
    person = siobhan()
    tell_fact(person, label="Serial number", value="1", by=amara(), at=TUESDAY - timedelta(days=3))

    pages(amara()).post(f"/people/{person.pk}/facts/", {"label": "Serial number", "value": "88213-K"})

    assert [fact.value for fact in Fact.objects.filter(replaced_at=None)] == ["88213-K"]


def test_how_a_person_is_called_is_written_down(pages):
    person = siobhan()
    given = {
        "name": "Siobhán Byrne",
        "title": "Ms",
        "family_name": "Byrne",
        "formality": "formal",
        "languages": "ga, en",
    }

    pages(amara()).post(f"/people/{person.pk}/description/", given)

    person.refresh_from_db()
    assert (person.addressed_as, person.languages) == ("Ms Byrne", ["ga", "en"])
    assert "Ms Byrne, not first name" in pages(amara()).get(f"/people/{person.pk}/").content.decode()


def test_a_person_without_a_name_is_not_kept(pages):
    person = siobhan()

    answer = pages(amara()).post(f"/people/{person.pk}/description/", {"name": " "})

    assert answer.status_code == 422
    person.refresh_from_db()
    assert person.name == "Siobhán Byrne"


@pytest.mark.parametrize("asked", ["", "x", "-1", "²", "9" * 30, "\0"])
def test_a_place_that_makes_no_sense_is_the_beginning(pages, asked):
    siobhan()

    for query in ({"id": asked}, {"id": asked, "name": "A"}, {"id": 1, "name": "\0"}, {"q": "\0byrne"}):
        assert "Siobhán Byrne" in pages(amara()).get("/people/rows/", query).content.decode()
