import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from regard.foundation.search import index
from regard.foundation.search.queries import alike, best, find

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 3, 10, tzinfo=UTC)
HARBOUR, LAKESIDE = 1, 2
AMARA = SimpleNamespace(unit_ids=[HARBOUR])
DATA = Path(os.environ.get("SHARED_DATA", Path(__file__).parents[6] / "shared" / "data"))


def put(number, words, names="", unit=HARBOUR, minutes=0):
    index.put(
        f"conversation-{number}", unit_id=unit, names=names, words=words, at=NOW + timedelta(minutes=minutes)
    )


def found(text, member=AMARA, **more):
    return [hit.subject for hit in find(text, member=member, **more)]


def test_every_word_must_be_there():
    put(1, "The warranty card never came")
    put(2, "The warranty is over")
    assert found("warranty card") == ["conversation-1"]
    assert found("warranty") == ["conversation-2", "conversation-1"]
    assert found("guarantee") == []


def test_newest_first_and_page_by_page():
    for number in range(1, 8):
        put(number, "refund", minutes=number)
    first = find("refund", member=AMARA, limit=3)
    assert [hit.subject for hit in first] == ["conversation-7", "conversation-6", "conversation-5"]
    assert found("refund", limit=3, before=first[-1]) == [
        "conversation-4",
        "conversation-3",
        "conversation-2",
    ]


def test_what_belongs_to_another_unit_is_not_found():
    put(1, "refund", unit=LAKESIDE, names="Siobhán Byrne")
    assert found("refund") == []
    assert alike("Siobhan Byrn", member=AMARA) == []
    assert found("refund", member=SimpleNamespace(unit_ids=[HARBOUR, LAKESIDE])) == ["conversation-1"]
    assert found("refund", member=SimpleNamespace(unit_ids=[])) == []


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Siobhán", "siobhan"),
        ("Wójcik from ŁÓDŹ", "lodz"),
        ("Größe", "GROSSE"),
        ("ПРИВЕТ", "привет"),
        ("Ελλάδα", "ελλαδα"),
        ("مُحَمَّد", "محمد"),
        ("Cảm ơn", "cam on"),
        ("serial 88213-K", "88213-k"),
        ("siobhan@example.org", "example.org"),
        ("“quoted”", "quoted"),
        ("snake_case", "snake"),
        ("我们的在线客服很好", "在线客服"),
        ("東京タワーに行った", "タワー"),
        ("안녕하세요", "안녕하세요"),
        ("ｆｕｌｌ width", "full"),
    ],
)
def test_case_accent_and_script_do_not_matter(written, typed):
    put(1, written)
    put(2, "something else altogether")
    assert found(typed) == ["conversation-1"]


def test_the_last_word_may_be_unfinished_and_no_other():
    put(1, "warranty card")
    assert found("card warr") == ["conversation-1"]
    assert found("warr card") == []
    assert found("warr ") == []


def test_a_phrase_stands_as_it_is():
    put(1, "the card never came")
    put(2, "never was there a card")
    assert found('"card never"') == ["conversation-1"]
    assert found('card -"card never"') == ["conversation-2"]


def test_what_is_not_wanted_is_left_out():
    put(1, "refund for the jacket")
    put(2, "refund for the heater")
    assert found("refund -heater") == ["conversation-1"]
    assert found("-heater") == []


def test_a_name_with_a_letter_wrong_is_alike():
    put(1, "hello", names="Siobhán Byrne siobhan@example.org")
    put(2, "hello", names="Siobahn O'Brien")
    right = find("siobahn", member=AMARA)
    assert [hit.subject for hit in right] == ["conversation-2"]
    assert [hit.subject for hit in alike("siobahn", member=AMARA, besides=right)] == ["conversation-1"]
    assert alike("si", member=AMARA) == []


def test_two_words_beside_each_other_stay_two_words():
    put(1, "A burnt smell comes out of it.")
    [hit] = find("burnt smell", member=AMARA)
    assert "".join(piece for piece, _mark in hit.snippet) == "A burnt smell comes out of it."


def test_the_place_where_it_stands_is_shown():
    put(1, "Good morning. " + "Nothing here. " * 30 + "My Wärranty card never came <b>. " + "Nothing. " * 30)
    [hit] = find("warranty", member=AMARA)
    marked = [piece for piece, mark in hit.snippet if mark]
    assert marked == ["Wärranty"]
    assert "".join(piece for piece, _mark in hit.snippet).startswith("…")
    assert len("".join(piece for piece, _mark in hit.snippet)) < 200


def test_what_was_added_is_found_beside_what_stood_there():
    put(1, "first message")
    index.add("conversation-1", words="second thoughts", at=NOW + timedelta(days=1))
    assert found("first thoughts") == ["conversation-1"]
    assert find("first", member=AMARA)[0].at == NOW + timedelta(days=1)


def test_what_was_put_anew_is_no_longer_found_by_the_old():
    put(1, "first message")
    put(1, "second thoughts")
    assert (found("first"), found("second")) == ([], ["conversation-1"])


def test_what_was_removed_is_not_found():
    put(1, "first message")
    index.remove("conversation-1")
    assert found("first") == []


def test_ranking_puts_a_name_before_a_mention():
    put(1, "I spoke to Byrne about the card", minutes=5)
    put(2, "the card", names="Byrne")
    assert [hit.subject for hit in best("byrne", member=AMARA)] == ["conversation-2", "conversation-1"]


@pytest.mark.parametrize(
    "typed",
    ["", " ", "&", "!", "a & ", "(", "'", '"', '""', '"a', "- -", "a:*b", "<->", "\\", "\0", "%", "😀", "a" * 5000,
     "' OR 1=1 --", "-", '-"', "word " * 500, "\ud800"],
)  # fmt: skip
def test_whatever_is_typed_is_an_answer(typed):
    put(1, "anything")
    assert found(typed) in ([], ["conversation-1"])


@pytest.mark.skipif(not (DATA / "attack/blns").is_dir(), reason="needs ../shared/data/attack/blns")
def test_naughty_strings_are_kept_and_looked_for():
    for number, words in enumerate(json.loads((DATA / "attack/blns/blns.json").read_text())):
        put(number, words, names=words)
        found(words)


def test_broken_characters_are_kept_out():
    put(1, "warranty\0card \ud800 came")
    assert found("card") == ["conversation-1"]


def test_a_very_long_thread_does_not_break_the_index():
    put(1, " ".join(f"word{n}" for n in range(60_000)))
    for _ in range(3):
        index.add("conversation-1", words=" ".join(f"more{n}" for n in range(60_000)), at=NOW)
    assert found("word17") == ["conversation-1"]
    index.add("conversation-1", words="the end", at=NOW + timedelta(days=1))
    assert [hit.at for hit in find("word17", member=AMARA)] == [NOW + timedelta(days=1)]
