"""Fetch what came to a mailbox since the high-water mark: stored here first, marked there afterwards.

The mark is IMAP's own pair of UIDVALIDITY and UID (RFC 3501, 2.3.1.1), so an outage of any length is made up for by
asking for everything above it. A mailbox whose UIDVALIDITY changed is read from its beginning: what came before is
known by its bytes or its Message-ID and changes nothing.
"""

import imaplib
import ssl
from contextlib import contextmanager
from datetime import UTC

from django.db import transaction
from imapclient import SEEN, IMAPClient
from imapclient.exceptions import IMAPClientError, LoginError

from regard.foundation import clock

from . import actions
from .models import Mailbox
from .trouble import in_words

BATCH = 20
BYTES = 24 * 1024 * 1024
SECONDS = 60
IDLE_SECONDS = 60

Unreachable = (OSError, IMAPClientError, imaplib.IMAP4.error, actions.NoKey)


@contextmanager
def open_folder(mailbox, *, seconds=SECONDS):
    """A signed-in connection with the mailbox's folder selected, and its UIDVALIDITY. Raises one of Unreachable."""
    server = actions.opened_by(
        mailbox, lambda key: _signed_in(mailbox, key, seconds), refusal=LoginError, at=clock.now()
    )
    try:
        yield server, server.select_folder(mailbox.folder)[b"UIDVALIDITY"]
    finally:
        server.shutdown()


def _signed_in(mailbox, key, seconds):
    secure = mailbox.imap_security
    context = None if secure == Mailbox.Security.PLAIN else ssl.create_default_context()
    server = IMAPClient(
        mailbox.imap_host,
        mailbox.imap_port,
        ssl=secure == Mailbox.Security.TLS,
        ssl_context=context,
        timeout=seconds,
    )
    server.normalise_times = False
    try:
        if secure == Mailbox.Security.STARTTLS:
            server.starttls(context)
        if mailbox.sign_in == Mailbox.SignIn.XOAUTH2:
            server.oauth2_login(mailbox.username, key)
        else:
            server.login(mailbox.username, key)
    except Unreachable:
        server.shutdown()
        raise
    return server


def fetch_new(server, uid_validity, mailbox, *, now):
    """Store everything above the high-water mark and return how many mails that were."""
    if mailbox.uid_validity != uid_validity:
        mailbox.uid_validity, mailbox.uid_seen = uid_validity, 0
    stored = 0
    for uids in _batches(server, _uids_above(server, mailbox.uid_seen)):
        _store(server, uids, uid_validity, mailbox, at=now())
        stored += len(uids)
    if not stored:
        actions.saw_up_to(mailbox, uid_validity=uid_validity, uid=mailbox.uid_seen, at=now())
    return stored


def wait_for_mail(server, *, seconds=IDLE_SECONDS):
    """Return when the server says that something changed (RFC 2177), or after so many seconds."""
    if not server.has_capability("IDLE"):
        raise NoIdle
    # What came since the fetch is told with the answer to the next command; told at the start of IDLE it would be
    # read past, so it is asked for before. The moment between the two is why IDLE is renewed each minute.
    if any(name == b"EXISTS" for _number, name, *_rest in server.noop()[1]):
        return
    server.idle()
    try:
        server.idle_check(timeout=seconds)
    finally:
        server.idle_done()


class NoIdle(Exception):
    """The server cannot say when mail comes; it has to be asked."""


def why(error, mailbox):
    """What went wrong with a mailbox, in words for its owner."""
    if isinstance(error, actions.NoKey):
        return str(error)
    return in_words(error, mailbox.imap_host, mailbox.imap_port)


def _uids_above(server, seen):
    """`n:*` names the last mail even when it lies below n, so the answer is filtered."""
    return sorted(uid for uid in server.search(["UID", f"{seen + 1}:*"]) if uid > seen)


def _batches(server, uids):
    """So many that one fetch stays small: twenty mails of the size a server allows would fill the machine, and would again
    each time it was tried."""
    for start in range(0, len(uids), BATCH):
        together = uids[start : start + BATCH]
        sizes = server.fetch(together, ["RFC822.SIZE"])
        batch: list[int] = []
        filled = 0
        for uid in together:
            size = sizes[uid][b"RFC822.SIZE"] if uid in sizes else 0
            if batch and filled + size > BYTES:
                yield batch
                batch, filled = [], 0
            batch, filled = [*batch, uid], filled + size
        yield batch


def _store(server, uids, uid_validity, mailbox, *, at):
    fetched = server.fetch(uids, ["BODY.PEEK[]", "INTERNALDATE"])
    # A mail may have been moved away between the search and the fetch.
    came = [_as_fetched(fetched[uid], at) for uid in uids if uid in fetched]
    with transaction.atomic():
        actions.store_fetched(came, mailbox=mailbox, at=at)
        actions.saw_up_to(mailbox, uid_validity=uid_validity, uid=uids[-1], at=at)
    server.add_flags(uids, [SEEN], silent=True)


def _as_fetched(mail, at):
    return actions.Fetched(mail[b"BODY[]"], min(mail[b"INTERNALDATE"].astimezone(UTC), at))
