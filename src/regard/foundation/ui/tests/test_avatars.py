import pytest

from regard.foundation.ui.avatars import avatar, hue, initials

CASES = [
    ("Siobhán Byrne", "SB"),
    ("Ludwig van Beethoven", "LB"),
    ("ines", "I"),
    ("E\u0301amonn Ó Sé", "E\u0301S"),
    ("Nguyễn Thị Giang", "NG"),
    ("Σωκράτης Παπαδόπουλος", "ΣΠ"),
    ("“Bo” Diddley", "BD"),
    ("山田太郎", "山"),
    ("김민수", "김"),
    ("أحمد الحسن", "أ\u200cح"),
    ("नीलम शर्मा", "नीश"),
    ("siobhan.byrne@example.org", "S"),
    ("4711", "4"),
    ("…", "?"),
    ("", "?"),
    ("ßtraße", "ß"),
]


@pytest.mark.parametrize(("name", "letters"), CASES)
def test_initials_are_right_in_any_script(name, letters):
    assert initials(name) == letters


def test_a_name_keeps_its_colour_however_it_is_written():
    assert hue("Siobhán Byrne") == hue("SIOBHÁN BYRNE")


def test_a_name_cannot_bring_markup():
    assert avatar("<b>x</b> <i>").count("<") == 2
