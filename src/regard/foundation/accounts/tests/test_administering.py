import re

import pytest
from django.core import mail

from regard.foundation import clock
from regard.foundation.accounts import testing as cast
from regard.foundation.accounts.models import Department, Member, Team, Unit
from regard.foundation.events.journal import told
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db


@pytest.fixture
def kofi(client):
    client.force_login(cast.kofi())
    return client


def new_member(client, **more):
    fields = {
        "name": "Yusuf Demir",
        "email": "yusuf@harbour.example",
        "role": "agent",
        "unit": cast.unit().pk,
    }
    return client.post("/members/new/", fields | more)


def test_an_added_member_gets_a_letter_and_comes_in_by_it(kofi, client):
    new_member(kofi)
    assert run_due(clock.now()) == ["events.react"]
    [letter] = mail.outbox
    assert (letter.subject, letter.to) == ("Welcome to Regard", ["yusuf@harbour.example"])
    link = re.search(r"http://127.0.0.1:8000(/\S+)", letter.body)[1]
    client.logout()
    assert "Welcome, Yusuf Demir" in client.get(link).content.decode()
    assert client.post(link, {"password": "seven kind words"}).headers["Location"] == "/"
    assert client.get("/accounts/2fa/").status_code == 200
    client.logout()
    assert client.get(link).status_code == 410
    assert client.post(link, {"password": "stolen later"}).status_code == 410
    yusuf = Member.objects.get(email="yusuf@harbour.example")
    assert (yusuf.check_password("seven kind words"), yusuf.check_password("stolen later")) == (True, False)


def test_a_weak_first_password_leaves_the_invitation_open(kofi, client):
    new_member(kofi)
    run_due(clock.now())
    link = re.search(r"http://127.0.0.1:8000(/\S+)", mail.outbox[0].body)[1]
    client.logout()
    assert client.post(link, {"password": "yusufdemir"}).status_code == 200
    assert client.get(link).status_code == 200


def test_the_same_address_twice_is_said_kindly(kofi):
    new_member(kofi)
    again = new_member(kofi, email="YUSUF@harbour.example").content.decode()
    assert "Somebody with this address is a member already." in again
    assert Member.objects.filter(name="Yusuf Demir").count() == 1


def test_a_link_can_be_handed_over(kofi):
    new_member(kofi)
    yusuf = Member.objects.get(email="yusuf@harbour.example")
    page = kofi.post(f"/members/{yusuf.pk}/invitation/").content.decode()
    assert re.search(r"<code>http://127.0.0.1:8000/welcome/\S{43}/</code>", page)


def test_role_unit_and_team_are_changed(kofi):
    amara, lakeside, team = cast.amara(), cast.unit("Lakeside"), cast.team()
    kofi.post(f"/members/{amara.pk}/role/", {"role": "lead"})
    kofi.post(f"/members/{amara.pk}/unit/", {"unit": lakeside.pk})
    kofi.post(f"/members/{amara.pk}/teams/", {"team": team.pk})
    amara = Member.objects.get(pk=amara.pk)
    assert (amara.role, amara.unit, amara.team_ids) == ("lead", lakeside, [team.pk])
    kofi.post(f"/members/{amara.pk}/teams/{team.pk}/leave/")
    assert amara.teams.count() == 0


def test_a_member_retires_and_returns(kofi):
    amara = cast.amara()
    kofi.post(f"/members/{amara.pk}/retirement/")
    assert "retired" in kofi.get("/members/").content.decode()
    assert Member.objects.get(pk=amara.pk).is_active is False
    kofi.post(f"/members/{amara.pk}/return/")
    assert Member.objects.get(pk=amara.pk).is_active is True


def test_the_last_admin_is_told_why_they_stay(kofi):
    answer = kofi.post(f"/members/{cast.kofi().pk}/retirement/", follow=True).content.decode()
    assert "Somebody has to administer" in answer
    assert Member.objects.get(pk=cast.kofi().pk).is_active is True


def test_units_teams_and_departments_are_made(kofi):
    harbour = cast.unit()
    kofi.post("/units/", {"name": "Cork", "kind": "outlet", "parent": harbour.pk})
    cork = Unit.objects.get(name="Cork")
    kofi.post(f"/units/{cork.pk}/teams/", {"name": "Front line"})
    kofi.post(f"/units/{cork.pk}/departments/", {"name": "Dispatch", "head": cast.ravi().pk})
    assert Team.objects.get(unit=cork).name == "Front line"
    assert Department.objects.get(unit=cork).head == cast.ravi()
    page = kofi.get("/units/").content.decode()
    assert "Front line" in page
    assert "Dispatch" in page


