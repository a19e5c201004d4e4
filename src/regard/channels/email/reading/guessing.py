"""The charset of text that names none, or a wrong one, told by which letters it would make.

Western text has single letters beyond ASCII between plain ones; elsewhere they come in rows. Of those rows only the
right charset makes common letters: small Cyrillic ones, kana, hangul, the more frequent half of the hanzi.
"""

import re
from collections.abc import Callable

ROWS = re.compile(rb"[\x80-\xff]{2,}")
ENOUGH = 6
LOOKED_AT = 4000

CYRILLIC = re.compile("[а-яё]")
FREQUENT_CYRILLIC = re.compile("[оеаинт]")
KANA = re.compile("[ぁ-んァ-ヶー]")
HALF_KANA = re.compile("[｡-ﾟ]")
HANGUL = re.compile("[가-힣]")


def guessed_charset(content: bytes) -> str | None:
    """None where it is more likely Western, or too short to tell."""
    sample = content[:LOOKED_AT]
    high = len(sample.translate(None, bytes(range(128))))
    if high < ENOUGH or sum(map(len, ROWS.findall(sample))) < high * 0.6:
        return None
    return next((charset for charset, fits in FITTING if fits(sample)), None)


def _cyrillic(charset: str) -> Callable[[bytes], bool]:
    def fits(sample: bytes) -> bool:
        text = _beyond_ascii(sample, charset)
        small = len(CYRILLIC.findall(text))
        return small > len(text) * 0.7 and len(FREQUENT_CYRILLIC.findall(text)) > small * 0.3

    return fits


def _kana(charset: str) -> Callable[[bytes], bool]:
    def fits(sample: bytes) -> bool:
        text = _beyond_ascii(sample, charset)
        return len(KANA.findall(text)) > len(text) * 0.25 and len(HALF_KANA.findall(text)) < len(text) * 0.1

    return fits


def _hangul(sample: bytes) -> bool:
    text = _beyond_ascii(sample, "cp949")
    return len(HANGUL.findall(text)) > len(text) * 0.7


def _leading(charset: str, first: int, last: int) -> Callable[[bytes], bool]:
    """Whether the characters are mostly of the rows that hold the frequent ones."""

    def fits(sample: bytes) -> bool:
        text = _beyond_ascii(sample, charset)
        hanzi = [character.encode(charset) for character in text if "\u4e00" <= character <= "\u9fff"]
        return (
            len(hanzi) > len(text) * 0.6
            and sum(first <= pair[0] <= last for pair in hanzi) > len(hanzi) * 0.85
        )

    return fits


def _beyond_ascii(sample: bytes, charset: str) -> str:
    """What the charset makes of the sample without its plain letters; nothing when it is damaged by it."""
    text = sample.decode(charset, "replace")
    high = "".join(character for character in text if character > "\x7f")
    return "" if high.count("\ufffd") > len(high) * 0.03 + 1 else high


FITTING: tuple[tuple[str, Callable[[bytes], bool]], ...] = (
    ("koi8-r", _cyrillic("koi8-r")),
    ("cp1251", _cyrillic("cp1251")),
    ("euc_jp", _kana("euc_jp")),
    ("cp932", _kana("cp932")),
    ("cp949", _hangul),
    ("gb18030", _leading("gb18030", 0xB0, 0xD7)),
    ("big5hkscs", _leading("big5hkscs", 0xA4, 0xC6)),
)
