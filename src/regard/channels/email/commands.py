"""`regard mail`: look into mail files without a database."""

import json
from pathlib import Path

import click

from regard.channels.email.reading.inspect import description, undescribed
from regard.channels.email.reading.sandbox import Reader, Unreadable


@click.group()
def mail() -> None:
    """Look into mail files, or take them in."""


@mail.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
def inspect(files: tuple[Path, ...]) -> None:
    """Print what Regard reads in each FILE: one JSON object a line.

    Nothing is stored and nothing is sent. A file that cannot be read gets an object too, with the reason
    among its problems.
    """
    with Reader() as reader:
        for file in files:
            click.echo(json.dumps(_described(file, reader), ensure_ascii=False))


def _described(file: Path, reader: Reader) -> dict[str, object]:
    name = str(file).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        return description(name, reader.read(file.read_bytes()))
    except OSError as error:
        return undescribed(name, f"the file cannot be read: {error.strerror}")
    except Unreadable as reason:
        return undescribed(name, str(reason))
