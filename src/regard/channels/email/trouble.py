"""What went wrong with a server, in words for whoever has to mend it."""

import imaplib
import smtplib
import socket
import ssl

from django.utils.translation import gettext as _

OTHER_ENCRYPTION = ("WRONG_VERSION_NUMBER", "UNKNOWN_PROTOCOL", "RECORD_LAYER_FAILURE")
LONGEST = 200
NOT_IMAP = ("unexpected response", "unterminated line")


def in_words(error, host, port):
    """One line that names the place and, where the server gave one, its own reason."""
    at = {"host": host, "port": port}
    if isinstance(error, ssl.SSLCertVerificationError):
        return _("The certificate of %(host)s was not accepted: %(why)s") % {
            **at,
            "why": error.verify_message,
        }
    if isinstance(error, ssl.SSLError):
        if error.reason in OTHER_ENCRYPTION:
            return _("%(host)s does not speak TLS from the start at port %(port)s; try STARTTLS.") % at
        return _("The encryption of %(host)s failed: %(why)s") % {**at, "why": error.reason or error}
    if isinstance(error, socket.gaierror):
        return _("There is no server of the name %(host)s.") % at
    if isinstance(error, TimeoutError):
        return _("%(host)s does not answer at port %(port)s.") % at
    if isinstance(error, ConnectionRefusedError):
        return _("Nothing listens at %(host)s, port %(port)s: connection refused.") % at
    if isinstance(error, smtplib.SMTPAuthenticationError | imaplib.IMAP4.error) and refuses(error):
        return _("%(host)s does not take the user name and password: %(why)s") % {**at, "why": reason(error)}
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return _("%(host)s hung up at port %(port)s; is its encryption another?") % at
    if is_no_mail_server(error):
        return _("What answers at %(host)s, port %(port)s, is no mail server.") % at
    return _("%(host)s did not let us in: %(why)s") % {**at, "why": reason(error)}


def refuses(error):
    """Whether it is about who we are rather than about what we asked for."""
    said = str(error).lower()
    return isinstance(error, smtplib.SMTPAuthenticationError) or any(
        word in said
        for word in ("authenticationfailed", "authentication failed", "invalid credentials", "login")
    )


def is_no_mail_server(error):
    """Whether it did not even greet as one. What it said instead is not repeated: the page of a mailbox is no way to
    read what else listens in the house."""
    if isinstance(error, smtplib.SMTPResponseException):
        return not 200 <= error.smtp_code < 600
    if isinstance(error, imaplib.IMAP4.error):
        said = error.args[0] if error.args else None
        greeted = isinstance(said, str) or (isinstance(said, bytes) and said.startswith(b"* "))
        return not greeted or any(words in str(said) for words in NOT_IMAP)
    return False


def reason(error):
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        words = said.decode(errors="replace") if isinstance(said, bytes) else said
        return f"{error.smtp_code} {words[:LONGEST]}"
    return str(error)[:LONGEST] or type(error).__name__
