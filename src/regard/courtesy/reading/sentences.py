"""Where a sentence begins and ends, and which of them ask."""

import re
from dataclasses import dataclass

ENDS = re.compile(r"[.!?؟…]+[\"'”»)]*(?=\s|$)|\n\s*\n|\n(?![a-zà-öø-ÿ])|(?<=[,:،])\n")
ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|No|Nr|St|Sra?|Srta|Mme|Mlle|M|z\. ?B|d\. ?h|u\. ?a|bzw|ca|e\.g|i\.e|approx|Tel|ul|Str|\d{1,2})\.$"
)
QUOTED = re.compile(r"^[ \t]*>.*$", re.MULTILINE)


@dataclass(frozen=True)
class Sentence:
    start: int
    end: int
    text: str

    @property
    def asks(self) -> bool:
        return self.text.rstrip("\"'”») ").endswith(("?", "؟", "?!", "!?"))


def without_quotes(text: str) -> str:
    """The same length, with blanks where somebody else is quoted."""
    return QUOTED.sub(lambda line: " " * len(line[0]), text)


def sentences(text: str) -> tuple[Sentence, ...]:
    found, start = [], 0
    for end in ENDS.finditer(text):
        said = text[start : end.end()].rstrip()
        if end[0] == "." and ABBREVIATED.search(said[-8:]) and text[end.end() :].strip():
            continue
        found.append(_trimmed(text, start, end.end()))
        start = end.end()
    found.append(_trimmed(text, start, len(text)))
    return tuple(sentence for sentence in found if sentence.text)


def _trimmed(text: str, start: int, end: int) -> Sentence:
    said = text[start:end]
    start += len(said) - len(said.lstrip())
    said = said.strip()
    return Sentence(start, start + len(said), said)
