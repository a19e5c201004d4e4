"""Everything between a person and us, on one line, whatever slice it lies in."""

from datetime import timedelta

import pytest
from django.conf import settings

from regard.conversations import actions
from regard.conversations.testing import TUESDAY, conversation, maria, siobhan
from regard.foundation.accounts.testing import amara, bea, ines, signed_in, unit
from regard.people import timeline
from regard.people.actions import tell_fact
from regard.people.models import Fact
from regard.promises.actions import promise_by_hand

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(hours=2)


@pytest.fixture
def life():
    """A message, an answer, a fact and a word given, with the promises that came by themselves."""
    matter = conversation(at=TUESDAY)
    actions.reply(matter, by=amara(), text="It is in the post today.", at=LATER)
    tell_fact(siobhan(), label="Serial number", value="88213-K", by=ines(), at=LATER)
    promise_by_hand(
        "by_hand", about=f"conversation-{matter.pk}", to=siobhan(), unit=unit(), words="A call on Friday",
        due_at=LATER + timedelta(days=2), by=amara(), at=LATER,
    )  # fmt: skip
    return matter


def lines(**asked):
    return timeline.lines_of([siobhan().pk], member=amara(), **asked)[0]


def test_the_newest_stands_first_whatever_it_is(life):
    told = [(line.kind, line.what, line.by) for line in lines()]

    assert told[:3] == [
        ("promise", "A call on Friday", amara().name),
        ("message", "The warranty card never came", amara().name),
        ("fact", "Serial number", ines().name),
    ]
    assert told[-1] == ("message", "The warranty card never came", "Siobhán Byrne")


def test_only_one_kind_is_shown_when_asked(life):
    assert {line.kind for line in lines(only="message")} == {"message"}
    assert [line.words for line in lines(only="fact")] == ["88213-K"]


def test_what_is_no_longer_so_stays_in_the_line_and_what_was_refused_never_was(life):
    tell_fact(siobhan(), label="Serial number", value="88214-K", by=ines(), at=LATER + timedelta(hours=1))
    Fact.objects.create(person=siobhan(), label="Phone", value="1", state="refused", told_at=LATER)

    assert [(line.words, line.chip) for line in lines(only="fact")] == [
        ("88214-K", ""),
        ("88213-K", "no longer so"),
    ]


@pytest.mark.parametrize("limit", [1, 2, 3, 5])
def test_pages_lose_nothing_and_repeat_nothing_even_within_one_moment(life, limit):
    for number in range(5):
        tell_fact(siobhan(), label=f"Order {number}", value=str(number), by=amara(), at=LATER)
    whole = lines(limit=100)

    paged, after = timeline.lines_of([siobhan().pk], member=amara(), limit=limit)
    while after:
        page, after = timeline.lines_of([siobhan().pk], member=amara(), after=after, limit=limit)
        paged += page

    assert [line.key for line in paged] == [line.key for line in whole]
    assert len({line.key for line in whole}) == len(whole)


def test_the_line_of_another_unit_and_of_another_person_is_not_shown(life):
    byrne = siobhan(unit("Lakeside"))
    conversation("A word to Lakeside only", unit=unit("Lakeside"), person=byrne)
    conversation("Maria's own matter", person=maria())

    assert {line.words for line in lines()}.isdisjoint({"A word to Lakeside only", "Maria's own matter"})
    seen = timeline.lines_of([byrne.pk], member=bea(), only="message")[0]
    assert [line.words for line in seen] == ["A word to Lakeside only"]


def test_a_page_asks_each_source_once_however_long_the_life(client, life, django_assert_num_queries):
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(amara())
    for number in range(40):
        tell_fact(siobhan(), label=f"Order {number}", value=str(number), by=amara(), at=LATER)
    url = f"/people/{siobhan().pk}/timeline/"

    with django_assert_num_queries(6):
        page = client.get(url).content.decode()
    assert page.count('<li class="line') == timeline.PAGE
    assert "88213-K" not in page
    following = page.split('hx-get="/people/')[-1].split('"')[0].replace("&amp;", "&")
    assert "88213-K" in client.get(f"/people/{following}").content.decode()


def test_a_stranger_to_the_person_sees_no_line(client, life):
    client.force_login(bea())

    for part in ("", "rows/"):
        assert client.get(f"/people/{siobhan().pk}/timeline/{part}").status_code == 404


@pytest.mark.parametrize(
    "query", [{"only": "x'"}, {"at": "x"}, {"at": "2026-05-12T09:48:00+00:00", "kind": "²", "number": "-1"}]
)
def test_a_place_that_makes_no_sense_is_the_beginning(client, life, query):
    client.force_login(amara())

    assert "A call on Friday" in client.get(f"/people/{siobhan().pk}/timeline/", query).content.decode()
