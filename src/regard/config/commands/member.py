from collections.abc import Callable
from pathlib import Path
from zoneinfo import available_timezones

import click
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from regard.config.tables import bring_tables_up_to_date
from regard.foundation import clock, env
from regard.foundation.accounts.actions import add_member, add_unit, make_invitation
from regard.foundation.accounts.models import Member, Unit
from regard.foundation.env.connected import connected


def at_most(letters: int) -> Callable[[click.Context, click.Parameter, str | None], str | None]:
    def check(context: click.Context, option: click.Parameter, given: str | None) -> str | None:
        if given is not None and len(given) > letters:
            raise click.BadParameter(f"it has at most {letters} letters.")
        if given is not None and not given.isprintable():
            raise click.BadParameter("it holds something that is no letter.")
        return given

    return check


@click.group()
def member() -> None:
    """Colleagues who can sign in; once the first is there, the rest is easier on the screen."""


@member.command()
@click.option("--name", callback=at_most(200), help="Their name as they write it.")
@click.option("--email", callback=at_most(254), help="Their address, with which they sign in.")
@click.option(
    "--role", type=click.Choice(Member.Role.values), help="The first member is an admin; then agent."
)
@click.option(
    "--unit",
    callback=at_most(120),
    help="The name of the unit they work in; for the first member, of your organisation.",
)
@click.option(
    "--password-file",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    help="Read it there; - is stdin.",
)
@click.option(
    "--time-zone",
    type=click.Choice(sorted(available_timezones())),
    metavar="ZONE",
    help="For the first member, where your organisation is, such as Europe/Dublin; else that of this machine.",
)
@click.option("--invite", "invited", is_flag=True, help="Let them choose a password by a link, shown once.")
def add(
    name: str | None,
    email: str | None,
    role: str | None,
    unit: str | None,
    password_file: Path | None,
    time_zone: str | None,
    invited: bool,
) -> None:
    """Add a colleague. What you leave out is asked."""
    if invited and password_file:
        raise click.UsageError("--invite and --password-file exclude each other.")
    with connected():
        bring_tables_up_to_date()
        name = (name or click.prompt("Name")).strip()
        if not name:
            raise click.UsageError("A colleague has a name.")
        email = _address(email or click.prompt("E-mail address"))
        place = _unit(unit, time_zone)
        wanted = role or (Member.Role.AGENT if Member.objects.exists() else Member.Role.ADMIN)
        password = None if invited else _password(password_file, Member(name=name, email=email))
        added = add_member(name=name, email=email, role=wanted, unit=place, password=password, at=clock.now())
        click.echo(f"{added.name} is now {added.get_role_display().lower()} at {place.name}.")
        if invited:
            address = env.web_address("REGARD_URL", "http://127.0.0.1:8000")
            token = make_invitation(added, at=clock.now())
            click.echo(f"Their link, good for seven days: {address}/welcome/{token}/")


def _address(given: str) -> str:
    address = given.strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        raise click.UsageError(f"{given} is not an e-mail address.") from None
    if Member.objects.filter(email__iexact=address).exists():
        raise click.ClickException(f"{address} belongs to a member already.")
    return address


def _unit(given: str | None, time_zone: str | None) -> Unit:
    units = Unit.objects.filter(retired_at=None).order_by("path")
    if not units:
        name = given or click.prompt("The name of your organisation")
        zone = time_zone or clock.zone_of_this_machine()
        click.echo(f"Times and promises go by the clock of {zone}.")
        return add_unit(name=name, kind=Unit.Kind.BRAND, time_zone=zone, at=clock.now())
    names = ", ".join(unit.name for unit in units[:20])
    found = units.filter(name__iexact=given or click.prompt(f"Unit ({names})", default=units[0].name))
    if len(found) != 1:
        raise click.UsageError(f"--unit should name one of: {names}.")
    return found[0]


def _password(path: Path | None, member: Member) -> str:
    if path is None:
        password = click.prompt("Password", hide_input=True, confirmation_prompt="The same again")
    else:
        password = _first_line(path)
    try:
        validate_password(password, member)
    except ValidationError as error:
        raise click.ClickException(" ".join(error.messages)) from None
    return password


def _first_line(path: Path) -> str:
    try:
        with click.open_file(str(path)) as file:
            return file.readline().rstrip("\n")
    except (OSError, UnicodeDecodeError):
        raise click.ClickException(f"{path} cannot be read as text.") from None
