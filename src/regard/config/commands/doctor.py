import sys
from collections.abc import Iterator

import click
from django.utils.module_loading import autodiscover_modules

from regard.config import health
from regard.foundation.env import Misconfigured
from regard.foundation.env.connected import connected
from regard.foundation.env.health import Finding, State, all_checks, ill

COLOURS = {State.WELL: "green", State.DOUBTFUL: "yellow", State.ILL: "red"}


@click.command()
def doctor() -> None:
    """Say what is wrong and how to mend it. Leaves with 1 when something must be mended, with 0 otherwise."""
    found = set()
    for finding in examine():
        found.add(finding.state)
        click.secho(f"{finding.state.value:5}", fg=COLOURS[finding.state], nl=False)
        click.echo(f"{finding.subject:10} {finding.says}")
        if finding.mend:
            click.echo(f"{'':15} → {finding.mend}")
    sys.exit(1 if State.ILL in found else 0)


def examine() -> Iterator[Finding]:
    yield from health.machine()
    try:
        with connected(whole=False):
            yield from health.database()
            yield health.notices()
            yield (tables := health.tables())
            if tables.state is State.WELL:
                yield from slices()
    except Misconfigured as error:
        yield ill("Database", str(error), mend="See that it runs and that DATABASE_URL is right.")


def slices() -> Iterator[Finding]:
    autodiscover_modules("health")
    for check in all_checks():
        yield from check()
