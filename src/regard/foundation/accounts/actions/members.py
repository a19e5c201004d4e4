from django.db import transaction

from regard.foundation.events.journal import happened

from ..events import (
    KeysChosen,
    LanguageChosen,
    MemberAdded,
    MemberMoved,
    MemberRetired,
    MemberReturned,
    RoleChanged,
    TeamJoined,
    TeamLeft,
)
from ..models import Member, Session
from .hold import hold


class LastAdmin(ValueError):
    """Nobody would be left who can administer."""


@transaction.atomic
def add_member(*, name, email, role, unit, password=None, by=None, at):
    """Without a password the member cannot sign in until they accept an invitation and choose one. Times are told to
    them in the zone of their unit until they choose another."""
    told = {"name": name, "role": role, "unit": unit, "time_zone": unit.time_zone}
    member = Member.objects.create_user(email.strip().lower(), password, **told, joined_at=at)
    happened(MemberAdded(member.pk, unit.pk, role), on=member, by=by, at=at, refresh=(unit,))
    return member


@transaction.atomic
def choose_language(member, *, language, time_zone, at):
    """How a member reads every page from now on."""
    other = Member.objects.filter(pk=member.pk).exclude(language=language, time_zone=time_zone)
    if other.update(language=language, time_zone=time_zone):
        happened(LanguageChosen(member.pk, language, time_zone), on=member, by=member, at=at)


@transaction.atomic
def choose_keys(member, *, single_keys, at):
    """Whether one letter alone does something on their pages. Who speaks to the computer, or has an unsteady hand, may not want it."""
    if Member.objects.filter(pk=member.pk).exclude(single_keys=single_keys).update(single_keys=single_keys):
        happened(KeysChosen(member.pk, single_keys), on=member, by=member, at=at)


@transaction.atomic
def change_role(member, *, role, by, at):
    hold("who administers")
    member = _alone(member)
    before = member.role
    if role == before:
        return
    if before == Member.Role.ADMIN:
        _somebody_still_administers(without=member)
    member.role = role
    member.save(update_fields=["role"])
    happened(RoleChanged(member.pk, before, role), on=member, by=by, at=at)


@transaction.atomic
def move_member(member, *, unit, by, at):
    member = _alone(member)
    before = member.unit_id
    if before == unit.pk:
        return
    member.unit = unit
    member.save(update_fields=["unit"])
    happened(MemberMoved(member.pk, before, unit.pk), on=member, by=by, at=at)


@transaction.atomic
def retire_member(member, *, by, at):
    """A member who leaves is kept, for what they did, but signed out everywhere and for good."""
    hold("who administers")
    member = _alone(member)
    if not member.is_active:
        return
    if member.role == Member.Role.ADMIN:
        _somebody_still_administers(without=member)
    member.is_active = False
    member.save(update_fields=["is_active"])
    Session.objects.filter(member=member).delete()
    happened(MemberRetired(member.pk), on=member, by=by, at=at)


@transaction.atomic
def return_member(member, *, by, at):
    if Member.objects.filter(pk=member.pk, is_active=False).update(is_active=True):
        happened(MemberReturned(member.pk), on=member, by=by, at=at)


@transaction.atomic
def put_in_team(member, *, team, by, at):
    _row, is_new = Member.teams.through.objects.get_or_create(member=member, team=team)
    if is_new:
        happened(TeamJoined(member.pk, team.pk), on=member, by=by, at=at, refresh=(team,))


@transaction.atomic
def take_out_of_team(member, *, team, by, at):
    gone, _each = Member.teams.through.objects.filter(member=member, team=team).delete()
    if gone:
        happened(TeamLeft(member.pk, team.pk), on=member, by=by, at=at, refresh=(team,))


def _alone(member):
    return Member.objects.select_for_update().get(pk=member.pk)


def _somebody_still_administers(*, without):
    if not Member.objects.filter(role=Member.Role.ADMIN, is_active=True).exclude(pk=without.pk).exists():
        raise LastAdmin
