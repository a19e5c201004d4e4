"""Links lead somewhere; paths, addresses, commands, settings and pieces of code in documents are real."""

import re
from copy import copy
from pathlib import Path

import click
import pytest
from django.urls import Resolver404, URLResolver, get_resolver, resolve

from regard.config.cli import regard
from regard.foundation.env.names import NAMES

from .documents import ROOT, Document, documents

DOCUMENTS = documents()
FILE = re.compile(
    r"[\w.*-]*(/[\w.*-]+)*(/|\.(py|md|toml|css|js|html|txt|in|sh))|bin/\w+|bench/\w+|src/[\w/]+"
)
SETTING = re.compile(r"\b(?:REGARD|DATABASE)_[A-Z_]+\b")
BESIDE = {"/live/": "regard live answers", "/static/": "files, not pages"}
PLACES = (ROOT, ROOT / "src" / "regard", ROOT / "src" / "regard" / "foundation")


def lost_links(document):
    for link in document.links():
        path, _, heading = link.partition("#")
        target = (document.path.parent / path).resolve() if path else document.path
        if "://" not in link and not (target.exists() and (not heading or heading in headings(target))):
            yield link


def headings(path):
    lines = re.findall(r"^#+ (.+)$", path.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", line).strip().lower().replace(" ", "-") for line in lines}


def lost_paths(document):
    for words in document.quoted():
        if FILE.fullmatch(words) and words[0] != "/" and not is_there(words, document.path.parent):
            yield words


def is_there(words, beside):
    return any(any(place.glob(words.rstrip("/"))) for place in (beside, *PLACES)) or names_one(words)


def names_one(words):
    """A bare name such as `events.py` stands for that file of any slice."""
    return "/" not in words and any((ROOT / "src").rglob(words))


def lost_addresses(document):
    for words in document.quoted():
        if re.fullmatch(r"/[a-z][\w/-]*/", words) and not answers(words):
            yield words


def answers(address):
    """Whether some page answers here or below."""
    if address in BESIDE or any(route.startswith(address) for route in ROUTES):
        return True
    try:
        resolve(address)
    except Resolver404:
        return False
    return True


def routes(resolver, prefix="/"):
    for entry in resolver.url_patterns:
        whole = prefix + str(entry.pattern)
        yield whole
        if isinstance(entry, URLResolver):
            yield from routes(entry, whole)


def lost_calls(document):
    for words in document.calls():
        if wrong := wrong_in(words):
            yield f"regard {' '.join(words)}: {wrong}"


def wrong_in(words):
    try:
        understand(regard, words)
    except click.UsageError as error:
        return error.format_message()
    except click.exceptions.Exit:
        return ""


def understand(command, words):
    """Parse as click would, down to the last subcommand, without doing anything. Prose may name a command alone."""
    if not isinstance(command, click.Group):
        return words and with_any_file(command).make_context(command.name, list(words))
    if words and words[0].startswith("-"):
        return command.make_context(command.name, list(words))
    inner = words and command.get_command(click.Context(command), words[0])
    if words and inner is None:
        raise click.UsageError(f"There is no {words[0]}.")
    return inner and understand(inner, words[1:])


def with_any_file(command):
    """The files that documents speak of need not exist here."""
    lenient = copy(command)
    lenient.params = [copy(param) for param in command.params]
    for param in lenient.params:
        if isinstance(param.type, click.Path):
            param.type = click.STRING
    return lenient


def lost_settings(document):
    yield from set(SETTING.findall(document.text)) - set(NAMES)


def lost_code(document):
    for _marks, body in document.blocks("python"):
        where, code = body.split("\n", 1)
        if not where.startswith("# ") or code not in Path(ROOT, where[2:]).read_text():
            yield body


ROUTES = list(routes(get_resolver()))
CHECKS = [lost_links, lost_paths, lost_addresses, lost_calls, lost_settings, lost_code]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_what_documents_name_is_there(check):
    found = [f"{document.name}: {lost}" for document in DOCUMENTS for lost in check(document)]
    assert not found, "\n".join(found)


def test_every_setting_is_explained():
    everything = "\n".join(document.text for document in DOCUMENTS if document.path.parent.name != "env")
    assert [name for name in NAMES if name not in everything] == []


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (lost_links, "[gone](docs/gone.md)"),
        (lost_links, "[gone](README.md#no-such-heading)"),
        (lost_paths, "see `src/regard/people/gone.py`"),
        (lost_paths, "see `bin/gone`"),
        (lost_addresses, "at `/gone/`"),
        (lost_calls, "`regard gone`"),
        (lost_calls, "`regard up --gone`"),
        (lost_calls, "    REGARD_HOME=/srv/x regard up --port nine\n"),
        (lost_calls, "```sh\n.venv/bin/regard member gone\n```\n"),
        (lost_settings, "set `REGARD_GONE`"),
        (lost_code, "```python\n# src/regard/people/events.py\nclass Gone:\n```\n"),
    ],
)
def test_what_is_not_there_is_noticed(check, text):
    assert list(check(Document(ROOT / "README.md", text)))


def test_every_document_the_program_names_is_there():
    named = {
        name
        for file in (ROOT / "src").rglob("*.py")
        for name in re.findall(r"\bdocs/[\w/.-]+\.md", file.read_text())
    }
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []
