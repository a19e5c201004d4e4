"""PostgreSQL's own tools, called for the database Django uses."""

import os
import re
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

import click
from psycopg.conninfo import make_conninfo

from regard.foundation.env import Misconfigured
from regard.foundation.env.address import libpq
from regard.foundation.env.postgres.programs import installed_programs

# pg_restore writes this line for PostgreSQL 17 and newer; older ones do not know the setting.
TOO_NEW = b"SET transaction_timeout = 0;\n"


def dump(path: Path, *, snapshot: str, tables: int) -> None:
    command = [
        "pg_dump",
        "--format=custom",
        "--no-owner",
        "--no-privileges",
        f"--snapshot={snapshot}",
        "--verbose",
    ]
    with _call(*command, f"--file={path}", f"--dbname={_address()}") as process:
        said = _show(process, r"dumping contents of table", "Database", tables)
        _check(process, said)


def load(path: Path, *, tables: int) -> None:
    """Whole or not at all: it is committed by a word of ours once pg_restore has ended well. Where one of us is killed
    psql sees no more than the end of what it reads, and that alone must not commit."""
    command = [
        "pg_restore",
        "--file=-",
        "--no-owner",
        "--no-privileges",
        "--no-comments",
        "--verbose",
        str(path),
    ]
    with (
        _call(*command, stdout=subprocess.PIPE) as reading,
        _call(
            *("psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", _address()),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        ) as writing,
    ):
        assert writing.stdin
        carrying = threading.Thread(target=_carry, args=(reading, writing.stdin))
        carrying.start()
        assert writing.stderr
        refused: list[bytes] = []
        listening = threading.Thread(target=lambda pipe: refused.extend(pipe), args=(writing.stderr,))
        listening.start()
        said = _show(reading, r"processing data for table", "Database", tables)
        carrying.join()
        listening.join()
        _check(writing, [line.decode(errors="replace") for line in refused])
        _check(reading, said)


def _carry(reading: subprocess.Popen[bytes], target: IO[bytes]) -> None:
    """The target leaves early when it refuses a line; it says so itself."""
    assert reading.stdout
    with suppress(BrokenPipeError), reading.stdout as source, target:
        target.write(b"BEGIN;\n")
        for line in source:
            if line == TOO_NEW:
                break
            target.write(line)
        while block := source.read(1024 * 1024):
            target.write(block)
        if reading.wait() == 0:
            target.write(b"COMMIT;\n")


@contextmanager
def _call(program: str, *arguments: str, **pipes: Any) -> Iterator[subprocess.Popen[bytes]]:
    """It ends with us, should somebody stop us before it is done."""
    environment = {**os.environ, "PGPASSWORD": libpq().get("password", ""), "LC_ALL": "C"}
    command = [installed_programs() / program, *arguments]
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, **pipes)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _address() -> str:
    """Without the password, which other people of this machine could read in the list of processes."""
    return make_conninfo(**{name: value for name, value in libpq().items() if name != "password"})


def _show(process: subprocess.Popen[bytes], sign: str, label: str, length: int) -> list[str]:
    said = []
    assert process.stderr
    with click.progressbar(length=length, label=label) as bar:
        for line in process.stderr:
            said.append(line.decode(errors="replace"))
            if re.search(sign, said[-1]):
                bar.update(1)
    return said


def _check(process: subprocess.Popen[bytes], said: Sequence[str]) -> None:
    if process.wait():
        words = [line for line in said if "error" in line.lower()] or [*said, "it left no word"]
        program = Path(process.args[0]).name  # type: ignore[index,arg-type]
        raise Misconfigured(f"{program} failed: {words[0].strip()}")
