"""What a raw mail says, in plain values. Everything here can cross a process and be compared."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Address:
    """One mailbox. `email` keeps the case it was written in and is never empty; `name` may be empty."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A part that is not shown as the body. `name` is safe to save under, `type` is lower case.

    `content_id` is without angle brackets, "" when the part has none. `inline` says that the HTML body
    shows it in its place (a cid: link points at it).
    """

    name: str
    type: str
    size: int
    sha256: str
    content: bytes = field(repr=False)
    content_id: str = ""
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail, read.

    Identifiers are without angle brackets; `references` are oldest first. `date` is aware, None when the
    mail has none that makes sense. `text` is the best plain text with "\\n" line ends, flowed lines joined,
    made from the HTML where there is no plain part; `html` is the original, decoded but not cleaned.

    `headers` are all headers in order: the names as written, the values unfolded and decoded.
    `delivery_status` is the text of a message/delivery-status part (or of a feedback report), and
    `returned` the mail or the headers a report brings back, as text; both "" where there are none.
    `problems` say in plain words what was wrong with the mail and what was done about it.
    """

    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    date: datetime | None = None
    sender: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    subject: str = ""
    text: str = ""
    html: str = field(default="", repr=False)
    attachments: tuple[Attachment, ...] = ()
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    delivery_status: str = ""
    returned: str = field(default="", repr=False)
    problems: tuple[str, ...] = ()

    def header(self, name: str) -> str:
        """The first value of a header, whatever the case of its name; "" where there is none."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), "")

    def all_headers(self, name: str) -> tuple[str, ...]:
        wanted = name.lower()
        return tuple(value for key, value in self.headers if key.lower() == wanted)


@dataclass(frozen=True, slots=True)
class Reply:
    """`visible` and `quoted` together hold every line of the mail, each in its order.

    `visible` is what the writer wrote: his words, with the quoted lines he answered one by one left in
    their place. `quoted` is the rest: earlier mail, signature, footers. A mail that is nothing but quote or
    signature is visible as a whole, and so is a mail that forwards another. Where an answer brings a
    forwarded mail along, that is folded, and `forwarded` tells so.
    """

    visible: str
    quoted: str = ""
    forwarded: bool = False


@dataclass(frozen=True, slots=True)
class Bounce:
    """What a report says of one recipient.

    `recipient` is as the report writes it, "" where it names nobody. `code` is the enhanced status code
    ("5.1.1"), else the reply code ("550"), else "". `reason` is one of those of `failures`, or "complaint"
    for a feedback report (RFC 5965). `permanent` says that the address itself is dead: a full mailbox, a
    refused sender or a delay is not. `original_message_id` is without angle brackets.
    """

    recipient: str
    code: str
    reason: str
    permanent: bool
    original_message_id: str = ""


@dataclass(frozen=True, slots=True)
class Mail:
    """What Regard takes in of a mail."""

    letter: Letter
    reply: Reply
    automatic: str
    """none, auto-reply, bounce, list or notification."""

    bounce: Bounce | None
