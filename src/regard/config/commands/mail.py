"""`regard mail`: what looks into files needs no database, and so imports nothing of Django; what takes them in does."""

from pathlib import Path

import click

from regard.channels.email.commands import mail
from regard.config.connected import connected

__all__ = ["mail"]


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
    is new, joined one, had come before (duplicate), or is held because it cannot be read. Doing it again changes
    nothing.
    """
    with connected():
        from regard.channels.email.importing import Import, NoSuchMailbox

        try:
            run = Import(address=address, by_date=received == "date")
        except NoSuchMailbox:
            raise click.UsageError(f"There is no mailbox {address}; `regard doctor` lists them.") from None
        with click.progressbar(
            run.find(paths), label="Taking in", file=click.get_text_stream("stderr")
        ) as mails:
            for found in mails:
                click.echo(str(run.take(found)))
        click.echo(run.summary(), err=True)
