"""The wordings Regard ships with, a file for each language; `any` holds abbreviations that belong to none."""

from functools import cache
from pathlib import Path

from .draft import Wording

FOLDER = Path(__file__).parent / "wordings"


@cache
def shipped() -> tuple[Wording, ...]:
    return tuple(_wording(file, line) for file in sorted(FOLDER.glob("*.txt")) for line in _lines(file))


def _lines(file: Path) -> list[str]:
    return [line for line in file.read_text().splitlines() if line.strip()]


def _wording(file: Path, line: str) -> Wording:
    kind, words, *instead = (part.strip() for part in line.split("|"))
    return Wording(kind, "" if file.stem == "any" else file.stem, words, instead[0] if instead else "")
