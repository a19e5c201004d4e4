"""Every package Regard is made of is used, and its choice is on record."""

import re
from importlib.metadata import packages_distributions

import pytest

from .house import ROOT, sources

DECISIONS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
RECORDED = "\n".join(path.read_text() for path in DECISIONS)


def packages(name):
    lines = (ROOT / "requirements" / f"{name}.in").read_text().splitlines()
    return [re.match(r"[\w.-]+", line)[0] for line in lines if line[:1].isalpha()]


def import_names(package):
    folded = package.replace("_", "-").lower()
    return {name for name, owners in DISTRIBUTIONS.items() if folded in owners}


def spoken_of():
    """Every package that is imported, or named in a string for Django to import."""
    for source in sources():
        yield from re.findall(r"^\s*(?:from|import) (\w+)", source.text, re.MULTILINE)
        yield from re.findall(r"""["'](\w+)\.[\w.]+["']""", source.text)


DISTRIBUTIONS = {
    name: {o.replace("_", "-").lower() for o in owners} for name, owners in packages_distributions().items()
}
SPOKEN_OF = set(spoken_of())


def is_used(package):
    """A package that others find by themselves is not imported; its record says so."""
    by_others = re.search(rf"`{package}`[^.]*\b(is|are) not imported", RECORDED)
    return bool(import_names(package) & SPOKEN_OF) or bool(by_others)


@pytest.mark.parametrize("package", packages("run"))
def test_a_dependency_is_used(package):
    assert is_used(package)


@pytest.mark.parametrize("package", [*packages("run"), *packages("build")])
def test_a_dependency_is_a_decision(package):
    assert f"`{package}`" in RECORDED


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_is_listed_by_its_title(path):
    title = path.read_text().splitlines()[0].removeprefix("# ")
    assert f"- {path.stem[:4]} [{title}]({path.name})" in (DECISIONS[0].parent / "README.md").read_text()


def test_no_two_decisions_share_a_number():
    numbers = [path.stem[:4] for path in DECISIONS]
    assert sorted(set(numbers)) == numbers


def test_a_package_nobody_uses_is_noticed():
    assert not is_used("talon")
