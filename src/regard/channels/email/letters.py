"""Build the mail of a message. It can read messages only: what notes say has no way in here."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from regard.conversations.models import Recipient
from regard.foundation.files.store import content_of

from .queries import thread_keys
from .tokens import reply_address


def build(outgoing):
    """The mail of an outgoing message as RFC 5322 bytes, with the addresses of its envelope."""
    message, mailbox = outgoing.message, outgoing.mailbox
    mail = EmailMessage(policy=SMTP)
    mail["Message-ID"] = f"<{outgoing.key}>"
    mail["Date"] = format_datetime(message.at)
    mail["From"] = _address(_from_name(message, mailbox), mailbox.address)
    mail["Reply-To"] = _address(mailbox.display_name, reply_address(mailbox, message.pk))
    _address_to(mail, message)
    mail["Subject"] = _own_subject(message) if _is_unproven(outgoing) else _subject(message)
    _thread(mail, message)
    if outgoing.automatic:
        mail["Auto-Submitted"] = "auto-replied"
        mail["X-Auto-Response-Suppress"] = "All"
    mail.set_content(_text(message))
    for attachment in message.attachments.select_related("file"):
        main, _, sub = attachment.type.partition("/")
        content = content_of(attachment.file)
        mail.add_attachment(
            content, maintype=main or "application", subtype=sub or "octet-stream", filename=attachment.name
        )
    envelope = [recipient.address for recipient in message.recipients.order_by("pk")]
    return envelope, mail.as_bytes()


def _address_to(mail, message):
    for kind, header in ((Recipient.Kind.TO, "To"), (Recipient.Kind.CC, "Cc")):
        addresses = [_address(r.name, r.address) for r in message.recipients.filter(kind=kind).order_by("pk")]
        if addresses:
            mail[header] = addresses


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


def _text(message):
    signature = message.conversation.unit.signature.strip()
    return f"{message.text.rstrip()}\n\n-- \n{signature}\n" if signature else f"{message.text.rstrip()}\n"


def _from_name(message, mailbox):
    return f"{message.member.name} · {mailbox.display_name}" if message.member else mailbox.display_name


def _address(name, address):
    local, _, domain = address.rpartition("@")
    return Address(" ".join(name.split()), local, domain)
