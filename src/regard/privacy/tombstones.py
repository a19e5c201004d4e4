"""What says, outside the database, that somebody was erased: one small file each, in the file store.

A backup that is older than an erasure brings the person back. Their tombstone outlives that, so a restore erases them again.
It holds a number and a keyed hash, and nothing of whom it was.
"""

import hmac
import json
from pathlib import Path

from regard.foundation.env import secret_key
from regard.foundation.files.store import storage

FOLDER = "erased"


def words_of(person, *, at):
    """Where a tombstone stands, and what it says."""
    said = {"person": person.pk, "is": hash_of(person), "at": at.isoformat()}
    return f"{FOLDER}/{person.pk}-{said['is'][:16]}.json", json.dumps(said).encode()


def standing():
    """All that stand in the file store."""
    try:
        _folders, names = storage().listdir(FOLDER)
    except FileNotFoundError:
        return []
    return [_read(storage().open(f"{FOLDER}/{name}")) for name in sorted(names) if name.endswith(".json")]


def standing_in(folder: Path):
    """Those of another home, such as the one a backup was made in: its `files/erased`, or a copy of it."""
    return [_read(path.open("rb")) for path in sorted(folder.glob("*.json"))]


def hash_of(person):
    """By the key as it is now: a restore has just brought it back, after the settings were read."""
    said = f"erased {person.pk} {person.since.isoformat()}"
    return hmac.digest(secret_key().encode(), said.encode(), "sha256").hex()


def _read(file):
    with file:
        return json.loads(file.read())
