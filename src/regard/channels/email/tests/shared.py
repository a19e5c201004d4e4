"""The real mail that lies beside the checkout; a test that needs it is skipped where it is absent."""

import os
from pathlib import Path

import pytest

DATA = Path(os.environ.get("SHARED_DATA") or Path(__file__).parents[6] / "shared" / "data") / "mail"
needs_shared_mail = pytest.mark.skipif(not DATA.is_dir(), reason=f"no real mail in {DATA}")


def mails(*folders: str) -> list[Path]:
    return [
        file
        for folder in folders
        for file in sorted((DATA / folder).rglob("*"))
        if file.suffix in (".eml", ".txt") and file.name != "SOURCE.txt"
    ]
