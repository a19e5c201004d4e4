"""One cluster: its data, its making, its server. Only the holder of the gate (see sharing.py) calls these."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from regard.foundation.env.address import socket_folder
from regard.foundation.env.names import Misconfigured
from regard.foundation.env.postgres.account import Account
from regard.foundation.env.postgres.programs import Programs

SECONDS_TO_START = 300
SECONDS_TO_STOP = 60
SECONDS_FOR_ORPHANS = 60
SILENT_SECONDS = 2
FIRST_WITH_IO_METHOD = 18

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "max_wal_size": "1GB",
    "min_wal_size": "80MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_logical_replication_workers": "0",
    "io_method": "sync",
    "random_page_cost": "1.1",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
    "log_min_messages": "warning",
}

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Cluster:
    home: Path
    data: Path
    account: Account
    programs: Programs
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def sockets(self) -> Path:
        return socket_folder(self.home)

    @property
    def log(self) -> Path:
        return self.data / "server.log"

    def exists(self) -> bool:
        return (self.data / "PG_VERSION").exists()

    def major(self) -> int:
        return int((self.data / "PG_VERSION").read_text())

    def make(self) -> None:
        """Whole or not at all: killed half-way, the next start begins again."""
        draft = self.data.with_name(f"{self.data.name}.new")
        shutil.rmtree(draft, ignore_errors=True)
        self._own(draft)
        self._run(
            *(self.programs / "initdb", "--pgdata", str(draft), "--username", "postgres", "--auth", "peer"),
            *("--encoding", "UTF8", "--locale", "C", "--no-sync"),
            *("--locale-provider", "builtin", "--builtin-locale", "PG_UNICODE_FAST"),
        )
        for sql in ("CREATE ROLE regard LOGIN CREATEDB", "CREATE DATABASE regard OWNER regard"):
            self._single(draft, sql)
        draft.rename(self.data)

    def start(self, tell: Tell) -> None:
        self._own(self.sockets)
        self._write_settings()
        if self.log.exists():
            self.log.replace(self.log.with_suffix(".log.1"))
        self._sweep()
        for _ in range(SECONDS_FOR_ORPHANS):
            if self._try_to_start(tell):
                return
            if "still in use" not in self._last_words():
                break
            time.sleep(1)
        raise Misconfigured(f"The database did not start: {self._last_words()} (all of it: {self.log})")

    def _sweep(self) -> None:
        """What a killed server left. It holds a number that may be another program's, or one never buried.

        A session of it that still writes is not overrun: PostgreSQL finds its shared memory in use and refuses.
        """
        for left in (self.data / "postmaster.pid", *self.sockets.glob(".s.PGSQL.*")):
            left.unlink(missing_ok=True)

    def _try_to_start(self, tell: Tell) -> bool:
        patience = ("--wait", "--timeout", str(SECONDS_TO_START))
        where = ("--pgdata", str(self.data), "--log", str(self.log))
        starting = self.account.launch([self.programs / "pg_ctl", "start", "--silent", *patience, *where])
        _wait(starting, tell, "The database is mending itself after a sudden stop; this can take a while.")
        return starting.returncode == 0

    def await_ready(self, tell: Tell) -> bool:
        """Join a server somebody else started; false when it went away meanwhile."""
        told = False
        for waited in range(SECONDS_TO_START * 10):
            if self.pid() is None:
                return False
            if self._status() == "ready":
                return True
            if waited == SILENT_SECONDS * 10 and not told:
                tell("Waiting for the database.")
                told = True
            time.sleep(0.1)
        raise Misconfigured(f"The database is there but does not get ready; see {self.log}.")

    def stop(self) -> None:
        for sign, seconds in ((signal.SIGINT, SECONDS_TO_STOP), (signal.SIGQUIT, 10)):
            pid = self.pid()
            if pid is None:
                return
            os.kill(pid, sign)
            for _ in range(seconds * 50):
                if self.pid() is None:
                    return
                time.sleep(0.02)
        raise Misconfigured(f"The database, process {self.pid()}, does not stop; see {self.log}.")

    def call(self, program: str, *arguments: str) -> None:
        """One of PostgreSQL's own tools against this server, with all rights."""
        command = [self.programs / program, "--host", str(self.sockets), "--username", "postgres", *arguments]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            raise Misconfigured(f"{program} failed: {' '.join(done.stderr.split())}")

    def pid(self) -> int | None:
        """The living postmaster of this very data; a number left by a killed one may be another program's now."""
        lines = self._lines()
        if not lines or not lines[0].isdigit():
            return None
        pid = int(lines[0])
        return pid if str(self.data) in command_of(pid) else None

    def _status(self) -> str:
        lines = self._lines()
        return lines[7].strip() if len(lines) > 7 else "starting"

    def _lines(self) -> list[str]:
        try:
            return (self.data / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return []

    def _own(self, folder: Path) -> None:
        """A folder in /tmp may have been put there by somebody who waits for our connections."""
        folder.mkdir(mode=0o700, exist_ok=True)
        owner = folder.lstat().st_uid
        if folder.is_symlink() or owner not in (os.geteuid(), self.account.uid):
            raise Misconfigured(
                f"{folder} belongs to somebody else; remove it, or choose another REGARD_HOME."
            )
        os.chown(folder, self.account.uid, self.account.gid)
        folder.chmod(0o700)

    def _write_settings(self) -> None:
        settings = {**SETTINGS, **self.settings, "unix_socket_directories": str(self.sockets)}
        if self.major() < FIRST_WITH_IO_METHOD:
            del settings["io_method"]
        lines = [f"{name} = '{value}'" for name, value in settings.items()]
        self._write("postgresql.conf", [*lines, "include_if_exists = 'own.conf'"])
        self._write("pg_hba.conf", ["local all all peer map=regard"])
        people = sorted({"root", self.account.name})
        self._write(
            "pg_ident.conf", [f"regard {who} {role}" for who in people for role in ("regard", "postgres")]
        )

    def _write(self, name: str, lines: list[str]) -> None:
        path = self.data / name
        path.write_text(
            "\n".join(["# Written anew at every start; your own settings go into own.conf.", *lines, ""])
        )
        os.chown(path, self.account.uid, self.account.gid)

    def _single(self, data: Path, sql: str) -> None:
        command = [self.programs / "postgres", "--single", "-D", str(data), "template1"]
        shell = ["/bin/sh", "-c", 'sql=$1; shift; echo "$sql" | "$@"', "sh", sql]
        self._run(*shell, *command)

    def _run(self, *command: str) -> None:
        process = self.account.launch(command)
        said, _ = process.communicate()
        if process.returncode or b"ERROR" in said:
            last = said.decode(errors="replace").strip().splitlines()[-1:]
            raise Misconfigured(f"{Path(command[0]).name} failed: {' '.join(last)}")

    def _last_words(self) -> str:
        lines = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        fatal = [line for line in lines if "FATAL" in line or "could not" in line] or lines
        return fatal[-1] if fatal else "it left no word"


def _wait(process: subprocess.Popen[bytes], tell: Tell, words: str) -> None:
    try:
        process.communicate(timeout=SILENT_SECONDS)
    except subprocess.TimeoutExpired:
        tell(words)
        process.communicate()


def command_of(pid: int) -> str:
    """How a process was called, spaces between its words; nothing when there is no such process."""
    path = Path(f"/proc/{pid}/cmdline")
    if Path("/proc/self").exists():
        try:
            return path.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except (FileNotFoundError, ProcessLookupError):
            return ""
    return subprocess.run(["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True).stdout
