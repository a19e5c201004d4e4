"""Where people work: a page of its own, its domains, who works there."""

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regard.foundation.accounts.testing import amara, bea, kofi, ravi, signed_in, unit
from regard.foundation.events.journal import told
from regard.people.actions import keep_domain, keep_holding, keep_organisation, relate, work_at
from regard.people.models import Organisation, OrganisationDomain, Relation
from regard.people.queries import by_organisation, perhaps_working_at, working_at
from regard.people.testing import TUESDAY, maria, siobhan, yusuf

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(client):
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(amara())
    return client


def acme():
    return keep_organisation("Acme", by=amara(), at=TUESDAY)


def works_at_acme(person, words=""):
    return work_at(person, where="Acme", words=words, by=amara(), at=TUESDAY)


def names(organisation):
    return [entry.name for entry in told(organisation)]


def page_of(pages, organisation):
    return pages.get(f"/organisations/{organisation.pk}/").content.decode()


def test_the_page_says_who_works_there_and_what_they_have(pages):
    works_at_acme(siobhan(), "in the office")
    relate(siobhan(), kind="acts-for", to=maria(), by=amara(), at=TUESDAY)
    keep_holding(siobhan(), what="Heater H2", stage="using", by=amara(), at=TUESDAY)
    keep_holding(siobhan(), what="Lamp L1", stage="left", by=amara(), at=TUESDAY)

    shown = page_of(pages, acme())

    assert "Siobhán Byrne" in shown
    assert "in the office" in shown
    assert "Heater H2" in shown
    assert "Lamp L1" not in shown
    assert "Maria Kowalska" not in shown
    assert f'href="/organisations/{acme().pk}/"' in pages.get(f"/people/{siobhan().pk}/").content.decode()


def test_a_relation_is_shown_from_both_sides(pages):
    relate(siobhan(), kind="acts-for", to=maria(), by=amara(), at=TUESDAY)
    relate(siobhan(), kind="household", to=yusuf(), by=amara(), at=TUESDAY)

    assert "Acts for them" in pages.get(f"/people/{maria().pk}/").content.decode()
    beside_yusuf = pages.get(f"/people/{yusuf().pk}/").content.decode()
    assert "Same household as" in beside_yusuf
    assert f'href="/people/{siobhan().pk}/"' in beside_yusuf


def test_a_person_is_added_and_taken_away_and_put_back(pages):
    siobhan()
    typed = {"who": "siobhan@example.org", "words": "buys for them"}
    assert pages.post(f"/organisations/{acme().pk}/people/", typed).status_code == 200
    relation = Relation.objects.get()
    assert (relation.person, relation.words) == (siobhan(), "buys for them")

    told_back = pages.delete(f"/relations/{relation.pk}/")
    assert working_at(acme(), amara()) == ([], None)
    assert f"/relations/{relation.pk}/end/" in told_back["HX-Trigger"]

    pages.delete(f"/relations/{relation.pk}/end/")
    assert working_at(acme(), amara()) == ([relation], None)
    assert [entry.name for entry in told(siobhan())][-3:] == [
        "PeopleRelated",
        "RelationEnded",
        "RelationTakenUp",
    ]


def test_what_was_noted_anew_since_stands_when_the_end_is_taken_back(pages):
    relation = works_at_acme(siobhan())
    pages.delete(f"/relations/{relation.pk}/")
    again = works_at_acme(siobhan())

    assert pages.delete(f"/relations/{relation.pk}/end/").status_code == 200

    assert working_at(acme(), amara()) == ([again], None)


def test_a_domain_is_added_folded_removed_and_put_back(pages):
    own = f"/organisations/{acme().pk}/domains/"
    assert pages.post(own, {"domain": " Info@ACME.example. "}).status_code == 200
    assert list(OrganisationDomain.objects.values_list("domain", flat=True)) == ["acme.example"]

    undo = f"{own}acme.example/removal/"
    assert undo in pages.delete(f"{own}acme.example/")["HX-Trigger"]
    assert not OrganisationDomain.objects.exists()

    pages.delete(undo)
    assert OrganisationDomain.objects.get().organisation == acme()
    assert names(acme()) == ["OrganisationKept", "DomainKept", "DomainRemoved", "DomainKept"]


