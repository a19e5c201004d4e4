"""Mails from disk take the same way as fetched ones: stored, read in the child process, taken in or held."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from regard.foundation import clock
from regard.foundation.accounts.actions import first_unit
from regard.foundation.files.store import OutOfReach

from . import actions
from .intake import read
from .models import Mail, Mailbox
from .sources import mails_in

UNREADABLE = "unreadable"
LONG_AGO = timedelta(days=30)


class NoSuchMailbox(LookupError):
    """No mailbox in use has this address."""


@dataclass(frozen=True)
class Became:
    """What became of one mail of an import."""

    label: str
    fate: str
    number: int | None
    why: str

    def __str__(self):
        place = f"#{self.number} " if self.number else ""
        return f"{self.label}: {place}{self.fate}{f' ({self.why})' if self.why else ''}"


class Import:
    """One run over mails from disk. Raises NoSuchMailbox for an address that is not ours."""

    def __init__(self, *, address=None, by_date=False):
        self.mailbox = _mailbox(address)
        self.unit = self.mailbox.unit if self.mailbox else first_unit(at=clock.now())
        self.by_date = by_date
        self.fates: Counter[str] = Counter()

    def find(self, paths):
        """All mails below the paths, counted before the first is read so that progress can be shown."""
        return list(mails_in(paths))

    def take(self, found):
        """Take in one mail. The same bytes again are a duplicate of where they went the first time."""
        label, content_of = found
        try:
            content, now = content_of(), clock.now()
        except OSError as error:
            self.fates[UNREADABLE] += 1
            return Became(label, UNREADABLE, None, error.strerror or str(error))
        arrived_at = _date_of(content, now) if self.by_date else now
        raw, _is_new = actions.store(
            content,
            unit=self.unit,
            mailbox=self.mailbox,
            arrived_at=arrived_at,
            history=now - arrived_at > LONG_AGO,
            at=now,
        )
        mail = self._read(raw, now)
        repeated = mail.read_at != now
        fate = Mail.Fate.DUPLICATE if repeated else mail.fate
        self.fates[fate] += 1
        return Became(
            label, fate, mail.conversation_id, "these bytes had come before" if repeated else _why(mail)
        )

    def _read(self, raw, now):
        """What could not keep its files is held until it is imported again."""
        try:
            return read(raw.pk, at=now)
        except OutOfReach:
            return Mail.objects.get(raw=raw)

    def summary(self):
        fates = [*Mail.Fate.values, *([UNREADABLE] if self.fates[UNREADABLE] else [])]
        counted = ", ".join(f"{self.fates[fate]} {fate}" for fate in fates)
        return f"{self.fates.total()} mails: {counted}."


def _mailbox(address):
    if address is None:
        return Mailbox.objects.in_use().select_related("unit", "team").order_by("pk").first()
    found = Mailbox.objects.in_use().select_related("unit", "team").filter(address=address.lower()).first()
    if found is None:
        raise NoSuchMailbox(address)
    return found


def _why(mail):
    if mail.fate == Mail.Fate.DUPLICATE:
        return "another copy had come before"
    if mail.fate == Mail.Fate.NEW and mail.conversation.links.exists():
        return "looks like a reply, but its sender is not part of that conversation"
    return mail.why


def _date_of(content, now):
    """The Date header where it makes sense and does not lie ahead, else now."""
    head = content[:65536].replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    line = next((line for line in head.split(b"\n") if line[:5].lower() == b"date:"), b"")
    try:
        date = parsedate_to_datetime(line[5:].decode("ascii", "replace").strip())
    except ValueError:
        return now
    date = date if date.tzinfo else date.replace(tzinfo=UTC)
    return min(date, now) if date > datetime(1990, 1, 1, tzinfo=UTC) else now
