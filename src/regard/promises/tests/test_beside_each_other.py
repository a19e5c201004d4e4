"""Units, teams and members beside each other: each figure is that of the board it leads to."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from regard.foundation.accounts.models import Unit
from regard.foundation.accounts.testing import amara, bea, ines, kofi, member, ravi, signed_in, team, unit
from regard.promises import actions
from regard.promises.beside import beside
from regard.promises.board import EVERYTHING, Chosen, of_group, share_kept
from regard.promises.testing import THING, TUESDAY, given, opened

pytestmark = pytest.mark.django_db

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NOW = TUESDAY + timedelta(hours=4, minutes=30)
NIGHT = datetime(2026, 5, 13, tzinfo=UTC)
ALL = {"at": NOW, "night": NIGHT}


@pytest.fixture
def weeks():
    """Two units and two teams: kept, kept late, late, paused, at risk, due today, and what nobody has yet."""
    cork = Unit.objects.create(name="Cork", kind="vendor", parent=unit(), path="")
    Unit.objects.filter(pk=cork.pk).update(path=f"{unit().path}{cork.pk}/")
    cork.refresh_from_db()
    for number in range(6):
        at = TUESDAY - (number + 1) * DAY
        reply, _resolution = opened(about=f"old-{number}", team=team(), member=amara(), at=at)
        actions.keep(f"old-{number}", None, by=amara(), at=reply.due_at + (number % 3 - 1) * HOUR)
    hired = member("Lena Brandt", vendor=cork)
    opened(about="late", team=team(), member=hired)
    actions.keep("late", ["first_reply"], by=hired, at=TUESDAY + HOUR)
    opened(about="nobodys")
    opened(about="stands")
    actions.pause("stands", None, reason="waiting-customer", at=TUESDAY + HOUR)
    opened(about="vendors", of=cork, at=TUESDAY + 2 * HOUR)
    given(hours=5)
    given("Tell her the price", by=ines(), hours=10)
    actions.fold()
    return cork


@pytest.mark.parametrize("by", ["unit", "team", "vendor", "member"])
def test_each_figure_is_that_of_the_board_it_leads_to(weeks, by):
    rows = beside(by, kofi(), **ALL)
    assert len(rows) > 1
    for row in rows:
        if row.whose is None:
            continue
        chosen = Chosen(**{by: row.whose})
        lists = {
            name: len(of_group(name, kofi(), **ALL, chosen=chosen)[0]) for name in ("late", "risk", "today")
        }
        assert (row.late, row.risk, row.today) == tuple(lists.values()), row.name
        assert (row.kept, row.due) == share_kept(kofi(), at=NOW, chosen=chosen), row.name
        assert (row.kept, row.due) == (len(listed("in-time", chosen)), len(listed("counted", chosen)))


def listed(name, chosen=EVERYTHING):
    """All pages of a list, one after the other."""
    found, after = [], None
    while True:
        page, after = of_group(name, kofi(), **ALL, chosen=chosen, after=after, limit=3)
        found += [promise.id for promise in page]
        if not after:
            return found


def test_the_headline_opens_exactly_what_it_counts(weeks):
    kept, due = share_kept(kofi(), at=NOW)
    in_time, missed, counted = listed("in-time"), listed("missed"), listed("counted")
    assert (len(in_time), len(missed), len(counted)) == (kept, due - kept, due)
    assert 0 < kept < due
    assert sorted(in_time + missed) == sorted(counted)
    assert len(set(counted)) == due


@pytest.mark.parametrize("by", ["unit", "team", "vendor", "member"])
def test_together_they_are_the_whole_board(weeks, by):
    rows = beside(by, kofi(), **ALL)
    assert len({row.whose for row in rows}) == len(rows)
    whole = [len(of_group(name, kofi(), **ALL)[0]) for name in ("late", "risk", "today")]
    assert [sum(getattr(row, name) for row in rows) for name in ("late", "risk", "today")] == whole
    assert (sum(row.kept for row in rows), sum(row.due for row in rows)) == share_kept(kofi(), at=NOW)


def page(member, by="team", query="", status=200, under="beside"):
    client = Client()
    client.cookies["sessionid"] = signed_in(member)
    with time_machine.travel(NOW, tick=False):
        answer = client.get(f"/promises/{under}/{by}/?{query}")
    assert answer.status_code == status
    return re.sub(r"\s+", " ", answer.content.decode())


def test_whoever_is_late_with_most_stands_on_top_and_a_vendor_is_named_as_one(weeks):
    said = page(kofi(), "unit")
    assert said.index("Harbour") < said.index("Cork")
    assert "Vendor" in said
    assert f"/promises/?unit={unit().pk}#title-late" in said


def test_what_nobody_has_yet_is_said(weeks):
    assert "Nobody has it yet" in page(kofi(), "member")


def test_what_its_own_colleagues_owe_is_no_vendors(weeks):
    said = page(kofi(), "vendor")
    assert re.search("No vendor.{1,6}s<", said)
    assert f"/promises/counted/counted/?vendor={weeks.pk}" in said


def test_what_was_counted_is_a_page_that_says_how_it_is_counted(weeks):
    kept, due = share_kept(kofi(), at=NOW, chosen=Chosen(vendor=weeks.pk))
    said = page(kofi(), "missed", f"vendor={weeks.pk}", under="counted")
    assert "<bdi>Cork</bdi>" in said
    assert "what was late stays late" in said
    assert f'Kept in time <span class="number">{kept}</span>' in said
    assert said.count('class="row"') == due - kept
    page(kofi(), "late", under="counted", status=404)


def test_another_units_lead_counts_nothing_of_it(weeks):
    said = page(bea(), "counted", f"vendor={weeks.pk}", under="counted")
    assert "Cork" not in said
    assert 'class="row"' not in said


def test_another_units_lead_sees_none_of_it(weeks):
    assert "Nothing is owed, and nothing was due." in page(bea())


def test_whoever_works_no_desk_sees_their_own_alone(weeks):
    assert "Amara" not in page(ravi(), "member")


def test_there_is_no_other_way_to_stand_beside_each_other(weeks):
    page(kofi(), "password", status=404)


def test_it_is_one_query_however_many_there_are(weeks, django_assert_num_queries):
    lead = kofi()
    assert lead.unit_ids
    for number in range(20):
        opened(about=f"{THING}-{number}", team=team())
    with django_assert_num_queries(1):
        beside("team", lead, **ALL)


@pytest.mark.parametrize("which", ["counted", "in-time", "missed"])
def test_a_list_of_what_was_counted_is_one_query(weeks, django_assert_num_queries, which):
    lead = kofi()
    assert lead.unit_ids
    with django_assert_num_queries(1):
        assert of_group(which, lead, **ALL)[0]
