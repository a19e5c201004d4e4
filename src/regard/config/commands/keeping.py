from pathlib import Path

import click

from regard.config.keeping import back_up_to, restore_from
from regard.config.tables import bring_tables_up_to_date
from regard.foundation import clock
from regard.foundation.env.connected import connected


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
def restore(file: Path) -> None:
    """Bring the backup FILE back into an empty home, or an empty database.

    All of FILE is checked before anything is changed. A backup of an older Regard is brought up to date.
    """
    with connected():
        manifest = restore_from(file)
        bring_tables_up_to_date()
    click.echo(f"Restored: as it was on {manifest.made:%d %B %Y at %H:%M %Z}, with {manifest.files} files.")
