"""The mails that people of the demo send, built as mail programs build them."""

from email.encoders import encode_base64
from email.header import Header
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime, formataddr

from .papers import paper

WROTE = {
    "de": "Am {at:%d.%m.%Y} um {at:%H:%M} schrieb {who}:",
    "fr": "Le {at:%d/%m/%Y} à {at:%H:%M}, {who} a écrit :",
    "es": "El {at:%d/%m/%Y} a las {at:%H:%M}, {who} escribió:",
    "pt": "Em {at:%d/%m/%Y} às {at:%H:%M}, {who} escreveu:",
    "pl": "{at:%d.%m.%Y} o {at:%H:%M}, {who} pisze:",
    "nl": "Op {at:%d-%m-%Y} om {at:%H:%M} schreef {who}:",
    "en": "On {at:%d %b %Y}, at {at:%H:%M}, {who} wrote:",
}

REPORT = """\
From: Mail Delivery System <mailer-daemon@mx.example.org>
To: {to}
Subject: Undelivered Mail Returned to Sender
Date: {date}
Message-ID: <{report_key}>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="part"

--part
Content-Type: text/plain; charset=us-ascii

<{recipient}>: the mailbox of this person does not exist any more.

--part
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; {recipient}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such user

--part
Content-Type: text/rfc822-headers

Message-ID: <{key}>
To: {recipient}

--part--
"""


def letter(text, *, sender=None, to, copied=None, subject, key, at, answers=None, files=(), **headers):
    """A mail as bytes. `sender` and `copied` are (name, address); `answers` is the key of the mail it answers."""
    mail = MIMEMultipart() if files else MIMEText(text)
    if sender:
        mail["From"] = formataddr(sender)
    mail["To"], mail["Date"], mail["Message-ID"] = to, format_datetime(at), f"<{key}>"
    if copied:
        mail["Cc"] = formataddr(copied)
    mail["Subject"] = Header(subject).encode()
    if answers:
        mail["In-Reply-To"] = mail["References"] = f"<{answers}>"
    for name, value in headers.items():
        mail[name.replace("_", "-").title()] = value
    for part in [MIMEText(text), *map(_enclosed, files)] if files else ():
        mail.attach(part)
    return mail.as_bytes()


def quoting(text, *, who, said, at, language):
    """What somebody writes above what they answer."""
    attribution = WROTE.get(language, WROTE["en"]).format(who=who, at=at)
    return f"{text}\n\n{attribution}\n" + "\n".join(f"> {line}" for line in said.splitlines())


def returned(*, to, recipient, key, report_key, at):
    """A report that a mail could not be delivered (RFC 3464): the mailbox is gone for good."""
    told = REPORT.format(to=to, recipient=recipient, key=key, report_key=report_key, date=format_datetime(at))
    return told.replace("\n", "\r\n").encode()


def _enclosed(name):
    type_, content = paper(name)
    part = MIMEBase(*type_.split("/"))
    part.set_payload(content)
    encode_base64(part)
    part.add_header("Content-Disposition", "attachment", filename=name)
    return part
