"""Mails from disk take the same way as fetched ones: stored, read in the child process, taken in or held."""

from collections import Counter
from dataclasses import dataclass

from . import actions
from .intake import read
from .models import Mail


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


def take(label, content, *, unit, mailbox, at):
    """Take in one mail. The same bytes again are a duplicate of where they went the first time."""
    raw, is_new = actions.store(content, unit=unit, mailbox=mailbox, arrived_at=at, at=at)
    mail = read(raw.pk, at=at)
    if not is_new and mail.fate != Mail.Fate.HELD:
        return Became(label, Mail.Fate.DUPLICATE, mail.conversation_id, "these bytes had come before")
    return Became(label, mail.fate, mail.conversation_id, _why(mail))


def _why(mail):
    if mail.fate == Mail.Fate.DUPLICATE:
        return "another copy had come before"
    if mail.fate == Mail.Fate.NEW and mail.conversation.links.exists():
        return "looks like a reply, but its sender is not part of that conversation"
    return mail.why


def summary(all_became):
    counted = Counter(became.fate for became in all_became)
    return ", ".join(f"{counted[fate]} {fate}" for fate in Mail.Fate.values)
