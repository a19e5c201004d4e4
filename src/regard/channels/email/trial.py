"""Try a mailbox's servers now, and say in words how it went; nothing is fetched and nothing is sent."""

from functools import partial

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regard.foundation import clock

from . import actions, imap, smtp

SECONDS = 10


def of_fetching(mailbox):
    """(went well, words), or None where mail is not fetched from a server."""
    if not mailbox.imap_host:
        return None
    try:
        with imap.open_folder(mailbox, seconds=SECONDS) as (server, _uid_validity):
            number = server.folder_status(mailbox.folder, ["MESSAGES"])[b"MESSAGES"]
    except imap.Unreachable as error:
        return False, imap.why(error, mailbox)
    words = ngettext(
        "We are in: %(folder)s holds %(num)s mail.", "We are in: %(folder)s holds %(num)s mails.", number
    )
    return True, words % {"folder": mailbox.folder, "num": number}


def of_sending(mailbox):
    if not mailbox.smtp_host:
        return None
    try:
        knock = partial(smtp.knock, mailbox, seconds=SECONDS)
        actions.opened_by(mailbox, knock, refusal=smtp.KeyRefused, at=clock.now())
    except (smtp.NotNow, actions.NoKey) as error:
        return False, str(error)
    return True, _("%(host)s lets us in.") % {"host": mailbox.smtp_host}
