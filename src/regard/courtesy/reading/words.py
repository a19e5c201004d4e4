"""Words of any script, and the forms in which they are compared."""

import re
import unicodedata
from functools import lru_cache

MARKS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670"
WORD = re.compile(rf"[^\W\d_](?:[\w{MARKS}]|['’ʼ\-](?=[^\W_]))*")
ANYTHING = re.compile(rf"[\w{MARKS}]+(?:['’ʼ\-][\w{MARKS}]+)*")
ARABIC = re.compile(r"[\u0600-\u06ff]")

_ALIKE = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ـ": None}
    | {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "’": "'",
        "ʼ": "'",
        "ʹ": "'",
        "\xa0": " ",
    }
)
_VOWELLED = re.compile("[\u0640\u064b-\u0652\u0670]")
_MARK = re.compile(rf"[{MARKS}]")

STOP = {
    language: frozenset(words.split())
    for language, words in {
        "en": """
        a about again all also an and any are as at be been but by can could did do does done for from get go got had has have
            having he her here him his how i if in into is it its just let like may me more much my need no not now of on one or our
            out please put say she should so some still tell than that the their them then there they this those to too up us very
            was we were what when where which while who why will with would yes you your yours mr ms dear hello
        """,
        "de": """
            aber als am an auch auf aus bei bin bis bitte da dann das dass dem den der des die dir doch du ein eine einem einen einer
            es er für gibt haben habe hat hatte ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ist ja kann kein können könnten
            mal man mein meine mich mir mit muss nach nicht noch nun nur ob oder schon sein seine sich sie sind so um und uns unser
            vom von vor wann war was welche wenn werden wie wir wird wo zu zum zur über
        """,
        "fr": """
            au aux avec ce cela ces cet cette dans de des du elle en est et eu il ils je la le les leur lui ma mais me mes moi mon ne
            nos notre nous on ou où par pas plus pour pourriez puis quand que quel quelle qui sa sans se ses son sont sur ta te tes
            toi ton tu un une vos votre vous y à été être avez avoir ai a
        """,
        "es": """
            al algo con cuando cuál de del desde dos el ella en era es esta este está fue ha han hay la las le les lo los me mi más
            no nos o para pero por puede qué que se ser si sin su sus sí te tu un una usted y ya yo
        """,
        "ar": """
            من في على عن الى ان انا انت هو هي هل ما متي كم اين كيف لماذا هذا هذه ذلك التي الذي لا لم لن قد كان لك لي لكم نحن او ثم مع
        """,
    }.items()
}


def same(word: str) -> str:
    """One spelling for what is the same: an accent typed as two characters, an apostrophe of another kind, and in Arabic a
    word with its vowels and doublings or, as it is mostly written, without.
    """
    return unicodedata.normalize("NFC", _VOWELLED.sub("", word)).replace("’", "'").replace("ʼ", "'")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Without capitals and accents, so that Siobhan finds Siobhán, and أحمد finds احمد."""
    taken_apart = unicodedata.normalize("NFKD", text.translate(_ALIKE))
    return _MARK.sub("", taken_apart).casefold().translate(_ALIKE)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What a word shares with its other forms: its beginning. In Arabic, without what is written onto its front."""
    folded = fold(word)
    if ARABIC.match(folded):
        return re.sub(r"^(?:و|ف)?(?:ال|لل|بال|كال)?(?=..)", "", folded)[:4]
    return folded[:5]


def content(text: str) -> set[str]:
    """The stems of the words that say what a sentence is about."""
    return {
        stem(word)
        for word in ANYTHING.findall(text)
        if (len(word) > 2 or word.isdigit()) and fold(word) not in STOP_FOLDED
    }


def distance(one: str, other: str, most: int) -> int:
    """How many letters must be changed, added, dropped or swapped; `most` + 1 where it is more than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, opposite in enumerate(other, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != opposite))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == opposite:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return min(row[-1], most + 1)


STOP_FOLDED = frozenset(fold(word) for words in STOP.values() for word in words)
