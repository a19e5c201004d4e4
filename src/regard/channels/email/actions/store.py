import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from regard.foundation.events.journal import act, happened

from .. import queries
from ..events import MailStored
from ..models import RawMail

KEEP = """
    INSERT INTO email_rawmail (mailbox_id, unit_id, sha256, content, arrived_at, history, stored_at)
    VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT (sha256, unit_id) DO NOTHING RETURNING id
"""


@dataclass(frozen=True)
class Fetched:
    content: bytes
    arrived_at: datetime


@act
def store(content, *, unit, mailbox=None, arrived_at, history=False, at):
    """Keep a mail as it came; reading it follows as a job. The same bytes to the same unit again change nothing.

    Returns the raw mail and whether it is new. `arrived_at` is when it reached us, promises count from there;
    `history` marks what somebody dealt with elsewhere long ago.
    """
    raw, is_new = _keep(content, unit, mailbox, arrived_at, history, at)
    if is_new:
        happened(MailStored([raw.pk], mailbox and mailbox.pk), on=raw, at=at)
    return raw, is_new


@act
def store_fetched(mails, *, mailbox, at):
    """Keep the mails of one fetch as they came; one job reads the new ones."""
    kept = [_keep(each.content, mailbox.unit, mailbox, each.arrived_at, False, at) for each in mails]
    if new := [raw.pk for raw, is_new in kept if is_new]:
        happened(MailStored(new, mailbox.pk), on=mailbox, at=at)


@act
def read_again(raw, *, by, at):
    """Have a held mail read once more."""
    happened(MailStored([raw.pk], raw.mailbox_id), on=raw, by=by, at=at)


@act
def read_alone(raw_ids, *, at):
    """Have each of these mails read by a job of its own. What was read, or has had such a job, is left to itself."""
    for raw in queries.never_read_alone(raw_ids):
        happened(MailStored([raw.pk], raw.mailbox_id), on=raw, at=at)


def _keep(content, unit, mailbox, arrived_at, history, at):
    sha256 = hashlib.sha256(content).hexdigest()
    with connection.cursor() as cursor:
        cursor.execute(KEEP, [mailbox and mailbox.pk, unit.pk, sha256, content, arrived_at, history, at])
        kept = cursor.fetchone()
    if kept is None:
        return RawMail.objects.defer("content").get(sha256=sha256, unit=unit), False
    raw = RawMail(
        pk=kept[0],
        mailbox=mailbox,
        unit=unit,
        sha256=sha256,
        arrived_at=arrived_at,
        history=history,
        stored_at=at,
    )
    return raw, True
