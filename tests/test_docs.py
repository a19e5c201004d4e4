"""What the docs tell people to type is something Regard understands, and what they point at exists."""

import re
import shlex
from pathlib import Path

import click
import pytest

from regard.config.cli import regard

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
BLOCK = re.compile(r"^(?: {4}|\t)(\S.*)$|^```[a-z]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^(?:\$ )?((?:[A-Z_]+=\S+ )*(?:\.venv/bin/)?regard .*?)(?:\s+#.*)?$")
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def commands():
    for page in PAGES:
        for indented, fenced in BLOCK.findall(page.read_text()):
            for line in (indented or fenced).splitlines():
                if found := COMMAND.match(line.strip()):
                    yield pytest.param(found[1], id=f"{page.name}: {found[1]}")


@pytest.mark.parametrize("line", list(commands()))
def test_every_command_in_the_docs_is_understood(line):
    words = shlex.split(line)
    while "=" in words[0]:
        words.pop(0)
    understand(regard, words[1:])


def understand(command, arguments):
    """Parse as click would, down to the last subcommand, without doing anything; UsageError if it would refuse."""
    if not isinstance(command, click.Group):
        for param in command.params:
            if isinstance(param.type, click.Path):
                param.type = click.Path(allow_dash=True)  # the files of the docs need not exist here
        command.make_context("regard", list(arguments))
        return
    context = click.Context(command)
    if arguments[0].startswith("-"):
        assert any(arguments[0] in param.opts for param in command.get_params(context)), arguments[0]
        return
    _name, below, rest = command.resolve_command(context, list(arguments))
    understand(below, rest)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_in_the_docs_leads_somewhere(page):
    dead = [link for link in LINK.findall(page.read_text()) if not (page.parent / link).exists()]
    assert dead == []
