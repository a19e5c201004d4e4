import os
import shutil
from pathlib import Path
from typing import IO

import click

from regard.config.keeping import make_private
from regard.foundation import clock
from regard.foundation.env.connected import connected
from regard.people.models import Person
from regard.privacy import actions, reach


@click.group()
def person() -> None:
    """What is held about one person: said, handed out, or erased. The number stands in the address of their page."""


@person.command()
@click.argument("number", type=int)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def export(number: int, file: Path) -> None:
    """Write all that is known of a person into FILE, a zip that a person and a machine can read."""
    with connected(), actions.hand_out(_found(number), at=clock.now()) as made:
        _write(made, file)
    click.echo(f"{file}: {file.stat().st_size / 1e6:,.1f} MB.")


@person.command()
@click.argument("number", type=int)
@click.option("--dry-run", is_flag=True, help="Only say what would go.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def erase(number: int, dry_run: bool, yes: bool) -> None:
    """Erase a person: words, files, mail and addresses go, numbers stay. It cannot be undone."""
    with connected():
        someone = _found(number)
        for what, theirs, beside in reach.summed(reach.reach_all(someone)):
            click.echo(f"{theirs:8,} {what}" + (f", and {beside:,} of others" if beside else ""))
        if dry_run:
            return
        if not yes:
            click.confirm("Erase all of that?", abort=True)
        erased = actions.erase(someone, at=clock.now())
    click.echo(f"Erased: {erased.rows:,} rows and {erased.files:,} files.")


def _write(made: IO[bytes], file: Path) -> None:
    """Only for whoever calls, even where a file of that name may be read by others."""
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with make_private(draft) as target:
            shutil.copyfileobj(made, target)
        draft.replace(file)
    except OSError as error:
        raise click.ClickException(f"{file} could not be written: {error.strerror or error}.") from None
    finally:
        draft.unlink(missing_ok=True)


def _found(number: int) -> Person:
    try:
        return Person.objects.get(pk=number)
    except Person.DoesNotExist:
        raise click.ClickException(f"Nobody has the number {number}.") from None
