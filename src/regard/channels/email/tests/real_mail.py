"""The real mails that other desks and parsers test with, read from beside the checkout."""

import os
from pathlib import Path

import pytest

DATA = Path(os.environ.get("REGARD_DATA", Path(__file__).parents[6] / "shared" / "data"))
MAIL = DATA / "mail"

needs_mail = pytest.mark.skipif(
    not MAIL.is_dir(), reason=f"no real mails in {MAIL}; REGARD_DATA names the folder of data"
)


def mails(*folders):
    return [
        file
        for folder in folders
        for file in sorted((MAIL / folder).rglob("*"))
        if file.suffix in (".eml", ".txt") and file.name != "SOURCE.txt"
    ]
