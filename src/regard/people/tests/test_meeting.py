import pytest

from regard.foundation.accounts.testing import amara, bea, unit
from regard.foundation.events.journal import told as journal_of
from regard.people.actions import describe, meet, verify_identity
from regard.people.forms import PersonForm
from regard.people.models import Identity, Person
from regard.people.queries import among, by_name
from regard.people.testing import TUESDAY, maria, siobhan

pytestmark = pytest.mark.django_db


def write(address, name=""):
    return meet(kind="email", value=address, name=name, unit_id=unit().pk, at=TUESDAY)


def test_the_same_address_is_the_same_person_however_it_is_written():
    assert write("Siobhan@Example.org ") == siobhan()
    assert Person.objects.count() == 1


def test_two_people_of_one_name_stay_two():
    assert write("maria@example.org", "Maria Kowalska") != write("m.kowalska@example.org", "Maria Kowalska")


def test_somebody_without_a_name_is_called_by_their_address_until_they_give_one():
    assert write("yusuf@example.org").name == "yusuf@example.org"
    assert write("yusuf@example.org", "Yusuf Demir").name == "Yusuf Demir"


def test_a_name_somebody_signs_with_later_does_not_replace_the_one_we_know():
    siobhan()

    assert write("siobhan@example.org", "S. Byrne").name == "Siobhán Byrne"


def test_the_name_a_mail_is_signed_with_is_kept_in_its_parts():
    lopez = write("m.lopez@example.org", "LOPEZ, Maria")

    assert (lopez.name, lopez.given_name, lopez.family_name) == ("Maria Lopez", "Maria", "Lopez")
    assert lopez.salutation("en") == "Dear Maria Lopez,"


def test_a_name_made_from_an_address_is_offered_and_not_kept():
    lopez = write("maria.lopez@example.org")

    assert (lopez.name, lopez.given_name) == ("maria.lopez@example.org", "")
    assert lopez.salutation("de") == "Guten Tag,"
    assert PersonForm(instance=lopez)["name"].value() == "Maria Lopez"


def test_a_person_is_found_by_what_else_they_are_called():
    describe(siobhan(), nicknames="Shiv, Von", romanised="Siobhan", by=None, at=TUESDAY)
    maria()

    for words in ("shiv", "von", "siobhan b", "siobhan"):
        found, _more = by_name(amara(), words)
        assert [person.name for person in found] == (["Siobhán Byrne"] if words != "siobhan b" else [])


def test_a_number_is_found_in_any_spelling():
    caller = meet(kind="phone", value="+353 1 496 0123", unit_id=unit().pk, at=TUESDAY)

    assert meet(kind="phone", value="+35314960123", unit_id=unit().pk, at=TUESDAY) == caller


def test_a_person_is_known_only_to_the_units_they_wrote_to():
    byrne = siobhan()
    assert among(bea(), [byrne.pk]) == set()

    siobhan(unit("Lakeside"))
    assert among(bea(), [byrne.pk]) == {byrne.pk}
    assert [entry.name for entry in journal_of(byrne)] == ["PersonMet", "PersonMet"]


def test_an_address_proves_itself_once():
    mine = Identity.objects.get(person=maria())
    for _again in range(2):
        verify_identity(mine, by=None, at=TUESDAY)

    mine.refresh_from_db()
    assert mine.verified_at == TUESDAY
    assert [entry.name for entry in journal_of(maria())] == ["PersonMet", "IdentityVerified"]


@pytest.mark.parametrize(
    ("known", "addressed"),
    [
        ({}, "Siobhán Byrne"),
        ({"preferred_name": "Shiv"}, "Shiv"),
        (
            {"title": "Ms", "family_name": "Byrne", "formality": "formal", "preferred_name": "Shiv"},
            "Ms Byrne",
        ),
        ({"formality": "formal"}, "Siobhán Byrne"),
    ],
)
def test_how_somebody_is_addressed(known, addressed):
    assert describe(siobhan(), by=None, at=TUESDAY, **known).addressed_as == addressed
