"""The one folder of this installation: database, secret key, files."""

import os
import secrets
from pathlib import Path

import platformdirs

from regard.foundation.env.names import Misconfigured, text

SHORTEST_KEY = 50


def home() -> Path:
    given = text("REGARD_HOME")
    if given and not Path(given).is_absolute():
        raise Misconfigured(f"REGARD_HOME is {given!r}; it must be a full path, beginning with a slash.")
    folder = Path(given) if given else default_home()
    if not folder.is_dir():
        make_private(folder)
    return folder


def default_home(name: str = "regard") -> Path:
    """Root's own folder is closed to the account the database runs under, so root's home lies in /var/lib."""
    return (
        Path("/var/lib") / name if os.geteuid() == 0 else platformdirs.user_data_path(name, appauthor=False)
    )


def make_private(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Misconfigured(
            f"The folder {folder} cannot be made ({error.strerror}); set REGARD_HOME to one you may write in."
        ) from None


def half_restored() -> Path:
    """Lies in a home from the first step of a restore to its last, and says which backup it is."""
    return home() / "half-restored"


def refuse_half_restored() -> None:
    if half_restored().exists():
        raise Misconfigured(
            f"The home {home()} is only half restored: that was stopped before its end. Call `regard restore` again,"
            " with the same file."
        )


def secret_key() -> str:
    key = text("REGARD_SECRET_KEY") or _kept_key(home() / "secret-key")
    if len(key) < SHORTEST_KEY:
        raise Misconfigured(
            f"The secret key has {len(key)} characters; REGARD_SECRET_KEY needs at least {SHORTEST_KEY}."
        )
    return key


def _kept_key(path: Path) -> str:
    try:
        if not path.exists():
            _make_key(path)
        return path.read_text().strip()
    except OSError as error:
        raise Misconfigured(f"The secret key {path} cannot be read or made ({error.strerror}).") from None


def _make_key(path: Path) -> None:
    """Two processes may come first together: the key is linked whole into place, and the later one is dropped."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    keep_key(draft, secrets.token_urlsafe(64))
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def keep_key(path: Path, key: str) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(key + "\n")
