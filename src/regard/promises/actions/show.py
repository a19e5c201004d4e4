import hashlib
import secrets
from datetime import timedelta

from regard.foundation.events.journal import act, happened

from ..events import PromiseLinkMade
from ..models import PromiseLink

OPEN_FOR = timedelta(days=90)


class LinkOver(ValueError):
    """The link is unknown or too old."""


@act
def make_link(person, *, about, by=None, at):
    """Return a token with which this person reads what was promised to them about a thing, for OPEN_FOR; it is kept nowhere."""
    token = secrets.token_urlsafe(24)
    link = PromiseLink.objects.create(
        person=person, about=about, digest=_digest(token), by=by, made_at=at, expires_at=at + OPEN_FOR
    )
    happened(PromiseLinkMade(link.pk, person.pk, about), on=person, by=by, at=at)
    return token


def opened(token, *, at):
    """The link a token still opens; looking changes nothing. Raises LinkOver."""
    open_still = PromiseLink.objects.filter(expires_at__gt=at).select_related("person")
    try:
        return open_still.get(digest=_digest(token))
    except PromiseLink.DoesNotExist:
        raise LinkOver from None


def _digest(token):
    return hashlib.sha256(token.encode()).hexdigest()
