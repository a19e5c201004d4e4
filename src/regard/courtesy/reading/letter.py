"""The frame of a letter: whom it greets, and where it comes to its close."""

import re
from dataclasses import dataclass

from .titles import GREETING, kind_of
from .words import WORD

LONGEST = 70
HONOURS = {"المحترم", "المحترمة", "الموقر", "الكريم", "الكريمة", "العزيز", "العزيزة", "الفاضل", "الفاضلة"}
JOINED = {"and", "und", "et", "y", "و", "&", "or", "oder", "ou", "o"}

CLOSE = re.compile(
    r"^[ \t]*(?:(?:kind(?:est)?|best|warm(?:est)?|many|with (?:kind|best|warm)(?:est)?)? ?(?:regards|wishes|thanks)"
    r"|best|cheers|thanks|thank you|yours(?: (?:sincerely|faithfully|truly))?|sincerely(?: yours)?|take care|all the best"
    r"|(?:mit )?(?:freundlich|herzlich|best|viel|lieb|schön|sonnig|nett)\w* (?:grüß?e?n?|grüsse[n]?|gruß|gruss)(?: aus [\w ]+)?"
    r"|grüße|gruß|mfg|vg|lg|hochachtungsvoll|ihre?|alles gute"
    r"|(?:bien |très )?(?:cordialement|amicalement|à vous)|sincères salutations|à (?:bientôt|très vite)|bien à (?:vous|toi)"
    r"|(?:recevez|veuillez|je vous prie d).{0,90}(?:salutations|considération|sentiments)[^\n]*"
    r"|(?:un |muchos |cordiales )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atentamente|un abrazo|reciba un [^\n]*"
    r"|مع (?:أطيب |خالص |فائق )?(?:التحيات|تحياتي|التحية|التقدير|الاحترام|الشكر)[^\n]*|(?:أطيب )?تحياتي|وتفضلوا[^\n]*|تقبلوا[^\n]*)"
    r"[ \t]*[,،.!]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True)
class Part:
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Greeting:
    """`start` to `end` is what is said up to the comma; `word` is Dear, empty where a letter begins with the name."""

    start: int
    end: int
    word: str
    titles: tuple[Part, ...]
    names: tuple[Part, ...]

    @property
    def addressed(self) -> tuple[int, int]:
        """From the first title or name to the last."""
        parts = (*self.titles, *self.names)
        return min(part.start for part in parts), max(part.end for part in parts)


def greeting(text: str) -> Greeting | None:
    line = re.search(r"\S[^\n]*", text)
    if line is None:
        return None
    said = line[0]
    word = GREETING.match(said)
    after = word.end() if word else 0
    if word and after < len(said) and (said[after].isalpha() or said[after] == "_"):
        return None
    titles, names, end = _named(said, after)
    if not word and not titles and not _only_a_name(said, end, names):
        return None
    begin = line.start()
    return Greeting(
        begin,
        begin + max(end, after),
        word[0] if word else "",
        tuple(_moved(part, begin) for part in titles),
        tuple(_moved(part, begin) for part in names),
    )


def close(text: str) -> int:
    """Where the close begins, or the end of the text where there is none."""
    found = [match.start() for match in CLOSE.finditer(text) if match[0].strip()]
    last = found[-1] if found else len(text)
    return last if text[last:].count("\n") <= 8 else len(text)


def _named(said: str, position: int) -> tuple[list[Part], list[Part], int]:
    """The titles and names from here to the first comma, colon or word that no name begins with."""
    titles: list[Part] = []
    names: list[Part] = []
    end = position
    for word in WORD.finditer(said, position, LONGEST):
        between = said[end : word.start()]
        if re.search(r"[,!:;،–—.(\[{<%]", between) and not (titles and between == ". "):
            break
        if names and between.strip():
            break
        part = Part(word[0], word.start(), word.end())
        if kind_of(word[0]) and not names:
            dot = said[word.end() : word.end() + 1] == "."
            titles.append(Part(word[0] + "." * dot, word.start(), word.end() + dot))
        elif word[0] not in HONOURS and not (names and word[0] in JOINED):
            names.append(part)
        end = part.end
    return titles, names, end


def _only_a_name(said: str, end: int, names: list[Part]) -> bool:
    return 0 < len(names) <= 3 and said[end : end + 1] in (",", "،") and not said[end + 1 :].strip()


def _moved(part: Part, by: int) -> Part:
    return Part(part.text, part.start + by, part.end + by)
