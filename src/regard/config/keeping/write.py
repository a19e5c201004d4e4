import hashlib
import io
import os
import tarfile
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import IO

import click
from django.core.files.storage import storages
from django.db import connection, transaction

from regard.config.keeping import programs
from regard.config.keeping.archive import DUMP, FILES, KEY, MANIFEST, Manifest, digest_of
from regard.foundation.env import Misconfigured, secret_key, text
from regard.foundation.files.models import File
from regard.foundation.files.store import path_of

TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"


def back_up_to(path: Path, *, at: datetime) -> Manifest:
    """Database and files as they were at one moment, while others go on writing.

    Content is kept before the row that names it and never changes, so every file this snapshot knows is there.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    dumped = draft.with_name(f"{draft.name}.dump")
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            snapshot, tables = _one(cursor, "SELECT pg_export_snapshot()"), _one(cursor, TABLES)
            make_private(dumped).close()
            programs.dump(dumped, snapshot=snapshot, tables=tables)
            files = list(File.objects.order_by("sha256").values_list("sha256", "size"))
        manifest = _manifest(dumped, tables, files, at)
        with make_private(draft) as target, tarfile.open(fileobj=target, mode="w") as tar:
            _write(tar, manifest, dumped, files)
            target.flush()
            os.fsync(target.fileno())
        draft.replace(path)
        return manifest
    except OSError as error:
        raise Misconfigured(f"The backup {path} could not be written: {error.strerror or error}.") from error
    finally:
        for left in (draft, dumped):
            left.unlink(missing_ok=True)


def _manifest(dumped: Path, tables: int, files: list[tuple[str, int]], at: datetime) -> Manifest:
    with dumped.open("rb") as content:
        digest = digest_of(content)
    return Manifest(
        made_at=at.isoformat(),
        regard=version("regard"),
        dump_sha256=digest,
        dump_tables=tables,
        files=len(files),
        size=dumped.stat().st_size + sum(size for _, size in files),
        key_sha256=hashlib.sha256(secret_key().encode()).hexdigest(),
    )


def _write(tar: tarfile.TarFile, manifest: Manifest, dumped: Path, files: list[tuple[str, int]]) -> None:
    _add(tar, MANIFEST, manifest.as_bytes())
    if not text("REGARD_SECRET_KEY"):
        _add(tar, KEY, secret_key().encode())
    tar.add(dumped, DUMP, filter=_nobodys)
    storage = storages["attachments"]
    with click.progressbar(files, label="Files   ") as bar:
        for sha256, size in bar:
            with storage.open(path_of(sha256)) as content:
                _stream(tar, FILES + sha256, content, size)


def _add(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    _stream(tar, name, io.BytesIO(content), len(content))


def _stream(tar: tarfile.TarFile, name: str, content: IO[bytes], size: int) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    tar.addfile(entry, content)


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


def make_private(path: Path) -> IO[bytes]:
    return open(os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "wb")


def _one(cursor, sql: str):
    cursor.execute(sql)
    return cursor.fetchone()[0]
