"""Departments beside each other, and the asks behind each figure."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from regard.asks import actions
from regard.asks.league import behind, league
from regard.asks.testing import ask, dispatch
from regard.conversations.testing import conversation
from regard.foundation import clock
from regard.foundation.accounts.models import Department
from regard.foundation.accounts.testing import amara, as_, bea, ines, ravi, unit
from regard.foundation.names import name_of
from regard.promises import actions as promises
from regard.promises.models import Promise

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)
MONDAY = datetime(2026, 5, 11, 9, 0, tzinfo=UTC)
NEXT_WEEK = MONDAY + timedelta(days=7)


def answered(hours, *, helped=None, at=MONDAY, matter=None):
    asked = ask(f"Answered in {hours} h?", matter=matter or conversation(at=at), at=at)
    actions.answer(asked, "Yes.", author=ravi(), at=at + hours * HOUR)
    if helped is not None:
        actions.rate(asked, helped, by=amara(), at=at + hours * HOUR)
    return asked


def of(member, at):
    return {standing.row.name: standing for standing in league(member, at=at)}


def test_it_says_how_many_in_time_how_long_care_waits_and_what_helped():
    answered(1, helped=True)
    answered(2, helped=False)
    late = answered(30)
    promises.give_reason(
        Promise.objects.get(about=name_of(late)), reason="load", words="", by=ravi(), at=NEXT_WEEK
    )
    Department.objects.create(unit=unit(), name="Accounts")
    found = of(ines(), NEXT_WEEK)
    row = found["Dispatch"].row
    assert (row.over, row.promised, row.in_time, row.wait) == (3, 3, 2, 120)
    assert (found["Dispatch"].share, found["Dispatch"].helped) == (67, 50)
    assert list(found["Dispatch"].reasons.values()) == [1]
    assert (found["Accounts"].row.over, found["Accounts"].share) == (0, None)


def test_a_department_sees_its_own_before_others_do():
    answered(1)
    at = MONDAY + timedelta(days=1)
    assert of(ravi(), at)["Dispatch"].row.over == 1
    assert of(ines(), at)["Dispatch"].row.over == 0
    assert of(ines(), NEXT_WEEK)["Dispatch"].row.over == 1


def test_a_colleague_sees_their_own_department_and_another_unit_none():
    answered(1)
    Department.objects.create(unit=unit(), name="Accounts")
    assert list(of(ravi(), NEXT_WEEK)) == ["Dispatch"]
    assert of(bea(), NEXT_WEEK) == {}


def test_each_figure_opens_its_asks():
    quick, late = answered(1, helped=True), answered(30, helped=False)
    for figure, numbers in {
        "over": [late.pk, quick.pk],
        "in-time": [quick.pk],
        "late": [late.pk],
        "helped": [quick.pk],
        "not-helped": [late.pk],
        "declined": [],
    }.items():
        found, _more = behind(ines(), dispatch(), figure, own=False, before=2**62, at=NEXT_WEEK)
        assert [row.id for row in found] == numbers, figure


def test_the_pages_open_for_whoever_sees_the_department(client, django_assert_max_num_queries):
    answered(1, at=clock.now() - timedelta(days=8))
    as_(client, ines())
    with django_assert_max_num_queries(3):
        page = client.get("/asks/departments/").content.decode()
    assert "Dispatch" in page
    assert "100 %" in page
    address = f"/asks/departments/{dispatch().pk}/in-time/"
    with django_assert_max_num_queries(5):
        assert "Answered in 1 h?" in client.get(address).content.decode()
    assert client.get(f"/asks/departments/{dispatch().pk}/nonsense/").status_code == 404
    other = Client()
    as_(other, bea())
    assert other.get(address).status_code == 404
    as_(other, ravi())
    assert "Answered in 1 h?" in other.get(address).content.decode()
