import hashlib
import secrets
from datetime import timedelta

from django.db import transaction

from regard.foundation.events.journal import act, happened

from ..events import InvitationMade, MemberInvited, PasswordChosen
from ..models import Invitation, Member
from .members import add_member

OPEN_FOR = timedelta(days=7)


class InvitationOver(ValueError):
    """The invitation is unknown, used, replaced by a newer one, or too old."""


@act
def invite(*, name, email, role, unit, by, at):
    """Add a member and let them know by mail; the letter follows the act, as what happened asks for."""
    member = add_member(name=name, email=email, role=role, unit=unit, by=by, at=at)
    happened(MemberInvited(member.pk), on=member, by=by, at=at)
    return member


@act
def make_invitation(member, *, by=None, at):
    """Return a token with which this member, and nobody else, may choose a password once within OPEN_FOR.

    The token itself is kept nowhere; a newer invitation takes the place of an older one.
    """
    token = secrets.token_urlsafe(32)
    invitation, _is_new = Invitation.objects.update_or_create(
        member=member, defaults={"digest": _digest(token), "expires_at": at + OPEN_FOR, "accepted_at": None}
    )
    happened(InvitationMade(member.pk, invitation.pk), on=member, by=by, at=at)
    return token


def invited(token, *, at):
    """The member a token still invites. Raises InvitationOver."""
    try:
        return Invitation.objects.open_at(at).select_related("member").get(digest=_digest(token)).member
    except Invitation.DoesNotExist:
        raise InvitationOver from None


@transaction.atomic
def accept_invitation(token, *, password, at):
    taken = Invitation.objects.open_at(at).filter(digest=_digest(token)).update(accepted_at=at)
    if not taken:
        raise InvitationOver
    member = Member.objects.get(invitation__digest=_digest(token))
    member.set_password(password)
    member.save(update_fields=["password"])
    happened(PasswordChosen(member.pk), on=member, by=member, at=at)
    return member


def _digest(token):
    return hashlib.sha256(token.encode()).hexdigest()
