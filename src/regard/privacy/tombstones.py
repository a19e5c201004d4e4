"""What says, outside the database, that somebody was erased: one small file each, in the file store.

A backup that is older than an erasure brings the person back. Their tombstone outlives that, so a restore erases them again.
It holds a number and a keyed hash, and nothing of whom it was.
"""

import hmac
import json
import re
from pathlib import Path

from regard.foundation.env import secret_key
from regard.foundation.files.store import storage

FOLDER = "erased"
NAMED = re.compile(r"([0-9]+)-([0-9a-f]{16})\.json")


def words_of(person, *, at):
    """Where a tombstone stands, and what it says."""
    said = {"person": person.pk, "is": hash_of(person), "at": at.isoformat()}
    return f"{FOLDER}/{person.pk}-{shortened(said['is'])}.json", json.dumps(said).encode()


def standing():
    """All that stand in the file store."""
    try:
        _folders, names = storage().listdir(FOLDER)
    except FileNotFoundError:
        return []
    return _read(names)


def standing_in(folder: Path):
    """Those of another home, such as the one a backup was made in: its `files/erased`, or a copy of it."""
    return _read(path.name for path in folder.iterdir())


def hash_of(person):
    """By the key as it is now: a restore has just brought it back, after the settings were read."""
    said = f"erased {person.pk} {person.since.isoformat()}"
    return hmac.digest(secret_key().encode(), said.encode(), "sha256").hex()


def shortened(said):
    """As much of a hash as stands in a name."""
    return said[:16]


def _read(names):
    """Their names say all it takes: a full disk may have cut short what is in them."""
    return [
        {"person": int(stone[1]), "is": stone[2]} for stone in map(NAMED.fullmatch, sorted(names)) if stone
    ]
