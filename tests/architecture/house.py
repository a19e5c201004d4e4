"""The house as it stands: its slices, how high each lies, their sources and their pages."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
REGARD = ROOT / "src" / "regard"
NESTS = ("channels", "foundation", "workspace")

contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]


def _heights() -> dict[str, tuple[int, int]]:
    """Where each slice lies: its line in the first contract, then its line within channels or foundation."""
    lines = {
        contract["containers"][0]: contract["layers"] for contract in contracts if "containers" in contract
    }
    within = {nest: _slices(lines.get(f"regard.{nest}", [])) for nest in NESTS}
    heights = {}
    for name, height in _slices(lines["regard"]).items():
        heights[name] = (height, 0)
        for inner, inner_height in within.get(name, {}).items():
            heights[f"{name}.{inner}"] = (height, inner_height)
    return heights


def _slices(lines: list[str]) -> dict[str, int]:
    return {name: -depth for depth, line in enumerate(lines) for name in re.findall(r"\w+", line)}


HEIGHTS = _heights()


def slice_of(module: str) -> str:
    """`regard.channels.email.models` lies in `channels.email`, `regard.people.actions` in `people`."""
    first, *rest = module.split(".")[1:]
    if first == "__main__":
        return "config"
    return f"{first}.{rest[0]}" if first in NESTS and rest else first


def room_of(module: str) -> str:
    """The first name behind a slice's own: `actions` of `regard.people.actions.meet`."""
    inside = module.removeprefix(f"regard.{slice_of(module)}").lstrip(".")
    return inside.split(".")[0]


def may_use(user: str, used: str) -> bool:
    return user == used or HEIGHTS[user] > HEIGHTS[used]


@dataclass(frozen=True)
class Source:
    """One Python file, or words standing for one."""

    module: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def slice(self) -> str:
        return slice_of(self.module)

    @property
    def room(self) -> str:
        return room_of(self.module)

    @property
    def is_test(self) -> bool:
        return self.room in ("tests", "testing")

    def nodes(self, *kinds: type) -> Iterator:
        return (node for node in ast.walk(self.tree) if isinstance(node, kinds))

    def imports(self) -> Iterator[tuple[int, str]]:
        """Every name of Regard's own that is imported, in full, with its line."""
        for node in self.nodes(ast.Import):
            yield from ((node.lineno, name.name) for name in node.names if name.name.startswith("regard."))
        for node in self.nodes(ast.ImportFrom):
            origin = self._origin(node)
            if origin.startswith("regard"):
                yield from ((node.lineno, f"{origin}.{name.name}") for name in node.names)

    def _origin(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        package = self.module.split(".")[: -node.level]
        return ".".join([*package, *filter(None, [node.module])])


@dataclass(frozen=True)
class Page:
    """One template of a slice."""

    name: str
    slice: str
    text: str


def module_of(path: Path) -> str:
    """`__init__` stays in the name, so that relative imports count their dots from the right place."""
    return ".".join(path.relative_to(REGARD.parent).with_suffix("").parts)


def slices() -> dict[str, Path]:
    """Every slice that exists and its folder; single modules of foundation are no slices."""
    folders = [f for f in REGARD.iterdir() if f.name not in (*NESTS, "config")]
    folders += [folder for nest in NESTS for folder in (REGARD / nest).iterdir()]
    real = (folder for folder in folders if any(folder.glob("*.py")))
    return {".".join(folder.relative_to(REGARD).parts): folder for folder in sorted(real)}


def sources() -> list[Source]:
    files = sorted(REGARD.rglob("*.py"))
    return [Source(module_of(file), file.read_text()) for file in files if "migrations" not in file.parts]


def pages() -> list[Page]:
    files = sorted(REGARD.rglob("templates/**/*.html"))
    return [
        Page(str(file.relative_to(REGARD)), slice_of(f"regard.{_package(file)}"), file.read_text())
        for file in files
    ]


def _package(file: Path) -> str:
    parts = file.relative_to(REGARD).parts
    return ".".join(parts[: parts.index("templates")])