def test_a_unit_below_itself_is_refused_in_words(kofi):
    harbour = cast.unit()
    cork = cast.unit("Cork", harbour)
    answer = kofi.post(f"/units/{harbour.pk}/parent/", {"parent": cork.pk}, follow=True).content.decode()
    assert "cannot belong to itself" in answer
    assert Unit.objects.get(pk=harbour.pk).parent is None


def test_a_unit_goes_by_another_clock_and_what_is_there_keeps_its_own(kofi):
    amara, harbour = cast.amara(), cast.unit()
    chosen = {"time_zone": "Africa/Nairobi"}

    for _twice in range(2):
        page = kofi.post(f"/units/{harbour.pk}/time-zone/", chosen, follow=True).content.decode()
        assert '<option value="Africa/Nairobi" selected' in page
    new_member(kofi)
    kofi.post("/units/", {"name": "Mombasa", "kind": "outlet", "parent": harbour.pk})

    assert dict(Member.objects.exclude(pk=cast.kofi().pk).values_list("name", "time_zone")) == {
        amara.name: "UTC",
        "Yusuf Demir": "Africa/Nairobi",
    }
    assert Unit.objects.get(name="Mombasa").time_zone == "Africa/Nairobi"
    assert [(entry.name, entry.by, entry.facts) for entry in told(harbour)] == [
        (
            "UnitZoned",
            cast.kofi(),
            {"unit": harbour.pk, "before": "UTC", "time_zone": "Africa/Nairobi"},
        )
    ]


def test_a_zone_there_is_not_is_refused(kofi):
    refused = kofi.post(f"/units/{cast.unit().pk}/time-zone/", {"time_zone": "Moon/Crater"})

    assert (refused.status_code, Unit.objects.get().time_zone) == (422, "UTC")


@pytest.mark.parametrize("who", [cast.amara, cast.ines, cast.ravi])
def test_nobody_but_an_admin_administers(client, who):
    client.force_login(who())
    kofi = cast.kofi()
    for page in ("/members/", "/members/new/", f"/members/{kofi.pk}/", "/units/", f"/units/{kofi.unit_id}/"):
        assert client.get(page).status_code == 403
    assert client.post(f"/members/{kofi.pk}/retirement/").status_code == 403
    assert new_member(client).status_code == 403
    assert not Member.objects.filter(name="Yusuf Demir").exists()


def test_a_unit_is_given_another_name_which_none_beside_it_has(kofi):
    harbour = cast.unit()
    cork, _lisbon = cast.unit("Crok", parent=harbour), cast.unit("Lisbon", parent=harbour)

    assert "Cork" in kofi.post(f"/units/{cork.pk}/name/", {"name": "Cork"}, follow=True).content.decode()
    refused = kofi.post(f"/units/{cork.pk}/name/", {"name": "lisbon"})

    assert (refused.status_code, "There is a unit of this name already." in refused.content.decode()) == (
        422,
        True,
    )
    assert list(Unit.objects.order_by("pk").values_list("name", flat=True)) == ["Harbour", "Cork", "Lisbon"]
    assert [entry.name for entry in told(cork)][-1:] == ["UnitRenamed"]


def test_a_unit_moves_to_no_place_where_another_has_its_name(kofi):
    harbour = cast.unit()
    cast.unit("Cork", parent=harbour)
    other = cast.unit("Cork at the quay")
    Unit.objects.filter(pk=other.pk).update(name="cork")

    said = kofi.post(f"/units/{other.pk}/parent/", {"parent": harbour.pk}, follow=True).content.decode()

    assert "There is a unit of this name already." in said
    assert Unit.objects.get(pk=other.pk).parent is None


def test_whoever_was_signed_out_while_typing_comes_back_to_a_page_there_is(client):
    unit = cast.unit()
    assert client.post(f"/units/{unit.pk}/name/", {"name": "Cork"})["Location"] == "/accounts/login/?next=/"
    assert client.get(f"/units/{unit.pk}/")["Location"] == f"/accounts/login/?next=/units/{unit.pk}/"
