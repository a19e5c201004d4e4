"""Who runs the server: the person who calls, or, since PostgreSQL refuses root, an account without rights."""

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from regard.foundation.env.names import Misconfigured

NAME = "regard"


@dataclass(frozen=True)
class Account:
    name: str
    uid: int
    gid: int

    def launch(self, command: Sequence[str]) -> subprocess.Popen[bytes]:
        """In a session of its own: a Ctrl-C in this terminal is not meant for the server."""
        other = {"user": self.uid, "group": self.gid, "extra_groups": []} if self.uid != os.geteuid() else {}
        return subprocess.Popen(
            command,
            cwd="/",
            env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            umask=0o077,
            **other,  # type: ignore[call-overload]
        )

    def reaches(self, folder: Path) -> bool:
        return self.launch(["/bin/sh", "-c", 'cd "$1"', "sh", str(folder)]).wait() == 0


def account_for(home: Path, data: Path) -> Account:
    if os.geteuid() != 0:
        return _known(pwd.getpwuid(os.geteuid()))
    account = _owner(data) or _owner(home) or _system_account()
    _let_in(account, home)
    return account


def _known(entry: pwd.struct_passwd) -> Account:
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)


def _owner(folder: Path) -> Account | None:
    if not folder.exists() or folder.stat().st_uid == 0:
        return None
    return _known(pwd.getpwuid(folder.stat().st_uid))


def _system_account() -> Account:
    try:
        return _known(pwd.getpwnam(NAME))
    except KeyError:
        _make_system_account()
    return _known(pwd.getpwnam(NAME))


def _make_system_account() -> None:
    command = ["useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"]
    try:
        made = subprocess.run(
            [*command, "--shell", "/usr/sbin/nologin", NAME], capture_output=True, text=True
        )
    except FileNotFoundError:
        raise Misconfigured(
            f"PostgreSQL never runs as root and there is no useradd here; make a system user named {NAME}."
        ) from None
    if made.returncode:
        raise Misconfigured(f"The system user {NAME} for PostgreSQL could not be made: {made.stderr.strip()}")


def _let_in(account: Account, home: Path) -> None:
    """The account may pass through the home to its own folders, but not list it; nothing above is opened."""
    if home.stat().st_uid == 0:
        os.chown(home, 0, account.gid)
        home.chmod(0o710)
    if not account.reaches(home):
        raise Misconfigured(
            f"The home {home} lies in a folder closed to the system user {account.name}, under which PostgreSQL"
            " runs when you are root; set REGARD_HOME to a folder such as /var/lib/regard."
        )
