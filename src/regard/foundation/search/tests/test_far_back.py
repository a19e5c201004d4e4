"""However far back a page of hits lies, it is the page that reading everything would give."""

import random
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.db import connection

from regard.foundation.search import index, queries
from regard.foundation.search.asked import ask
from regard.foundation.search.queries import common, find, subjects_found
from regard.foundation.search.statements import OF_FEW_UNITS

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 3, 10, tzinfo=UTC)
OFTEN = {"card": 0.6, "heater": 0.3, "late": 0.1, "refund": 0.03, "warranty": 0.01}
TYPED = (
    "card",
    "heater ",
    "late card ",
    "refund",
    "warran",
    "warranty",
    "absent",
    "card -heater",
    '"card heater"',
    'late -"card heater"',
)
PLAINLY = """
    SELECT subject FROM search_document WHERE words @@ to_tsquery('simple', %s) AND unit_id = ANY(%s)
    ORDER BY at DESC, id DESC LIMIT %s
"""
LAPSES = {
    "steadily": lambda dice: timedelta(minutes=dice.randrange(30)),
    "in bursts": lambda dice: (
        timedelta(seconds=3) if dice.random() < 0.95 else timedelta(days=dice.randrange(200))
    ),
    "at once": lambda dice: timedelta(0),
}


@pytest.fixture(params=LAPSES)
def documents(request):
    dice, at = random.Random(4), NOW
    for number in range(240):
        words = [word for word, share in OFTEN.items() if dice.random() < share]
        index.put(f"conversation-{number}", unit_id=dice.choice((1, 1, 1, 2)), words=" ".join(words), at=at)
        at -= LAPSES[request.param](dice)


@pytest.mark.parametrize("sample", [3, 40])
@pytest.mark.parametrize(("units", "few"), [([1], 16), ([1, 2], 16), ([2], 0), ([1, 2], 0)])
def test_every_page_is_what_reading_everything_gives(documents, monkeypatch, sample, units, few):
    monkeypatch.setattr(queries, "SAMPLE", sample)
    monkeypatch.setattr(queries, "FEW_UNITS", few)
    member = SimpleNamespace(unit_ids=units)
    for typed in TYPED:
        everything = _plainly(typed, units)
        assert [row.subject for row in subjects_found(typed, member=member)] == everything, typed
        assert list(_leafed_through(typed, member, 7)) == everything, typed


def test_the_index_is_asked_only_where_the_newest_are_too_few(documents, monkeypatch):
    monkeypatch.setattr(queries, "SAMPLE", 40)
    assert _stretches_asked_for("card", wanted=5) == 0
    assert _stretches_asked_for("warranty", wanted=5) > 0
    monkeypatch.setattr(queries, "SAMPLE", 1000)
    assert _stretches_asked_for("absent", wanted=5) == 0


@pytest.mark.parametrize("lapse", [timedelta(minutes=2), timedelta(days=36_500), timedelta(microseconds=1)])
def test_a_moment_far_from_all_others_is_found(lapse):
    for number in range(250):
        index.put(f"conversation-{number}", unit_id=1, words="card", at=NOW - number * timedelta(seconds=1))
    index.put("conversation-old", unit_id=1, words="heater", at=NOW - timedelta(seconds=250) - lapse)
    assert [hit.subject for hit in find("heater", member=SimpleNamespace(unit_ids=[1]))] == [
        "conversation-old"
    ]


def test_words_are_common_by_the_newest(documents):
    member = SimpleNamespace(unit_ids=[1, 2])
    assert common("card", member=member)
    assert common("warranty", member=member) is None


def _plainly(typed, units):
    with connection.cursor() as cursor:
        cursor.execute(PLAINLY, [ask(typed).query, units, 1000])
        return [subject for (subject,) in cursor.fetchall()]


def _leafed_through(typed, member, limit):
    last = None
    while hits := find(typed, member=member, limit=limit, before=last):
        yield from (hit.subject for hit in hits)
        last = hits[-1]


def _stretches_asked_for(typed, wanted):
    facts = queries._facts(ask(typed), SimpleNamespace(unit_ids=[1]), wanted)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {OF_FEW_UNITS.newest_first}", facts)
        ((said,),) = cursor.fetchall()
    stretches = next(part for part in _within(said[0]["Plan"]) if part.get("Subplan Name") == "CTE stretches")
    return max(
        part["Actual Loops"] for part in _within(stretches) if part.get("Relation Name") == "search_document"
    )


def _within(plan):
    yield plan
    for part in plan.get("Plans", ()):
        yield from _within(part)


def test_an_unfinished_word_stands_for_those_lately_in_use_unless_they_do_not_fill_the_page(monkeypatch):
    monkeypatch.setattr(queries, "SAMPLE", 3)
    for number in range(60):
        word = "jacketed" if number == 7 else "jackets" if number % 2 else "jacket"
        index.put(f"conversation-{number}", unit_id=1, words=word, at=NOW - timedelta(minutes=number))
    member = SimpleNamespace(unit_ids=[1])

    def found(typed, limit):
        return [hit.pk for hit in find(typed, member=member, limit=limit)]

    everything = [row.subject for row in subjects_found("jacket", member=member, limit=100)]
    assert everything == [f"conversation-{number}" for number in range(60)]
    assert len(found("jack", 20)) == 20
    assert len(found("jack", 60)) == 60
    assert len(found("jacketed", 20)) == 1
    assert len(found("-jackets jacke", 60)) == 31
