"""Every slice says what it is for, is tested, and says what happened in plain, unchanging values."""

import ast
import re

import pytest

from .house import ROOT, slices, sources

SLICES = slices()
PLAIN = {"int", "str", "bool", "None", "float"}
PLAIN_LISTS = {f"{kind}[{of}]" for kind in ("list", "tuple") for of in ("int", "str")} | {"tuple[int, ...]"}
EVENTS = [
    (source, node) for source in sources() if source.room == "events" for node in source.nodes(ast.ClassDef)
]


def described(slice_):
    readme = SLICES[slice_] / "README.md"
    assert readme.exists(), f"{slice_} has no README.md"
    return readme.read_text()


def words_of(text):
    return set(re.findall(r"\w+", text))


@pytest.mark.parametrize("slice_", SLICES)
def test_a_slice_says_what_it_is_for_in_ten_to_twenty_five_lines(slice_):
    assert 10 <= len(described(slice_).splitlines()) <= 25


@pytest.mark.parametrize("slice_", SLICES)
def test_a_slice_names_every_event_it_says_and_hears(slice_):
    mine = [source for source in sources() if source.slice == slice_ and not source.is_test]
    said = {node.name for source, node in EVENTS if source.slice == slice_}
    assert said | {event for source in mine for event in heard_in(source)} <= words_of(described(slice_))


@pytest.mark.parametrize("slice_", SLICES)
def test_a_slice_is_tested(slice_):
    """In its own folder, or above where the test needs what lies above."""
    inside = SLICES[slice_].rglob("tests/test_*.py")
    above = (test for test in (ROOT / "tests").rglob("test_*.py") if f"regard.{slice_}" in test.read_text())
    assert [*inside, *above]


@pytest.mark.parametrize(("source", "node"), EVENTS, ids=lambda it: getattr(it, "name", ""))
def test_an_event_is_frozen_and_holds_plain_values(source, node):
    assert [ast.unparse(decorator) for decorator in node.decorator_list] == ["dataclass(frozen=True)"]
    fields = [field for field in node.body if isinstance(field, ast.AnnAssign)]
    assert [ast.unparse(field) for field in fields if not is_plain(ast.unparse(field.annotation))] == []


def is_plain(annotation):
    return all(part in PLAIN | PLAIN_LISTS for part in annotation.split(" | "))


def heard_in(source):
    for function in source.nodes(ast.FunctionDef):
        for decorator in function.decorator_list:
            if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "reacts_to":
                yield from (ast.unparse(argument).rpartition(".")[2] for argument in decorator.args)


@pytest.mark.parametrize(
    "annotation", ["Person", "datetime", "dict[str, str]", "int | Person", "list[Person]"]
)
def test_anything_but_plain_values_is_noticed(annotation):
    assert not is_plain(annotation)
