"""The file a backup is: a tar of a manifest, the database as pg_dump wrote it, the files and the secret key.

Files lie in it under the SHA-256 of what they hold, so their names are their checksums.
"""

import hashlib
import json
import tarfile
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from regard.foundation.env import Misconfigured

FORMAT = 1
MANIFEST, DUMP, KEY, FILES = "manifest.json", "database.dump", "secret-key", "files/"
BLOCK = 1024 * 1024


@dataclass(frozen=True)
class Manifest:
    made_at: str
    regard: str
    dump_sha256: str
    dump_tables: int
    files: int
    size: int
    key_sha256: str
    format: int = FORMAT

    def as_bytes(self) -> bytes:
        return json.dumps(asdict(self), indent=2).encode()

    @property
    def made(self) -> datetime:
        return datetime.fromisoformat(self.made_at)


def manifest_in(tar: tarfile.TarFile, path: Path) -> Manifest:
    first = tar.next()
    if first is None or first.name != MANIFEST:
        raise Misconfigured(f"{path} is not a backup of Regard.")
    said = json.loads(opened(tar, first).read())
    if said["format"] != FORMAT:
        raise Misconfigured(
            f"{path} was written by another Regard ({said['regard']}); restore it with that one."
        )
    return Manifest(**said)


def opened(tar: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    content = tar.extractfile(member)
    if content is None:
        raise ValueError(f"{member.name} in it is not a file")
    return content


def digest_of(content: IO[bytes]) -> str:
    whole = hashlib.sha256()
    while block := content.read(BLOCK):
        whole.update(block)
    return whole.hexdigest()
