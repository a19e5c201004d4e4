from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone, translation

from regard.foundation.ui import times

NOW = datetime(2026, 5, 12, 12, 12, tzinfo=UTC)

DUE = [
    (timedelta(minutes=18, seconds=30), ("due 18 min", "risk")),
    (timedelta(seconds=20), ("due 1 min", "risk")),
    (timedelta(minutes=31), ("due 31 min", "")),
    (timedelta(minutes=125), ("due 2 h", "")),
    (timedelta(hours=46), ("Thu 10:12", "")),
    (timedelta(days=20), ("1 Jun", "")),
    (timedelta(days=400), ("16 Jun 2027", "")),
    (timedelta(minutes=-18), ("18 min late", "broken")),
    (timedelta(hours=-5), ("5 h late", "broken")),
    (timedelta(days=-3), ("3 d late", "broken")),
]


@pytest.mark.parametrize(("away", "words"), DUE)
def test_a_promise_says_how_it_stands(away, words):
    assert times.due(NOW + away, NOW) == words


@pytest.mark.parametrize(("away", "words"), DUE)
def test_a_list_says_the_same_from_seconds(away, words):
    chip = times.DueChips(NOW)[(NOW + away).timestamp()]
    assert chip == times.due_chip(NOW + away, NOW)
    assert words[0] in chip


def test_times_are_the_readers_own():
    with timezone.override("Asia/Tokyo"):
        assert times.short(NOW, NOW) == "21:12"


def test_each_language_is_remembered_by_itself():
    english = times.due_chip(NOW + timedelta(minutes=18), NOW)
    with translation.override("de"):
        german = times.due_chip(NOW + timedelta(minutes=18), NOW)
    assert "due 18 min" in english
    assert "in 18 Min." in german


@pytest.mark.parametrize(
    ("language", "short", "full"),
    [
        ("en", "3 Jan", "Saturday 3 January 2026, 12:00"),
        ("de", "3. Jan", "Samstag, 3. Januar 2026, 12:00"),
        ("ar", "3 يناير", "السبت 3 يناير 2026، 12:00"),
    ],
)
def test_a_date_is_written_as_its_reader_writes_it(language, short, full):
    then = datetime(2026, 1, 3, 12, 0, tzinfo=UTC)
    with translation.override(language), timezone.override(UTC):
        assert (times.short(then, NOW), times.full(then)) == (short, full)