@pytest.mark.parametrize(
    "typed", ["gmail.com", "lakes.example", "no domain", "acme", "", "a" * 300 + ".example"]
)
def test_a_domain_of_anybody_or_of_another_is_refused(pages, typed):
    lakes = keep_organisation("Lakes", by=kofi(), at=TUESDAY)
    keep_domain(lakes, domain="lakes.example", by=kofi(), at=TUESDAY)

    assert pages.post(f"/organisations/{acme().pk}/domains/", {"domain": typed}).status_code == 422

    assert OrganisationDomain.objects.get().organisation == lakes


def test_whoever_writes_from_its_domain_is_proposed_and_never_added(pages):
    siobhan(), works_at_acme(maria())
    OrganisationDomain.objects.create(organisation=acme(), domain="example.org")

    assert perhaps_working_at(acme(), amara()) == [siobhan()]
    assert "Perhaps they too" in page_of(pages, acme())
    assert [each.person for each in working_at(acme(), amara())[0]] == [maria()]


def test_a_name_is_changed_unless_another_has_it(pages):
    keep_organisation("Lakes", by=amara(), at=TUESDAY)
    own = f"/organisations/{acme().pk}/name/"

    assert pages.post(own, {"name": "Lakes"}).status_code == 422
    assert pages.post(own, {"name": "Acme Ltd"}).status_code == 200

    assert set(Organisation.objects.values_list("name", flat=True)) == {"Acme Ltd", "Lakes"}


def test_a_new_one_leads_to_its_page(pages):
    answer = pages.post("/organisations/new/", {"name": "Harbour Library"})

    made = Organisation.objects.get(name="Harbour Library")
    assert answer["HX-Redirect"] == f"/organisations/{made.pk}/"
    assert "Nobody we know of." in page_of(pages, made)


def test_whoever_may_not_see_anybody_there_does_not_see_it(client, pages):
    works_at_acme(siobhan())
    for member in (bea(), ravi()):
        client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(member)
        assert client.get(f"/organisations/{acme().pk}/").status_code in (403, 404)
        assert client.delete(f"/organisations/{acme().pk}/domains/acme.example/").status_code in (403, 404)
        assert by_organisation(member) == ([], None)

    works_at_acme(maria(unit("Lakeside")))
    assert [each.person for each in working_at(acme(), bea())[0]] == [maria()]


def test_found_by_name_or_domain_and_paged_by_the_last_one(pages, django_assert_num_queries):
    for number in range(45):
        organisation = keep_organisation(f"Shop {number:02}", by=amara(), at=TUESDAY)
    keep_domain(organisation, domain="last.example", by=amara(), at=TUESDAY)

    first, more = by_organisation(amara())
    rest, end = by_organisation(amara(), after=more)

    assert [each.name for each in first + rest] == [f"Shop {number:02}" for number in range(45)]
    assert end is None
    assert [each.name for each in by_organisation(amara(), "last.ex")[0]] == ["Shop 44"]
    with django_assert_num_queries(3):
        pages.get("/organisations/rows/")


def test_its_page_asks_as_much_for_many_as_for_few(pages, django_assert_num_queries):
    organisation = works_at_acme(siobhan()).organisation
    few = _asked(pages, organisation)
    for person in (maria(), yusuf()):
        works_at_acme(person)
        keep_holding(person, what="Lamp", stage="using", by=amara(), at=TUESDAY)

    with django_assert_num_queries(few):
        assert "Yusuf" in page_of(pages, organisation)


def _asked(pages, organisation):
    with CaptureQueriesContext(connection) as asked:
        page_of(pages, organisation)
    return len(asked)
