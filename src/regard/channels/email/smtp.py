"""Hand one mail to a server, and know afterwards whether it went, did not go, or whether nobody can say."""

import smtplib
import ssl

from . import trouble
from .models import Mailbox
from .oauth import bearer

SECONDS = 60
DONE = (250, 251, 252)
READY = (354,)


class NotNow(Exception):
    """Nothing was sent; trying again later may work. The message says why."""


class KeyRefused(NotNow):
    """The password or access token opens nothing."""


class Refused(Exception):
    """The server will not take this mail; trying again will not help. The message says why."""


class InDoubt(Exception):
    """The mail was handed over, but the server's answer never came: it may have been sent."""


def deliver(mailbox, key, envelope, content):
    """Sign in with `key` and send `content` to the addresses of `envelope`, the first being the one it is for, and return what the server
    said of those it would not take. Raises NotNow, Refused or InDoubt; nobody gets what the first is refused."""
    server = _connect(mailbox, key)
    try:
        refusals = _address(server, mailbox, envelope)
        _hand_over(server, content)
    finally:
        server.close()
    return refusals


def knock(mailbox, key, *, seconds):
    """Sign in and leave again. Raises NotNow."""
    _connect(mailbox, key, seconds).close()


def _connect(mailbox, key, seconds=SECONDS):
    if not mailbox.smtp_host:
        raise NotNow(f"No server is set that would send what {mailbox.address} writes.")
    try:
        if mailbox.smtp_security == Mailbox.Security.TLS:
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                mailbox.smtp_host, mailbox.smtp_port, timeout=seconds, context=ssl.create_default_context()
            )
        else:
            server = smtplib.SMTP(mailbox.smtp_host, mailbox.smtp_port, timeout=seconds)
        if mailbox.smtp_security == Mailbox.Security.STARTTLS:
            server.starttls(context=ssl.create_default_context())
        _sign_in(server, mailbox, key)
    except smtplib.SMTPAuthenticationError as error:
        raise KeyRefused(trouble.in_words(error, mailbox.smtp_host, mailbox.smtp_port)) from error
    except (OSError, smtplib.SMTPException, UnicodeError) as error:
        raise NotNow(trouble.in_words(error, mailbox.smtp_host, mailbox.smtp_port)) from error
    return server


def _sign_in(server, mailbox, key):
    server.ehlo_or_helo_if_needed()
    if mailbox.sign_in == Mailbox.SignIn.XOAUTH2:
        server.auth("XOAUTH2", lambda challenge=None: "" if challenge else bearer(mailbox.username, key))
    elif mailbox.username and server.has_extn("auth"):
        server.login(mailbox.username, key)


def _address(server, mailbox, envelope):
    try:
        _accepted(server.mail(mailbox.address), "the sender")
        main, *others = envelope
        _accepted(server.rcpt(main), main)
        refusals = [why for address in others if (why := _refusal(server, address))]
        _accepted(server.docmd("DATA"), "the mail", READY)
    except (OSError, smtplib.SMTPException) as error:
        raise NotNow(f"{mailbox.smtp_host} went away: {error}") from error
    return refusals


def _refusal(server, address):
    try:
        _accepted(server.rcpt(address), address)
    except Refused as refusal:
        return str(refusal)
    return ""


def _hand_over(server, content):
    """From the closing dot on, only the server knows whether the mail went (RFC 5321, 4.2.5 and 6.1)."""
    try:
        server.send(_dotted(content))
        code, answer = server.getreply()
    except (OSError, smtplib.SMTPException) as error:
        raise InDoubt(str(error) or type(error).__name__) from error
    if not 200 <= code < 600:
        raise InDoubt(f"{code} {answer.decode(errors='replace')}")
    _accepted((code, answer), "the mail")


def _accepted(reply, what, wanted=DONE):
    code, answer = reply
    if code in wanted:
        return
    said = f"{what}: {code} {answer.decode(errors='replace') if isinstance(answer, bytes) else answer}"
    raise (Refused if 500 <= code < 600 else NotNow)(said)


def _dotted(content):
    """Lines end in CRLF, a line that begins with a dot gets a second one, a lone dot ends the mail (RFC 5321, 4.5.2)."""
    lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").rstrip(b"\n").split(b"\n")
    return b"".join((b"." + line if line.startswith(b".") else line) + b"\r\n" for line in lines) + b".\r\n"
