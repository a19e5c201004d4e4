from pathlib import Path

import click

from regard.config.keeping import back_up_to, restore_from
from regard.config.tables import bring_tables_up_to_date
from regard.foundation import clock
from regard.foundation.env.connected import connected
from regard.foundation.env.home import half_restored
from regard.privacy import actions, tombstones


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> None:
    """Write database, files and secret key into FILE, as they are at this moment, while Regard runs.

    Whoever can read FILE can read everything your customers wrote: it is made for your eyes only (mode 600); keep
    it so. An older FILE is replaced only once the new one is complete.
    """
    with connected():
        manifest = back_up_to(file.absolute(), at=clock.now())
    click.echo(f"{file}: the database and {manifest.files} files, {file.stat().st_size / 1e6:,.1f} MB.")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--erased",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder files/erased of the home that was lost, or a copy of it.",
)
def restore(file: Path, erased: Path | None) -> None:
    """Bring the backup FILE back into an empty home, or an empty database.

    All of FILE is checked before anything is changed. A backup of an older Regard is brought up to date. Whoever was
    erased after the backup was made is erased again: what says so lies with the attachments, and is named with --erased
    where those are lost too. What was stopped goes on when it is called again.
    """
    with connected(whole=False):
        manifest = restore_from(file)
        bring_tables_up_to_date()
        again = _erase_again(erased)
        half_restored().unlink()
    click.echo(f"Restored: as it was on {manifest.made:%d %B %Y at %H:%M %Z}, with {manifest.files} files.")
    if again:
        click.echo(f"Erased again, as they were since: {again} {'people' if again > 1 else 'person'}.")


def _erase_again(folder: Path | None) -> int:
    stones = [*tombstones.standing(), *(tombstones.standing_in(folder) if folder else ())]
    return actions.erase_again(stones, at=clock.now())
