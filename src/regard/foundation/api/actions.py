import secrets
from datetime import timedelta

from regard.foundation.events.journal import act, happened

from .events import TokenMade, TokenRevoked
from .models import Token, digest_of

PREFIX = "regard_"


@act
def make_token(member, *, name, scopes, days, by, at):
    """Return the token and its secret, which is shown once and kept nowhere."""
    secret = PREFIX + secrets.token_urlsafe(32)
    token = Token.objects.create(
        member=member,
        name=name,
        digest=digest_of(secret),
        hint=secret[-4:],
        scopes=sorted(scopes),
        made_at=at,
        expires_at=at + timedelta(days=days),
    )
    happened(TokenMade(token.pk, member.pk, token.scopes), on=token, by=by, at=at)
    return token, secret


@act
def revoke_token(token, *, by, at):
    if Token.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=at):
        happened(TokenRevoked(token.pk, token.member_id), on=token, by=by, at=at)
