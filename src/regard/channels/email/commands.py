"""`regard mail`: look into mail files, which needs neither database nor Django, or take them in."""

import json
import sys
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
            click.echo(json.dumps(_described(file, reader), ensure_ascii=False).encode())


@mail.command("import")
@click.argument(
    "paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(exists=True, path_type=Path)
)
@click.option(
    "--mailbox", "address", metavar="ADDRESS", help="Take them in as if they had come to this mailbox."
)
@click.option(
    "--received",
    type=click.Choice(["now", "date"]),
    default="now",
    show_default=True,
    help="When they reached us: now, or at the date they bear; mail older than a month is promised no answer.",
)
def import_(paths: tuple[Path, ...], address: str | None, received: str) -> None:
    """Take in the mails of each PATH: files, folders, mbox files and Maildirs.

    They go the same way as fetched mail. A line for each says what became of it: its conversation, and whether it
    is new, joined one, had come before (duplicate), or is held because it cannot be read. A mail to the mailboxes of
    several units has a line for each. Doing it again changes nothing.
    """
    from regard.foundation.env.connected import connected

    with connected():
        from regard.channels.email.importing import Import, NoSuchMailbox

        try:
            run = Import(address=address, by_date=received == "date")
        except NoSuchMailbox:
            raise click.UsageError(f"There is no mailbox {address}; `regard doctor` lists them.") from None
        try:
            all_found = run.find(paths)
        except OSError as error:
            raise click.ClickException(f"{error.filename} cannot be read: {error.strerror}.") from None
        with click.progressbar(all_found, label="Taking in", file=sys.stderr) as mails:
            for found in mails:
                for became in run.take(found):
                    click.echo(str(became).encode("utf-8", "replace"))
        click.echo(run.summary(), err=True)


def _described(file: Path, reader: Reader) -> dict[str, object]:
    name = str(file).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    if file.is_fifo() or file.is_char_device() or file.is_socket():
        return undescribed(name, "the file cannot be read: it is no file, and may never end")
    try:
        return description(name, reader.read(file.read_bytes()))
    except OSError as error:
        return undescribed(name, f"the file cannot be read: {error.strerror}")
    except Unreadable as reason:
        return undescribed(name, str(reason))
