"""The documents of the house, and what they name."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FENCE = re.compile(r"^```(\w*)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Document:
    path: Path
    text: str

    @property
    def name(self) -> str:
        return str(self.path.relative_to(ROOT))

    @property
    def prose(self) -> str:
        return FENCE.sub("", self.text)

    def blocks(self, language: str) -> Iterator[tuple[str, str]]:
        """What stands behind the language of a fenced block, and the block."""
        return ((marks.strip(), body) for found, marks, body in FENCE.findall(self.text) if found == language)

    def quoted(self) -> list[str]:
        """Everything in backticks outside of fenced blocks."""
        return [" ".join(words.split()) for words in re.findall(r"`([^`]+)`", self.prose)]

    def calls(self) -> Iterator[list[str]]:
        """Every call of `regard`, in prose or in a block, as its words."""
        lines = [line for _marks, body in self.blocks("sh") for line in body.splitlines()]
        lines += re.findall(r"^    (?:\w+=\S+ )*(regard\b.*)$", self.prose, re.MULTILINE)
        for line in [*lines, *self.quoted()]:
            if called := re.match(r"(?:\S*/)?regard((?: [^#|<>]+)?)$", line.partition("#")[0].strip()):
                yield shlex.split(called[1])

    def links(self) -> list[str]:
        return re.findall(r"\]\(([^)\s]+)\)", self.prose)


def documents() -> list[Document]:
    files = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("src/**/README.md")]
    return [Document(file, file.read_text()) for file in sorted(files)]
