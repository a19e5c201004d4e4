"""A raw mail read into a Letter. Never raises, whatever the bytes."""

import hashlib
import mimetypes
import re
from urllib.parse import unquote

from regard.channels.email.reading.addresses import mailboxes
from regard.channels.email.reading.body import CONTROLS, Body, read_body
from regard.channels.email.reading.charsets import decode
from regard.channels.email.reading.dates import read_date
from regard.channels.email.reading.fields import message_ids
from regard.channels.email.reading.head import Head, decoded, read_head
from regard.channels.email.reading.letter import Address, Attachment, Letter
from regard.channels.email.reading.names import is_program, real_type, safe_name, unlike, usual_name
from regard.channels.email.reading.parts import Part, boundary_lines, read_parts
from regard.channels.email.reading.words import charsets_in

ONCE = ("From", "Subject", "Date", "Message-ID", "To", "Cc", "In-Reply-To", "References", "Content-Type")
REPORTS = {"message/delivery-status", "message/global-delivery-status", "message/feedback-report"}
RETURNED = {
    "message/rfc822",
    "message/global",
    "text/rfc822-headers",
    "message/rfc822-headers",
    "text/rfc822-header",
}
BOILERPLATE = re.compile(rb"\bmime\b|multi-?part", re.IGNORECASE)
CID = re.compile(r"cid:([^\"'\s>)]{1,300})", re.IGNORECASE)


def read_letter(raw: bytes) -> Letter:
    head = read_head(raw)
    root = read_parts(head.mime)
    body = read_body(root, charsets_in(head.first("Subject") + head.first("From")))
    problems = [*head.problems, *_doubled(head), *body.problems]
    before, after = _around(root, head, problems)
    html, text = body.html(), body.text()
    if not text.strip() and not html and before and not BOILERPLATE.search(before[:400]):
        text = _text(before)
    if "-----BEGIN PGP MESSAGE-----" in text:
        problems.append("encrypted with PGP; it cannot be read here")
    if after:
        body.attached.append(Part({"content-disposition": "attachment; filename=after-the-end.txt"}, after))
    attachments = _attachments(body, html, problems)
    date, date_problem = read_date(head.first("Date"))
    sender = _mailboxes(head, "From", problems)
    ids = message_ids(head.first("Message-ID"))
    if not ids:
        problems.append("no Message-ID")
    return Letter(
        message_id=ids[0] if ids else "",
        in_reply_to=next(iter(message_ids(head.first("In-Reply-To"))), ""),
        references=message_ids(head.first("References")),
        date=date,
        sender=sender,
        to=_mailboxes(head, "To", problems),
        cc=_mailboxes(head, "Cc", problems),
        reply_to=_mailboxes(head, "Reply-To", problems),
        subject=decoded(head.first("Subject")),
        text=text,
        html=html,
        attachments=attachments,
        headers=tuple((name, decoded(value)) for name, value in head.fields),
        delivery_status=_report(root),
        returned=_returned(root),
        problems=tuple(dict.fromkeys([*problems, *filter(None, [date_problem])])),
    )


def _around(root: Part, head: Head, problems: list[str]) -> tuple[bytes, bytes]:
    """What stands before the first and after the last part, where RFC 2046 says to look away."""
    boundary = root.parameters.get("boundary", "").encode("utf-8", "replace")
    content = head.mime
    marks = list(boundary_lines(content, boundary)) if root.children and boundary else []
    if not marks:
        return b"", b""
    before = content[head.body_at : marks[0][0]].strip()
    end = next((end for _, end, rest in marks if rest == b"--"), None)
    if end is None:
        problems.append("cut off: the end of its last part is missing")
        return before, b""
    after = content[end:].strip()
    if after:
        problems.append("there is text after the end of its last part")
    return before, after


def _doubled(head: Head) -> list[str]:
    return [f"{name} given {count} times" for name in ONCE if (count := len(head.all(name))) > 1]


def _mailboxes(head: Head, name: str, problems: list[str]) -> tuple[Address, ...]:
    values = head.all(name)
    found = mailboxes(", ".join(values[:20]) if name != "From" else "".join(values[:1]))
    if name == "From" and not found:
        problems.append(f"no sender's address in {values[0][:80]!r}" if values else "no From")
    return found


def _attachments(body: Body, html: str, problems: list[str]) -> tuple[Attachment, ...]:
    shown = {unquote(found).lower() for found in CID.findall(html)}
    taken: set[str] = set()
    return tuple(_attachment(part, shown, taken, problems) for part in body.attached)


def _attachment(part: Part, shown: set[str], taken: set[str], problems: list[str]) -> Attachment:
    name = unlike(_attached_name(part), taken)
    kind = real_type(part.type, part.content)
    if kind != part.type:
        problems.append(f"{name} says it is {part.type}, but it is {kind}")
    elif not part.content:
        problems.append(f"{name} is empty")
    elif is_program(name):
        problems.append(f"{name} is a program")
    if kind == "application/ms-tnef" or name.lower() == "winmail.dat":
        problems.append(f"{name} holds what Outlook packed in its own way; it is not unpacked")
    if kind in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
        problems.append(f"signed or encrypted with S/MIME; what it says is inside {name}")
    content_id = CONTROLS.sub("", part.content_id)
    digest = hashlib.sha256(part.content).hexdigest()
    inline = bool(content_id) and content_id.lower() in shown
    return Attachment(name, kind, len(part.content), digest, part.content, content_id, inline)


def _attached_name(part: Part) -> str:
    given = part.disposition_parameters.get("filename") or part.parameters.get("name")
    if given:
        name = safe_name(given, part.type)
        return name if part.type != "message/rfc822" or name.lower().endswith(".eml") else name + ".eml"
    if part.type in ("message/rfc822", "message/global"):
        subject = decoded(read_head(part.content).first("Subject"))
        return safe_name(f"{subject[:100].replace('/', '-')}.eml", part.type) if subject else "mail.eml"
    described = decoded(part.headers.get("content-description", ""))
    if described and mimetypes.guess_type(described)[0]:
        return safe_name(described, part.type)
    return usual_name(part.type)


def _report(root: Part) -> str:
    return "\n\n".join(_plain(leaf) for leaf in root.leaves() if leaf.type in REPORTS)


def _returned(root: Part) -> str:
    """Only of a report: a mail that a person forwards comes as an attachment and is not brought back by a server."""
    if root.type != "multipart/report":
        return ""
    return "\n\n".join(_plain(leaf) for leaf in root.leaves() if leaf.type in RETURNED)


def _plain(part: Part) -> str:
    return _text(part.content, part.parameters.get("charset", ""))


def _text(content: bytes, charset: str = "") -> str:
    text, _ = decode(content, charset)
    return CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
