"""A Japanese name in Latin letters (Hepburn) as the hiragana it was made from, which a Japanese voice can read."""

import re
import unicodedata

_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "g": "がぎぐげご", "s": "さしすせそ", "z": "ざじずぜぞ", "t": "たちつてと",
    "d": "だぢづでど", "n": "なにぬねの", "h": "はひふへほ", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ", "m": "まみむめも",
    "r": "らりるれろ", "w": "わゐうゑを",
}  # fmt: skip
_SMALL = {"a": "ゃ", "u": "ゅ", "o": "ょ", "e": "ぇ"}
_BEFORE_I = {"ky": "き", "gy": "ぎ", "sh": "し", "j": "じ", "ch": "ち", "ny": "に", "hy": "ひ", "by": "び", "py": "ぴ",
             "my": "み", "ry": "り"}  # fmt: skip
KANA = (
    {f"{row}{vowel}": kana for row, all_ in _ROWS.items() for vowel, kana in zip("aiueo", all_, strict=True)}
    | {
        f"{start}{vowel}": first + small
        for start, first in _BEFORE_I.items()
        for vowel, small in _SMALL.items()
    }
    | {
        "shi": "し",
        "ji": "じ",
        "chi": "ち",
        "tsu": "つ",
        "fu": "ふ",
        "ya": "や",
        "yu": "ゆ",
        "yo": "よ",
        "n": "ん",
    }
)
_PIECE = re.compile("|".join(sorted(KANA, key=len, reverse=True)))
_LONG = str.maketrans({"ō": "ou", "ū": "uu", "ā": "aa", "ē": "ee", "ī": "ii"})
_DOUBLED = re.compile(r"([kstpgdbcz])(?=\1)|t(?=ch)")


def hiragana(name):
    """`Satō Kenji` as `さとう けんじ`; nothing for what is no Hepburn."""
    latin = unicodedata.normalize("NFC", name.lower()).translate(_LONG).replace("’", "'")
    words = [_word(re.sub("m(?=[bmp])", "n", word)) for word in latin.split()]
    return " ".join(words) if all(words) else ""


def _word(word):
    small = _DOUBLED.sub("っ", word)
    rest = _PIECE.sub("", small).replace("っ", "").replace("'", "")
    return _PIECE.sub(lambda piece: KANA[piece[0]], small).replace("'", "") if not rest else ""
