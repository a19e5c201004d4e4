"""The stories that people live in the demo, read from the files beside: one file a language.

A story begins with `# its-name` and its subjects; each step with `-- who` and perhaps how long after, `+2d`.
In the words, `[this|that]` is one of them, `{her word/his word}` follows the person, `{product}` is filled in.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
GENDER = re.compile(r"\{([^{}/]+)/([^{}/]+)\}")
GAP = re.compile(r"\{(\w+)\}")
UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


@dataclass(frozen=True)
class Step:
    who: str
    after: timedelta | None
    text: str
    files: tuple[str, ...]


@dataclass(frozen=True)
class Story:
    name: str
    language: str
    head: dict[str, str]
    steps: tuple[Step, ...]

    @property
    def subjects(self):
        return self.head["subject"].split(" | ")

    @property
    def ago(self):
        """How long before now it begins, for what happens a single time."""
        return length(self.head["ago"])

    def tells(self, gap):
        return any(f"{{{gap}}}" in step.text for step in self.steps)


@cache
def stories():
    """All stories by language."""
    return {path.stem: _read(path) for path in sorted((HERE / "stories").glob("*.txt"))}


def people():
    """The rows of people.txt: who lives in the demo."""
    return [line.split("|") for line in (HERE / "people.txt").read_text().splitlines()]


def fill_in(text, gaps, *, woman, dice):
    text = CHOICE.sub(lambda found: dice.choice(found[1].split("|")), text)
    text = GENDER.sub(lambda found: found[1] if woman else found[2], text)
    return GAP.sub(lambda found: gaps[found[1]], text)


def _read(path):
    parts = re.split(r"^# ", path.read_text(), flags=re.MULTILINE)[1:]
    return [_story(part, path.stem) for part in parts]


def _story(part, language):
    head, *steps = re.split(r"^-- ", part, flags=re.MULTILINE)
    name, *lines = head.strip().splitlines()
    described = dict(line.split(": ", 1) for line in lines)
    return Story(name, described.get("language", language), described, tuple(_step(step) for step in steps))


def _step(part):
    first, _, text = part.partition("\n")
    who, *after = first.split()
    files = tuple(re.findall(r"^files: (\S+)$", text, flags=re.MULTILINE))
    text = re.sub(r"^files: .*$", "", text, flags=re.MULTILINE).strip()
    return Step(who, length(after[0]) if after else None, text, files)


def length(word):
    """`+2d` or `-5h` as a timedelta; the sign is for the reader."""
    return int(word[1:-1]) * UNITS[word[-1]]
