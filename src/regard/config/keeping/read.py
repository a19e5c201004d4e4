import hashlib
import os
import shutil
import tarfile
import tempfile
from pathlib import Path
from typing import IO

import click
from django.core.files.base import File as Content
from django.core.files.storage import storages
from django.db import connection

from regard.config.keeping import programs
from regard.config.keeping.archive import (
    BLOCK,
    DUMP,
    FILES,
    KEY,
    MANIFEST,
    Manifest,
    digest_of,
    manifest_in,
    opened,
)
from regard.foundation import clock
from regard.foundation.env import Misconfigured, home, secret_key, text
from regard.foundation.env.home import half_restored, keep_key
from regard.foundation.files.store import path_of
from regard.foundation.files.sweep import forget_halves


def restore_from(path: Path) -> Manifest:
    """Nothing is touched before all of the backup has been read and found whole; the database comes last, at once.

    From then on the home is marked as half restored; the mark goes when all that follows is done. Where the database
    is there already, from a restore of the same backup that was stopped, it is left as it is.
    """
    tables = connection.introspection.table_names()
    _check_empty(tables)
    try:
        manifest = verified(path)
    except tarfile.ReadError as error:
        raise Misconfigured(
            f"{path} is not a whole backup of Regard: it cannot be read as one, or was cut off."
        ) from error
    except (OSError, tarfile.TarError, ValueError, KeyError, TypeError) as error:
        raise Misconfigured(f"{path} is not a whole backup of Regard: {error}.") from error
    _check_key(manifest)
    if tables and half_restored().read_bytes() != manifest.as_bytes():
        raise Misconfigured(f"This home is half restored, and not from {path}; call it with the same file.")
    half_restored().write_bytes(manifest.as_bytes())
    for left in home().glob("restore-*"):
        shutil.rmtree(left)
    if not tables:
        _bring_back(path, manifest)
    return manifest


def _bring_back(path: Path, manifest: Manifest) -> None:
    with tempfile.TemporaryDirectory(dir=home(), prefix="restore-") as folder:
        dumped = Path(folder) / DUMP
        try:
            forget_halves(older_than=clock.now())
            _take_out(path, dumped, manifest)
        except OSError as error:
            raise Misconfigured(
                f"The files could not be brought back: {error.strerror or error} The database is still empty."
            ) from error
        programs.load(dumped, tables=manifest.dump_tables)


def verified(path: Path) -> Manifest:
    with tarfile.open(path) as tar, click.progressbar(length=path.stat().st_size, label="Checking") as bar:
        manifest = manifest_in(tar, path)
        found = 0
        for entry in tar:
            if entry.name in (MANIFEST, KEY):
                continue
            wanted = manifest.dump_sha256 if entry.name == DUMP else entry.name.removeprefix(FILES)
            if digest_of(opened(tar, entry)) != wanted:
                raise ValueError(f"{entry.name} in it is damaged")
            found += entry.name.startswith(FILES)
            bar.update(entry.size)
    if found != manifest.files:
        raise ValueError(f"{found} of its {manifest.files} files are there")
    return manifest


def _check_empty(tables: list[str]) -> None:
    if tables and not half_restored().exists():
        raise Misconfigured(
            f"The database already holds {len(tables)} tables and nothing was changed. Restore into an empty one:"
            " set REGARD_HOME to a new folder, or DATABASE_URL to a new database."
        )


def _check_key(manifest: Manifest) -> None:
    """Under another key sessions, links and the mailboxes' passwords would be lost."""
    given = text("REGARD_SECRET_KEY")
    if given and hashlib.sha256(given.encode()).hexdigest() != manifest.key_sha256:
        raise Misconfigured(
            "REGARD_SECRET_KEY is not the one this backup was made under; set that one, or none."
        )


def _take_out(path: Path, dumped: Path, manifest: Manifest) -> None:
    with tarfile.open(path) as tar, click.progressbar(length=manifest.files, label="Files   ") as bar:
        for entry in tar:
            if entry.name == DUMP:
                with dumped.open("wb") as target:
                    _copy(opened(tar, entry), target)
            elif entry.name == KEY and not text("REGARD_SECRET_KEY"):
                _keep_key(opened(tar, entry).read().decode())
            elif entry.name.startswith(FILES):
                _keep(entry.name.removeprefix(FILES), opened(tar, entry))
                bar.update(1)
    if hashlib.sha256(secret_key().encode()).hexdigest() != manifest.key_sha256:
        raise Misconfigured(
            "This backup was made under a REGARD_SECRET_KEY of its own; set it and try again."
        )


def _keep_key(key: str) -> None:
    """At once: half a key would let nobody in, not even to restore."""
    draft = home() / "secret-key.restored"
    keep_key(draft, key)
    draft.replace(home() / "secret-key")


def _keep(sha256: str, content: IO[bytes]) -> None:
    storage = storages["attachments"]
    if not storage.exists(path_of(sha256)):
        storage.save(path_of(sha256), Content(content))


def _copy(source: IO[bytes], target: IO[bytes]) -> None:
    while block := source.read(BLOCK):
        target.write(block)
    target.flush()
    os.fsync(target.fileno())
