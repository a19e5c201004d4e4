import hashlib
import secrets
from datetime import timedelta

from django.db import connection

from regard.foundation.events.journal import act, happened

from ..events import PromiseLinkMade
from ..models import PromiseLink

OPEN_FOR = timedelta(days=90)

MOVE = """
    UPDATE promises_promiselink SET about = %(to)s, came_from = array_append(came_from, %(about)s::varchar) WHERE about = %(about)s
"""
MOVE_BACK = """
    UPDATE promises_promiselink SET about = %(about)s, came_from = trim_array(came_from, 1)
    WHERE about = %(to)s AND came_from[cardinality(came_from)] = %(about)s
"""


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


def links_move(about, to):
    """What was shown about the one is shown about the other, with which it became one."""
    _run(MOVE, about, to)


def links_move_back(about, to):
    """Taken apart again, each link shows what it was made for."""
    _run(MOVE_BACK, about, to)


def _run(statement, about, to):
    with connection.cursor() as cursor:
        cursor.execute(statement, {"about": about, "to": to})


def _digest(token):
    return hashlib.sha256(token.encode()).hexdigest()
