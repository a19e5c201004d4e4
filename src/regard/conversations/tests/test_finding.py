"""Conversations found by filters, and people by names that are spelt nearly so."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from regard.conversations import actions, queries
from regard.conversations.health import older_files_are_found
from regard.conversations.testing import TUESDAY, conversation, maria
from regard.foundation.accounts.testing import amara, bea, ines, ravi, signed_in, team, unit
from regard.foundation.files import store
from regard.foundation.jobs.testing import run_due
from regard.foundation.search import index
from regard.people.actions import describe
from regard.people.testing import siobhan, yusuf

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


@pytest.fixture
def find(client):
    """The numbers found by whom, by what was typed."""

    def ask(member, typed):
        client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(member)
        page = client.get("/search/rows/", {"q": typed}).content.decode()
        return [int(part.split("/")[0]) for part in page.split('href="/conversations/')[1:]]

    return ask


@pytest.fixture
def matters():
    card = conversation(at=TUESDAY)
    call = conversation("Nobody called.", subject="Call back", person=maria(), at=TUESDAY + DAY)
    actions.assign(card, to=amara(), by=ines(), at=TUESDAY)
    actions.assign(call, team=team(), by=ines(), at=TUESDAY + DAY)
    actions.close(call, by=ines(), at=TUESDAY + DAY)
    return card.pk, call.pk


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("is:open", ["card"]),
        ("is:closed", ["call"]),
        ("is:open is:closed", ["call", "card"]),
        ("is:mine", ["card"]),
        ("is:unassigned", []),
        ("is:late", ["card"]),
        ("from:siobhan@example.org", ["card"]),
        ("from:Maria", ["call"]),
        ("from:Siobahn", ["card"]),
        ("from:Maria warranty", []),
        ("from:Maria called", ["call"]),
        ("from:Maria from:Siobhan", ["call", "card"]),
        ("with:amara", ["card"]),
        ("with:okafor warranty", ["card"]),
        ("in:care", ["call"]),
        ("in:harbour", ["call", "card"]),
        ("by:email", ["call", "card"]),
        ("by:phone", []),
        ("before:2026-05-13", ["card"]),
        ("after:2026-05-13", ["call"]),
        ("before:13 May 2026", ["card"]),
        ("is:opne", ["call", "card"]),
    ],
)
def test_filters_find(find, matters, typed, found):
    names = dict(zip(("card", "call"), matters, strict=True))
    shown = find(amara(), typed if typed != "is:opne" else "is:opne by:email")
    assert shown == [names[each] for each in found]


def test_a_day_begins_where_the_member_is(find):
    """One o'clock in Lagos on the 13th is still the 12th in UTC."""
    late = conversation(at=TUESDAY.replace(hour=23, minute=30))
    member = amara()
    member.time_zone = "Africa/Lagos"
    member.save()

    assert find(member, "after:2026-05-13") == [late.pk]
    assert find(ines(), "after:2026-05-13") == []


def test_what_one_may_not_see_no_filter_finds(find, matters):
    for typed in ("is:open", "from:Maria", "in:harbour", "before:2027-01-01", "with:amara"):
        assert find(bea(), typed) == [], typed


def test_a_filter_does_not_let_a_colleague_of_a_department_onto_the_desk(client, matters):
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(ravi())
    assert client.get("/search/", {"q": "is:open"}).status_code == 403


def test_what_was_not_understood_is_said_and_nothing_is_lost(client, matters):
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(amara())
    page = client.get("/search/", {"q": "is:opne in:Atlantis"}).content.decode()

    assert "“is:opne” says nothing here, so it was left out." in page
    assert "No colleague and no place is called “Atlantis”." in page
    assert 'value="is:opne in:Atlantis"' in page


def test_filters_ask_the_same_however_much_there_is(client, django_assert_num_queries):
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(amara())
    for minutes in range(45):
        conversation(at=TUESDAY + timedelta(minutes=minutes))
    for typed, questions in (
        ("is:open", 2),
        ("is:open in:harbour warranty", 5),
        ("from:siobhan warranty", 6),
    ):
        with django_assert_num_queries(questions):
            page = client.get("/search/rows/", {"q": typed})
        assert page.content.decode().count('<a class="row"') == 40


