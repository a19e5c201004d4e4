"""Each page of a form carries a signed token: when it was made, and a number of its own.

It tells a person from a machine by the time they take, and the same message sent twice from two messages.
"""

import hashlib
import secrets
from datetime import timedelta

from django.core import signing

SALT = "page of a form"
SENT_SALT = "submission of a form"
QUICKEST = timedelta(seconds=3)
OLDEST = timedelta(hours=24)


class TooQuick(Exception):
    """Nobody types this fast; the same token will do in a moment."""


class TooOld(Exception):
    """The page is too old, or its token is not ours; a new one will do."""


def new(slug, *, at):
    return signing.dumps([slug, secrets.token_hex(8), int(at.timestamp())], salt=SALT)


def check(token, slug, *, at):
    """Raises TooQuick or TooOld."""
    try:
        made_for, _number, made_at = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        raise TooOld from None
    age = timedelta(seconds=at.timestamp() - made_at)
    if made_for != slug or age > OLDEST:
        raise TooOld
    if age < QUICKEST:
        raise TooQuick


def key_of(token, *typed):
    """The same for the same words of the same page; going back and writing something else is something else."""
    return hashlib.sha256("\0".join([token, *typed]).encode()).hexdigest()


def of_submission(submission):
    return signing.dumps(submission.pk, salt=SENT_SALT)


def submission_in(token):
    """The number a token stands for, for a day; raises signing.BadSignature."""
    return signing.loads(token, salt=SENT_SALT, max_age=OLDEST)
