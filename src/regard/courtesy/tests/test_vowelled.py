"""Arabic is written with or without its vowels and doublings; where a word stands is counted in what was typed."""

import pytest

from regard.courtesy.draft import Draft, Names
from regard.courtesy.reading.words import STOP
from regard.courtesy.rules import name
from regard.courtesy.views.composer import shown

LETTER = "السلام عليكم {}،\nأُرسلت البطاقة اليوم 🎉، شكرًا {}.\nأمارا"


@pytest.mark.parametrize("known", ["محمد حسن", "محمّد حسن", "مُحَمَّد حسن"])
@pytest.mark.parametrize("written", ["محمد", "محمّد", "مُحَمَّد", "مـحمد"])
def test_the_same_name_with_or_without_its_marks_is_right(known, written):
    assert list(name.find(Draft(LETTER.format(written, written), names=Names(full=known)))) == []


@pytest.mark.parametrize("written", ["محمود", "محمّود", "مُحَمُّود"])
def test_another_name_is_marked_where_it_stands_and_mended_whole(written):
    text = LETTER.format(written, "لك")
    [finding] = name.find(Draft(text, names=Names(full="محمّد حسن")))

    assert text[finding.start : finding.end] == written
    assert finding.mended == "محمّد"


def test_a_browser_counts_what_stands_before_it_too():
    text = "مرحبا 🎉🎉 محمود،\n"
    [finding] = name.find(Draft(text, names=Names(full="محمّد حسن")))

    at = shown(finding, text)
    assert "محمود" in text.encode("utf-16-le")[2 * at["start"] : 2 * at["end"]].decode("utf-16-le")
    assert at["end"] == len("مرحبا xx محمود") + 2


def test_no_language_has_the_small_words_of_another_script():
    assert all(not word.isascii() for word in STOP["ar"])
    assert {"wenn", "werden"} <= STOP["de"] - STOP["fr"]
    assert {"vous", "être"} <= STOP["fr"] - STOP["es"]
