from datetime import timedelta
from html.parser import HTMLParser

import pytest
from django.conf import settings

from regard.foundation.accounts.testing import amara, bea, ines, ravi, signed_in
from regard.foundation.events.journal import told
from regard.people.actions import describe, meet, tell_fact
from regard.people.models import Fact
from regard.people.testing import TUESDAY, maria, siobhan

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(client):
    def sign_in(member):
        client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(member)
        return client

    return sign_in


class Shown(HTMLParser):
    """What a browser sends of a form nobody touched."""

    def __init__(self, page):
        super().__init__()
        self.values, self.chooses, self.types = {}, "", ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        if tag == "input" and "name" in said:
            self.values[said["name"]] = said.get("value", "")
        if tag in ("select", "textarea"):
            self.values[said["name"]] = ""
        self.chooses = said["name"] if tag == "select" else self.chooses
        self.types = said["name"] if tag == "textarea" else self.types
        if tag == "option" and "selected" in said:
            self.values[self.chooses] = said["value"]

    def handle_data(self, data):
        if self.types:
            self.values[self.types] += data.removeprefix("\n")

    def handle_endtag(self, tag):
        self.types = "" if tag == "textarea" else self.types


def as_shown(page):
    return Shown(page).values


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


def test_a_description_from_an_old_dialog_writes_only_what_was_changed_in_it(pages):
    person = siobhan()
    url = f"/people/{person.pk}/description/"
    old = as_shown(pages(amara()).get(url).text)
    describe(person, by=ines(), at=TUESDAY, pronouns="she/her", title="Dr", languages=["ga"])

    refused = pages(amara()).post(url, old | {"name": "", "wish": "Write, do not call."})
    assert refused.status_code == 422
    again = as_shown(refused.text) | {"name": "Siobhán Byrne", "title": "Ms"}
    assert pages(amara()).post(url, again).status_code == 200

    person.refresh_from_db()
    assert (person.pronouns, person.languages, person.title) == ("she/her", ["ga"], "Ms")
    assert (person.name, person.wish) == ("Siobhán Byrne", "Write, do not call.")
    assert told(person).last().facts["columns"] == ["title", "wish"]


def test_what_was_in_the_dialog_can_be_emptied(pages):
    person = siobhan()
    describe(person, by=ines(), at=TUESDAY, pronouns="she/her", languages=["ga"])
    url = f"/people/{person.pk}/description/"

    shown = as_shown(pages(amara()).get(url).text)
    assert (shown["pronouns"], shown["languages"]) == ("she/her", "ga")
    pages(amara()).post(url, shown | {"pronouns": "", "languages": ""})

    person.refresh_from_db()
    assert (person.pronouns, person.languages) == ("", [])


def test_a_name_only_guessed_is_written_once_a_colleague_keeps_it(pages):
    person = meet(kind="email", value="maria.lopez@example.org", unit_id=amara().unit_id, at=TUESDAY)
    url = f"/people/{person.pk}/description/"

    pages(amara()).post(url, as_shown(pages(amara()).get(url).text))

    person.refresh_from_db()
    assert (person.name, person.given_name, person.family_name) == ("Maria Lopez", "Maria", "Lopez")


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
