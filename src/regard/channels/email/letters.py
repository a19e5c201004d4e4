"""Build the mail of a message. It can read messages only: what notes say has no way in here."""

from dataclasses import dataclass
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime
from html import escape

import nh3

from regard.conversations.models import Hand, Recipient, Signs
from regard.foundation.files.store import content_of

from .queries import thread_keys

TAGS = {"p", "br", "strong", "em", "u", "s", "ul", "ol", "li", "blockquote", "pre", "code", "a", "img"}
ATTRIBUTES = {"*": {"dir"}, "a": {"href"}, "img": {"src", "alt"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto", "tel", "cid"}
ENCODED = "=?"
"""So an encoded word begins (RFC 2047)."""


class AsWritten(EmailPolicy):
    """Words of strangers are put into headers as they are. The standard library would read an encoded word among them,
    and what it stands for may end the line, begin a header, or the body.
    """

    def header_store_parse(self, name, value):
        return super().header_store_parse(name, _plain(value) if isinstance(value, str) else value)


POLICY = AsWritten(linesep="\r\n")


class Unsendable(ValueError):
    """There is nobody a mail can go to. The message says why."""


@dataclass(frozen=True)
class Letter:
    """RFC 5322 bytes and the addresses of its envelope; `left_out` says who cannot get it and why."""

    envelope: tuple[str, ...]
    content: bytes
    left_out: tuple[str, ...]


def build(outgoing):
    """The mail of an outgoing message. Raises Unsendable where the one it is for has no address mail can go to."""
    message, mailbox = outgoing.message, outgoing.mailbox
    addresses, left_out = _addresses(message)
    mail = EmailMessage(policy=POLICY)
    mail["Message-ID"] = f"<{outgoing.key}>"
    mail["Date"] = format_datetime(message.at)
    mail["From"] = _address(_from_name(message, mailbox), mailbox.address)
    mail["Reply-To"] = _address(mailbox.display_name, outgoing.reply_address)
    _address_to(mail, addresses)
    mail["Subject"] = _own_subject(message) if _is_unproven(outgoing) else _subject(message)
    _thread(mail, message)
    if outgoing.automatic:
        mail["Auto-Submitted"] = "auto-replied"
        mail["X-Auto-Response-Suppress"] = "All"
    _write(mail, message)
    envelope = tuple(address.addr_spec for _kind, address in addresses)
    return Letter(envelope, mail.as_bytes(), left_out)


def _addresses(message):
    """(kind, address) of everybody a mail can go to, and why it cannot go to the others. The first is who it is for."""
    main, *others = message.recipients.order_by("pk") or [None]
    if main is None:
        raise Unsendable("We know no address of theirs.")
    addresses, left_out = [(main.kind, _address(main.name, main.address))], []
    for other in others:
        try:
            addresses.append((other.kind, _address(other.name, other.address)))
        except Unsendable as reason:
            left_out.append(str(reason))
    return addresses, tuple(left_out)


def _address_to(mail, addresses):
    for wanted, header in ((Recipient.Kind.TO, "To"), (Recipient.Kind.CC, "Cc")):
        if found := [address for kind, address in addresses if kind == wanted]:
            mail[header] = found


def _thread(mail, message):
    answered, chain = thread_keys(message.conversation, before=message)
    if answered:
        mail["In-Reply-To"] = f"<{answered}>"
        mail["References"] = " ".join(f"<{key}>" for key in chain)


def _is_unproven(outgoing):
    """An automatic answer to what did not come by mail goes to an address that proved nothing yet: whatever was
    typed, a subject too, must not reach a stranger's mailbox through us."""
    return outgoing.automatic and outgoing.message.conversation.channel != "email"


def _own_subject(message):
    return message.text.strip().partition("\n")[0]


def _subject(message):
    subject = " ".join(message.conversation.subject.split())
    return subject if subject.lower().startswith("re:") else f"Re: {subject}"


def _write(mail, message):
    """Plain words, formatted ones beside them where there are any, and pictures inside those (RFC 2046, RFC 2387)."""
    signature = _signature(message)
    mail.set_content(_text(message, signature))
    enclosed = list(message.attachments.select_related("file").order_by("pk"))
    if message.html:
        mail.add_alternative(_html(message, signature), subtype="html")
    for attachment in enclosed:
        main, _, sub = attachment.type.partition("/")
        kind = {"maintype": main or "application", "subtype": sub or "octet-stream"}
        content, name = content_of(attachment.file), attachment.name
        if message.html and attachment.content_id:
            words = mail.get_body(("html",))
            words.add_related(
                content, **kind, cid=f"<{attachment.content_id}>", filename=name, disposition="inline"
            )
        else:
            mail.add_attachment(content, **kind, filename=name)


def _signature(message):
    """The member's own above that of the unit, as far as the letter is to carry them."""
    hand = Hand.objects.filter(member=message.member_id).first()
    own = hand.signature if hand and message.signs in (Signs.BOTH, Signs.OWN) else ""
    units = message.conversation.unit.signature if message.signs in (Signs.BOTH, Signs.UNIT) else ""
    return "\n".join(part.strip() for part in (own, units) if part.strip())


def _text(message, signature):
    said = message.text.rstrip()
    return f"{said}\n\n-- \n{signature}\n" if signature else f"{said}\n"


def _html(message, signature):
    said = nh3.clean(
        message.html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener noreferrer"
    )
    if not signature:
        return said
    lines = "<br>".join(escape(line) for line in signature.split("\n"))
    return f"{said}\n<div>-- <br>{lines}</div>"


def _from_name(message, mailbox):
    return f"{message.member.name} · {mailbox.display_name}" if message.member else mailbox.display_name


def _address(name, address):
    """Domains of any script are written as mail servers know them (RFC 5891). Raises Unsendable.

    The standard library ends in an AttributeError over the address `b@[`.
    """
    local, _, domain = address.rpartition("@")
    try:
        if ENCODED in address:
            raise ValueError(address)
        called = _plain(" ".join(name.split()))
        written = Address(called, addr_spec=f"{local}@{domain.encode('idna').decode()}")
        local.encode("ascii")
    except (ValueError, IndexError, AttributeError, MessageError):
        raise Unsendable(f"{address}: mail cannot go to such an address") from None
    if not (written.username and written.domain):
        raise Unsendable(f"{address}: mail cannot go to such an address")
    return written


def _plain(words):
    return words.replace(ENCODED, "= ?")
