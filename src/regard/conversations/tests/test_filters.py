"""What was typed to find conversations, taken apart; nothing typed is an error, and nothing is lost."""

from datetime import date

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from regard.conversations.filters import Asked, day_in, read, written

TODAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("typed", "words", "terms"),
    [
        ("", "", ()),
        ("warranty card", "warranty card", ()),
        ("is:open", "", (("is", "open"),)),
        ("IS:Open card", "card", (("is", "open"),)),
        ("card is:mine never is:late", "card never", (("is", "mine"), ("is", "late"))),
        ("is:open is:open", "", (("is", "open"),)),
        ('from:"Siobhán Byrne" card', "card", (("from", "Siobhán Byrne"),)),
        ('from:"Siobhán', "", (("from", "Siobhán"),)),
        ("from:siobhan@example.org", "", (("from", "siobhan@example.org"),)),
        ("in:Lisbon by:email with:ines", "", (("in", "Lisbon"), ("by", "email"), ("with", "ines"))),
        ("before:2026-05-03", "", (("before", "2026-05-03"),)),
        ("before:3 May card", "card", (("before", "2026-05-03"),)),
        ("after:3 May 2025 card", "card", (("after", "2025-05-03"),)),
        ("after:3 cards", "cards", ()),
        ('after:"3. May"', "", (("after", "2026-05-03"),)),
        ("due:today", "", (("due", "today"),)),
        ("due:3 January", "", (("due", "2027-01-03"),)),
        ("before:3 January", "", (("before", "2026-01-03"),)),
        ("https://shop.example/a", "https://shop.example/a", ()),
        ("Re: the card", "Re: the card", ()),
        ("12:30 call", "12:30 call", ()),
        ("basis:open", "basis:open", ()),
        ('"is:open"', '"is:open"', ()),
        ("-warranty card", "-warranty card", ()),
    ],
)
def test_words_and_filters_come_apart(typed, words, terms):
    asked = read(typed, today=TODAY)
    assert (asked.words, asked.terms) == (words, terms)


@pytest.mark.parametrize(
    ("typed", "missed"),
    [
        ("is:opne card", ("is:opne",)),
        ("from: card", ("from:",)),
        ("before:soon", ("before:soon",)),
        ("after:2026-02-30", ("after:2026-02-30",)),
        ("is:open", ()),
    ],
)
def test_what_was_not_understood_is_named(typed, missed):
    assert read(typed, today=TODAY).missed == missed


@pytest.mark.parametrize(
    ("language", "typed", "terms"),
    [
        ("de", "ist:offen von:Maria", (("is", "open"), ("from", "Maria"))),
        ("de", "is:open vor:3. Mai", (("is", "open"), ("before", "2026-05-03"))),
        ("de", "fällig:heute", (("due", "today"),)),
        ("ar", "من:ليلى", (("from", "ليلى"),)),
    ],
)
def test_they_are_typed_in_the_readers_language_too(language, typed, terms):
    with translation.override(language):
        assert read(typed, today=TODAY).terms == terms


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ist:offen von:Maria Karte", "is:open from:Maria Karte"),
        ('von:"Maria Kowalska" vor:3. Mai', 'from:"Maria Kowalska" before:2026-05-03'),
        ("fällig:heute", "due:today"),
    ],
)
def test_a_filter_is_kept_so_that_every_reader_is_shown_the_same(typed, kept):
    with translation.override("de"):
        asked = read(typed, today=TODAY)
    assert written(asked) == kept
    assert read(kept, today=TODAY) == asked


def test_a_day_without_a_year_is_the_last_or_the_next_such_day():
    assert day_in("12 May", today=TODAY) == TODAY
    assert day_in("13 May", today=TODAY) == date(2025, 5, 13)
    assert day_in("13 May", today=TODAY, ahead=True) == date(2026, 5, 13)
    assert day_in("29 Feb", today=TODAY) is None


@given(st.text(max_size=60))
def test_nothing_typed_is_an_error(typed):
    assert isinstance(read(typed, today=TODAY), Asked)


@given(
    st.lists(st.sampled_from(["is:open", "is:no", "card", "from:", '"', "before:3 May", "x:y"]), max_size=6)
)
def test_every_word_is_a_filter_is_missed_or_stays(parts):
    asked = read(" ".join(parts), today=TODAY)
    assert parts.count("card") == f"{asked.words} {asked.terms}".count("card")
    assert parts.count("is:no") == len([each for each in asked.missed if each == "is:no"]) or '"' in parts
