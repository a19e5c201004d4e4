"""The real mail that lies beside the checkout; a test that needs it is skipped where it is absent."""

import os
from pathlib import Path

import pytest

from regard.channels.email.reading.letter import Letter, Reply
from regard.channels.email.reading.replies import split

DATA = Path(os.environ.get("SHARED_DATA") or Path(__file__).parents[6] / "shared" / "data") / "mail"
needs_shared_mail = pytest.mark.skipif(not DATA.is_dir(), reason=f"no real mail in {DATA}")


def mails(*folders: str) -> list[Path]:
    return [
        file
        for folder in folders
        for file in sorted((DATA / folder).rglob("*"))
        if file.suffix in (".eml", ".txt") and file.name != "SOURCE.txt"
    ]


def split_text(text: str) -> Reply:
    return split(Letter(text=text))


def split_html(html: str) -> Reply:
    return split(Letter(html=html))
