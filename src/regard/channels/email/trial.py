"""Try a mailbox's servers now, and say in words how it went; nothing is fetched and nothing is sent."""

from django.utils.translation import gettext as _

from regard.foundation import clock

from . import actions, imap, smtp


def of_fetching(mailbox):
    """(went well, words), or None where mail is not fetched from a server."""
    if not mailbox.imap_host:
        return None
    try:
        with imap.open_folder(mailbox) as (server, _uid_validity):
            number = server.folder_status(mailbox.folder, ["MESSAGES"])[b"MESSAGES"]
    except imap.Unreachable as error:
        return False, imap.why(error)
    return True, _("We are in: %(folder)s holds %(number)s mails.") % {
        "folder": mailbox.folder,
        "number": number,
    }


def of_sending(mailbox):
    if not mailbox.smtp_host:
        return None
    try:
        actions.opened_by(
            mailbox, lambda key: smtp.knock(mailbox, key), refusal=smtp.KeyRefused, at=clock.now()
        )
    except (smtp.NotNow, actions.NoKey) as error:
        return False, str(error)
    return True, _("%(host)s lets us in.") % {"host": mailbox.smtp_host}
