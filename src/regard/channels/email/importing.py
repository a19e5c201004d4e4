"""Mails from disk take the same way as fetched ones: stored, read in the child process, taken in or held."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from regard.conversations.models import Link
from regard.foundation import clock
from regard.foundation.accounts.actions import first_unit
from regard.foundation.files.store import OutOfReach

from . import actions
from .intake import read
from .models import Mail, Mailbox
from .queries import mailboxes_for
from .sources import mails_in

UNREADABLE = "unreadable"
LONG_AGO = timedelta(days=30)
BESIDE = {
    Link.Why.UNPROVEN_REPLY: "looks like a reply to #%d, but its sender is not part of it",
    Link.Why.SAME_MAIL: "it came to #%d too, which this unit cannot see",
}
FOR_WHOM = (b"to:", b"cc:", b"delivered-to:", b"x-original-to:")
FOLD = re.compile(rb"\n[ \t]+")
ADDRESS = re.compile(rb"[\w.+-]{1,64}@[\w.-]{1,253}", re.ASCII)


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
        self.named = address is not None
        self.mailbox = _mailbox(address)
        self.unit = self.mailbox.unit if self.mailbox else first_unit(at=clock.now())
        self.by_date = by_date
        self.mails = 0
        self.fates: Counter[str] = Counter()

    def find(self, paths):
        """All mails below the paths, counted before the first is read so that progress can be shown."""
        return list(mails_in(paths))

    def take(self, found):
        """Take in one mail, and say what became of it: once for each unit it was written to, unless a mailbox was named.

        The same bytes again are a duplicate of where they went the first time.
        """
        label, content_of = found
        self.mails += 1
        try:
            content, now = content_of(), clock.now()
        except OSError as error:
            self.fates[UNREADABLE] += 1
            return [Became(label, UNREADABLE, None, error.strerror or str(error))]
        boxes = [] if self.named else mailboxes_for(_written_to(content))
        if len(boxes) < 2:
            [box] = boxes or [self.mailbox]
            return [self._keep(label, content, box, now)]
        return [self._keep(f"{label} to {box.address}", content, box, now) for box in boxes]

    def _keep(self, label, content, mailbox, now):
        arrived_at = _date_of(content, now) if self.by_date else now
        raw, _is_new = actions.store(
            content,
            unit=mailbox.unit if mailbox else self.unit,
            mailbox=mailbox,
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
        return f"{self.mails} mails: {counted}."


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
    links = mail.conversation.links.order_by("pk") if mail.fate == Mail.Fate.NEW else ()
    return next((BESIDE[link.why] % link.to_id for link in links), mail.why)


def _written_to(content):
    """The addresses in the lines that say for whom a mail is."""
    head = content[:65536].replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    lines = FOLD.sub(b" ", head).split(b"\n")
    whom = b" ".join(line for line in lines if line.lower().startswith(FOR_WHOM))
    return [address.decode() for address in ADDRESS.findall(whom)]


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
