from dataclasses import dataclass
from decimal import Decimal

from regard.channels.email.actions import add_mailbox
from regard.channels.email.models import Mailbox
from regard.channels.form.actions import make_form
from regard.complaints.actions import set_discretion
from regard.foundation.accounts import actions as accounts
from regard.foundation.accounts.models import Unit
from regard.macros import actions as macros
from regard.macros.models import Macro
from regard.promises.actions import install_defaults
from regard.promises.models import Calendar, Shift

from ..house import (
    BILLING_TEAM,
    BRAND,
    CARE_TEAM,
    CONTRACTED,
    DEPARTMENTS,
    DOMAIN,
    MACROS,
    MEMBERS,
    UNITS,
    VENDOR,
)

OPENS, CLOSES = 6 * 60, 23 * 60
DISCRETION = {"agent": Decimal(100), "lead": Decimal(500)}


@dataclass(frozen=True)
class House:
    units: dict
    teams: dict
    members: dict
    departments: dict
    mailboxes: dict
    forms: dict


def found(*, at):
    """Units, teams, departments, members, mailboxes, forms and promises, as of `at`."""
    units = _units(at)
    teams = {key: accounts.add_team(name=CARE_TEAM, unit=unit, at=at) for key, unit in units.items()}
    teams["billing"] = accounts.add_team(name=BILLING_TEAM, unit=units["brand"], at=at)
    members = _members(units, teams, at)
    departments = _departments(units["brand"], members, at)
    mailboxes = {key: _mailbox(key, unit, teams[key], at) for key, unit in units.items()}
    forms = {key: _form(key, unit, teams[key], at) for key, unit in units.items()}
    _promise_every_day(units["brand"], at)
    _macros(units["brand"], teams["billing"], members, at)
    for role, amount in DISCRETION.items():
        set_discretion(units["brand"], role, amount, "EUR", by=members["kofi"], at=at)
    return House(units, teams, members, departments, mailboxes, forms)


def _units(at):
    brand = accounts.add_unit(name=BRAND, kind=Unit.Kind.BRAND, at=at)
    below = {
        key: accounts.add_unit(name=name, kind=kind, parent=brand, at=at)
        for key, (name, kind, _address) in UNITS.items()
    }
    return {"brand": brand, **below}


def _members(units, teams, at):
    members = {}
    for first, (name, role, place, language, zone) in MEMBERS.items():
        member = accounts.add_member(
            name=name, email=f"{first}@{DOMAIN}", role=role, unit=units[place], at=at
        )
        member.language, member.time_zone = language, zone
        member.save(update_fields=["language", "time_zone"])
        if member.works_the_desk:
            accounts.put_in_team(member, team=teams[place], by=member, at=at)
        members[first] = member
    members[CONTRACTED].vendor = accounts.add_unit(
        name=VENDOR, kind=Unit.Kind.VENDOR, parent=units["brand"], at=at
    )
    members[CONTRACTED].save(update_fields=["vendor"])
    accounts.put_in_team(members["ines"], team=teams["billing"], by=members["kofi"], at=at)
    return members


def _departments(brand, members, at):
    departments = {}
    for name, head in DEPARTMENTS.items():
        departments[name] = accounts.add_department(name=name, unit=brand, head=members[head], at=at)
        members[head].departments.add(departments[name])
    return departments


def _macros(brand, billing, members, at):
    for name, text, to_billing in MACROS:
        macro = Macro(name=name, text=text, unit=brand, team=billing if to_billing else None)
        macros.keep(macro, by=members["ines"], at=at)


def _mailbox(key, unit, team, at):
    """Nothing is fetched; what is sent goes to the demo's own post office, whose port is told at each start."""
    local = UNITS[key][2] if key in UNITS else "care"
    return add_mailbox(
        unit=unit,
        team=team,
        address=f"{local}@{DOMAIN}",
        display_name=unit.name,
        smtp_host="127.0.0.1",
        smtp_security=Mailbox.Security.PLAIN,
        at=at,
    )


def _form(key, unit, team, at):
    intro = "Tell us what it is about, in your own words and your own language."
    return make_form(
        unit=unit, team=team, slug=f"fennimoor-{key}", title=f"Write to {unit.name}", intro=intro, at=at
    )


def _promise_every_day(brand, at):
    """Homes get cold on Sundays too; and whoever opens the demo on one should see promises run."""
    install_defaults(brand, at=at)
    calendar = Calendar.objects.get()
    calendar.name, calendar.changed_at = "Every day, 6 to 23 o'clock UTC", at
    calendar.save(update_fields=["name", "changed_at"])
    Shift.objects.filter(calendar=calendar).delete()
    Shift.objects.bulk_create(
        Shift(calendar=calendar, weekday=weekday, opens=OPENS, closes=CLOSES) for weekday in range(7)
    )