@pytest.mark.parametrize("many_units", [0, 16])
def test_however_few_of_the_newest_are_looked_at_first_the_page_is_the_same(find, monkeypatch, many_units):
    """The newest with the word is closed, one is new by a note only, one by what was merged into it, and most are far back."""
    every = [conversation("The heater hums.", at=TUESDAY + n * DAY) for n in range(8)]
    other = conversation("It is cold.", at=TUESDAY + 20 * DAY)
    for each in (every[2], every[7]):
        actions.close(each, by=ines(), at=TUESDAY + 8 * DAY)
    actions.note(every[0], by=amara(), text="A heater again", at=TUESDAY + 9 * DAY)
    actions.merge(other, into=every[1], by=ines(), at=TUESDAY + 21 * DAY)
    monkeypatch.setattr("regard.conversations.views.search.MOST_HITS", 2)
    monkeypatch.setattr("regard.conversations.filtered.MANY_UNITS", many_units)

    for steps in ((), (1, 3), (3,), (4, 6), (200, 1000)):
        monkeypatch.setattr("regard.conversations.filtered.NEWEST_WITH", steps)
        assert find(amara(), "is:open heater") == [every[1].pk, every[6].pk], steps
        assert find(amara(), "is:closed heater") == [every[7].pk, every[2].pk], steps
        assert find(amara(), "by:email heater") == [every[1].pk, every[7].pk], steps
        assert find(amara(), "before:2026-05-18 heater") == [every[5].pk, every[4].pk], steps


def test_sharps_and_percents_are_letters(find, matters):
    for typed in ("in:%", "with:_", "in:a\\", 'from:"%"', "before:٣"):
        assert find(amara(), typed) in ([], [*reversed(matters)]), typed


@pytest.mark.parametrize(
    ("typed", "name"), [("Siobahn", "Siobhán Byrne"), ("leylla", "ليلى حداد"), ("Kowalsky", "Maria Kowalska")]
)
def test_a_name_is_found_though_it_is_spelt_otherwise(client, typed, name):
    siobhan(), maria()
    describe(yusuf(), by=amara(), at=TUESDAY, name="ليلى حداد", romanised="Leyla Haddad")
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(amara())

    page = client.get("/people/rows/", {"q": typed}).content.decode()
    assert "spelt nearly so" in page
    assert page.count('class="row"') == 1
    assert name in page
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(bea())
    assert name not in client.get("/people/rows/", {"q": typed}).content.decode()


def test_a_name_is_found_by_how_it_is_written_in_latin_letters(find):
    describe(yusuf(), by=amara(), at=TUESDAY, name="ليلى حداد", romanised="Leyla Haddad")
    matter = conversation(person=yusuf())

    assert find(amara(), "from:leyla") == [matter.pk]


def test_a_name_that_is_there_asks_no_more_than_before(client, django_assert_num_queries):
    siobhan(unit())
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(amara())
    with django_assert_num_queries(2):
        page = client.get("/people/rows/", {"q": "Siobhán"}).content.decode()
    assert "spelt nearly so" not in page


def test_what_is_ours_waits_for_us_unless_a_state_is_named(find):
    amara().teams.add(team())
    card, call, sent = (conversation(subject=f"Matter {n}", at=TUESDAY + n * DAY) for n in range(3))
    for each in (card, call, sent):
        actions.assign(each, to=amara(), team=team(), by=ines(), at=TUESDAY + 3 * DAY)
    actions.reply(call, by=amara(), text="It is in the post.", at=TUESDAY + 3 * DAY)
    actions.close(sent, by=amara(), at=TUESDAY + 3 * DAY)

    for whose in ("is:mine", "is:team"):
        assert find(amara(), whose) == [card.pk]
        assert find(amara(), f"{whose} is:answered") == [call.pk]
        assert find(amara(), f"{whose} is:closed") == [sent.pk]
    rows, _next = queries.desk(amara(), "team")
    assert [row.number for row in rows] == [card.pk]
    assert queries.counts(amara())["team"] == 1


def test_files_that_came_before_their_names_were_found_are_taken_up_by_a_job(find):
    numbers = []
    for name in ("receipt-4711.pdf", "invoice-0815.pdf", "scan.pdf"):
        kept = store.keep(name.encode(), at=TUESDAY)
        matter = conversation(attachments=((kept, name, "application/pdf", ""),))
        index.put(f"conversation-{matter.pk}", unit_id=matter.unit_id, names="", words="old", at=TUESDAY)
        numbers.append(matter.pk)
    assert find(amara(), "receipt-4711") == []

    actions.find_older(below=numbers[-1], most=1)
    assert (find(amara(), "invoice-0815"), find(amara(), "receipt-4711")) == ([numbers[1]], [])
    [said] = older_files_are_found()
    assert "1 conversations are left" in said.says
    run_due(timezone.now() + timedelta(minutes=1))

    assert find(amara(), "receipt-4711") == [numbers[0]]
    assert find(amara(), "scan") == []
    assert [*older_files_are_found()] == []
