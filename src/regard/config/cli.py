"""The `regard` command. Each subcommand lives in a module of its own, imported when it is called, so that
`regard --help` is quick, `regard up` stays small and `regard mail inspect` needs no database."""

import importlib
import signal
import sys
import threading
from typing import NamedTuple, NoReturn

import click

from regard.foundation.env import Misconfigured, check_names


class Entry(NamedTuple):
    module: str
    says: str
    django: bool = True
    hidden: bool = False


COMMANDS = {
    "up": Entry("regard.config.commands.up", "Run everything on this machine until Ctrl-C.", django=False),
    "demo": Entry(
        "regard.config.commands.demo", "Run everything with an invented organisation in it.", django=False
    ),
    "web": Entry("regard.config.commands.web", "Run the pages only, beside others on a larger site."),
    "live": Entry("regard.config.commands.live", "Run the live updates of open pages only."),
    "worker": Entry("regard.config.commands.worker", "Run the background work only."),
    "mail": Entry("regard.channels.email.commands", "Look into mail files, or take them in.", django=False),
    "member": Entry("regard.config.commands.member", "Add a colleague who can sign in."),
    "person": Entry("regard.config.commands.person", "Hand out or erase what is held about somebody."),
    "doctor": Entry("regard.config.commands.doctor", "Say what is wrong and how to mend it."),
    "backup": Entry(
        "regard.config.commands.keeping", "Write database and files into one file, while running."
    ),
    "restore": Entry("regard.config.commands.keeping", "Bring a backup back into an empty home."),
    "post": Entry("regard.config.commands.post", "Run the demo's post office.", hidden=True),
    "prepare": Entry("regard.config.commands.prepare", "Bring the tables up to date.", hidden=True),
    "manage": Entry("regard.config.commands.manage", "Call a Django command, for developers.", hidden=True),
}


NOBODY_TO_ASK = "regard: Something was not given, and nobody is here to be asked for it: give it as an option (see --help)."


class Commands(click.Group):
    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        if COMMANDS[name].django:
            importlib.import_module("regard.foundation.env.connected").set_up_django()
        return getattr(importlib.import_module(COMMANDS[name].module), name)

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.says) for name, entry in COMMANDS.items() if not entry.hidden])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="regard", message="Regard %(version)s")
def regard() -> None:
    """Regard: customer care that keeps promises to people.

    `regard up` runs it all here. `regard doctor` says what is wrong.
    """
    check_names()


def main() -> NoReturn:
    """Every mistake of the caller and of the surroundings is one line; only our own mistakes show a traceback."""
    sys.unraisablehook = _hear_again
    try:
        sys.exit(regard.main(prog_name="regard", standalone_mode=False) or 0)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        sys.exit(0)
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "regard"
        _leave(f"{path}: {error.format_message()} (see {path} --help)", code=2)
    except click.ClickException as error:
        _leave(f"regard: {error.format_message()}", code=error.exit_code)
    except (Misconfigured, BrokenPipeError) as error:
        _leave(f"regard: {error}", code=1)
    except (click.Abort, KeyboardInterrupt) as stopped:
        if isinstance(stopped.__context__, EOFError):
            _leave(NOBODY_TO_ASK, code=2)
        _leave("regard: stopped. What was finished is kept; call it again to go on.", code=130)


def _hear_again(lost: "sys.UnraisableHookArgs") -> None:
    """Ctrl-C that falls into a finaliser, as modules run them while they are loaded, is dropped by Python."""
    if lost.exc_type is KeyboardInterrupt:
        main_thread = threading.main_thread().ident
        assert main_thread
        threading.Timer(0.01, signal.pthread_kill, (main_thread, signal.SIGINT)).start()
    else:
        sys.__unraisablehook__(lost)


def _leave(words: str, *, code: int) -> NoReturn:
    click.echo(" ".join(words.split()), err=True)
    sys.exit(code)


if __name__ == "__main__":
    main()
