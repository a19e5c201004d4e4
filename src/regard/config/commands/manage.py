import os

import click
from django.core.management import execute_from_command_line

from regard.foundation.env import postgres
from regard.foundation.env.connected import tell


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def manage(arguments: tuple[str, ...]) -> None:
    """Call one of Django's own commands, such as `regard manage makemigrations`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regard.config.settings")
    with postgres.running(tell):
        execute_from_command_line(["regard manage", *arguments])
