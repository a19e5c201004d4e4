"""docs/words.md against the tables of the database, the addresses, and what stands on the screen."""

import re

import pytest
from django.apps import apps
from django.urls import URLResolver, get_resolver

from .documents import ROOT

TEXT = (ROOT / "docs" / "words.md").read_text()
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in TEXT.splitlines()
    if line.startswith("| ")
]
SAID = [row for row in ROWS if len(row) == 3 and row[0] != "word"]
UNSAID = [word for row in ROWS if len(row) == 2 and row[0] != "not" for word in row[0].split(", ")]
IN_CODE = {name for row in SAID for name in re.findall(r"`([^`]+)`", row[2])}
MODELS = {model._meta.label for model in apps.get_models() if model.__module__.startswith("regard.")}


def first_parts(resolver, prefix=""):
    """The first part of every address of the house."""
    for entry in resolver.url_patterns:
        whole = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver) and "/" not in whole:
            yield from first_parts(entry, whole)
        elif "/" in whole:
            yield f"/{whole.split('/')[0]}/"


def test_every_table_has_its_word():
    wordless = MODELS - IN_CODE
    assert not wordless


def test_every_address_has_its_word():
    assert set(first_parts(get_resolver())) - IN_CODE == set()


def test_every_name_in_the_list_exists():
    tables = {name for name in IN_CODE if not name.startswith("/")}
    assert tables - MODELS == set()
    assert IN_CODE - tables - set(first_parts(get_resolver())) == set()


def test_a_slice_explains_no_word_that_is_not_in_the_list():
    words = {row[0] for row in SAID}
    explained = {
        (readme.parent.name, " ".join(word.split()).lower())
        for readme in (ROOT / "src").rglob("README.md")
        for word in re.findall(r"\*\*([^*]+)\*\*", readme.read_text())
    }
    assert [(slice_, word) for slice_, word in sorted(explained) if word not in words] == []


def test_no_thing_has_two_rows_and_no_word_two_meanings():
    words = [row[0] for row in SAID]
    assert sorted(set(words)) == sorted(words)


@pytest.mark.parametrize("word", [word for word in UNSAID if " " not in word])
def test_a_word_we_do_not_use_stands_on_no_page(word):
    pages = sorted((ROOT / "src" / "regard").rglob("templates/**/*.html"))
    said = {page.name: re.findall(r"""_\(\s*["'](.*?)["']""", page.read_text()) for page in pages}
    found = re.compile(rf"\b{re.escape(word)}s?\b", re.IGNORECASE)
    assert [
        (page, words) for page, all_words in said.items() for words in all_words if found.search(words)
    ] == []
