"""Links by which somebody without a sign-in answers one ask, handed out or sent by mail."""

import hashlib
import secrets
from datetime import timedelta

from regard.channels.email.hearers import hash_of, new_token
from regard.foundation.events.journal import act, happened

from ..events import AskInvited, AskLinkMade
from ..models import AskLink
from .state import running

OPEN_FOR = timedelta(days=30)


class LinkOver(ValueError):
    """The link is unknown or too old."""


@act
def make_link(ask, *, name, by, at):
    """Return a token with which somebody of this name answers, for OPEN_FOR; it is kept nowhere. Raises AlreadyOver."""
    token = secrets.token_urlsafe(24)
    link = _link(running(ask), name, by, at, digest=digest_of(token))
    happened(AskLinkMade(ask.pk, link.pk), on=ask, by=by, at=at)
    return token


@act
def invite(ask, *, name, address, by, at):
    """Have the ask mailed to somebody without a sign-in, with a link to answer by. Raises AlreadyOver."""
    never_told = digest_of(secrets.token_urlsafe(24))
    link = _link(running(ask), name, by, at, address=address, digest=never_told)
    happened(AskInvited(ask.pk, link.pk), on=ask, by=by, at=at)
    return link


@act
def make_tokens(link):
    """The token of a link that is about to be mailed, and that of the address its letter is answered to.

    Made again, those before open nothing any more.
    """
    token, by_mail = secrets.token_urlsafe(24), new_token()
    AskLink.objects.filter(pk=link.pk).update(digest=digest_of(token), mail_digest=hash_of(by_mail))
    return token, by_mail


def opened(token, *, at):
    """The link a token still opens, with its ask; looking changes nothing. Raises LinkOver."""
    links = AskLink.objects.filter(expires_at__gt=at).select_related(
        "ask__by", "ask__department", "ask__to", "by"
    )
    try:
        return links.get(digest=digest_of(token))
    except AskLink.DoesNotExist:
        raise LinkOver from None


def digest_of(token):
    return hashlib.sha256(token.encode()).hexdigest()


def _link(ask, name, by, at, **more):
    return AskLink.objects.create(ask=ask, name=name.strip(), by=by, at=at, expires_at=at + OPEN_FOR, **more)
