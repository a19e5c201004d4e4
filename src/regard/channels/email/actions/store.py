import hashlib

from django.db import connection

from regard.foundation.events.journal import act, happened

from ..events import MailStored
from ..models import RawMail

KEEP = """
    INSERT INTO email_rawmail (mailbox_id, unit_id, sha256, content, arrived_at, history, stored_at)
    VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT (sha256) DO NOTHING RETURNING id
"""


@act
def store(content, *, unit, mailbox=None, arrived_at, history=False, at):
    """Keep a mail as it came; reading it follows as a job. The same bytes again change nothing.

    Returns the raw mail and whether it is new. `arrived_at` is when it reached us, promises count from there;
    `history` marks what somebody dealt with elsewhere long ago.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    with connection.cursor() as cursor:
        cursor.execute(KEEP, [mailbox and mailbox.pk, unit.pk, sha256, content, arrived_at, history, at])
        kept = cursor.fetchone()
    if kept is None:
        return RawMail.objects.defer("content").get(sha256=sha256), False
    raw = RawMail(
        pk=kept[0],
        mailbox=mailbox,
        unit=unit,
        sha256=sha256,
        arrived_at=arrived_at,
        history=history,
        stored_at=at,
    )
    happened(MailStored(raw.pk, mailbox and mailbox.pk), on=raw, at=at)
    return raw, True


@act
def read_again(raw, *, by, at):
    """Have a held mail read once more."""
    happened(MailStored(raw.pk, raw.mailbox_id), on=raw, by=by, at=at)
