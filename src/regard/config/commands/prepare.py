import click

from regard.config.tables import bring_tables_up_to_date
from regard.foundation.env.connected import connected


@click.command()
def prepare() -> None:
    """Bring the tables up to date; safe to run again, and beside itself."""
    with connected():
        bring_tables_up_to_date()
