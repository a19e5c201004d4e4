"""What `regard mail inspect` prints of a mail: plain values that any JSON reader takes."""

from collections.abc import Iterable

from regard.channels.email.reading import language
from regard.channels.email.reading.html import clean
from regard.channels.email.reading.letter import Address, Mail
from regard.channels.email.reading.mail import read_mail


def describe(file: str, raw: bytes) -> dict[str, object]:
    """Everything known of the mail in these bytes. Never raises, whatever the bytes."""
    return description(file, read_mail(raw))


def description(file: str, mail: Mail) -> dict[str, object]:
    letter = mail.letter
    return {
        "file": file,
        "message_id": letter.message_id,
        "in_reply_to": letter.in_reply_to,
        "references": list(letter.references),
        "date": letter.date.isoformat() if letter.date else None,
        "from": _mailboxes(letter.sender),
        "to": _mailboxes(letter.to),
        "cc": _mailboxes(letter.cc),
        "reply_to": _mailboxes(letter.reply_to),
        "subject": letter.subject,
        "visible_text": mail.reply.visible,
        "quoted_text": mail.reply.quoted,
        "forwarded": mail.reply.forwarded,
        "html_safe": clean(letter.html) if letter.html else "",
        "attachments": [
            {"name": each.name, "type": each.type, "size": each.size, "sha256": each.sha256}
            for each in letter.attachments
        ],
        "automatic": mail.automatic,
        "bounce": mail.bounce
        and {
            "recipient": mail.bounce.recipient,
            "code": mail.bounce.code,
            "reason": mail.bounce.reason,
            "permanent": mail.bounce.permanent,
        },
        "language": language.of(mail.reply.visible),
        "problems": list(letter.problems),
    }


def undescribed(file: str, problem: str) -> dict[str, object]:
    """The same form for a file of which nothing could be read."""
    nothing: dict[str, object] = dict.fromkeys(("message_id", "in_reply_to", "subject"), "")
    nothing |= {key: [] for key in ("references", "from", "to", "cc", "reply_to", "attachments")}
    nothing |= dict.fromkeys(("visible_text", "quoted_text", "html_safe"), "")
    nothing |= {"date": None, "forwarded": False, "automatic": "none", "bounce": None, "language": None}
    return {"file": file} | nothing | {"problems": [problem]}


def _mailboxes(addresses: Iterable[Address]) -> list[dict[str, str]]:
    return [{"name": address.name, "email": address.email} for address in addresses]
