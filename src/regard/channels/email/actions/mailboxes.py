from datetime import timedelta

from django.db.models import Q

from regard.foundation.events.journal import act, happened

from ..events import MailboxAdded, MailboxRetired
from ..models import Grant, Mailbox
from ..sealed import seal


@act
def add_mailbox(
    *,
    unit,
    address,
    display_name,
    team=None,
    secret="",
    token_url="",
    client_id="",
    client_secret="",
    by=None,
    at,
    **servers,
):
    """Begin to care for an address. `servers` are the columns that say where its mail comes and goes.

    With a `token_url` the secret is a refresh token.
    """
    mailbox = Mailbox.objects.create(
        unit=unit,
        team=team,
        address=address.strip().lower(),
        display_name=display_name,
        secret=seal(secret) if secret and not token_url else "",
        **servers,
    )
    if token_url:
        Grant.objects.create(
            mailbox=mailbox,
            token_url=token_url,
            client_id=client_id,
            client_secret=seal(client_secret) if client_secret else "",
            refresh_token=seal(secret),
        )
    happened(MailboxAdded(mailbox.pk, unit.pk), on=mailbox, by=by, at=at)
    return mailbox


@act
def retire_mailbox(mailbox, *, by, at):
    """Stop fetching from and sending by an address; what came through it stays."""
    if Mailbox.objects.filter(pk=mailbox.pk, retired_at=None).update(retired_at=at):
        happened(MailboxRetired(mailbox.pk), on=mailbox, by=by, at=at)


def saw_up_to(mailbox, *, uid_validity, uid, at):
    """Move the high-water mark. Called in the transaction that stores the mail up to `uid`."""
    mailbox.uid_validity, mailbox.uid_seen, mailbox.looked_at, mailbox.trouble = uid_validity, uid, at, ""
    mailbox.save(update_fields=["uid_validity", "uid_seen", "looked_at", "trouble"])


def note_trouble(mailbox, *, trouble, at):
    """Keep why a mailbox cannot be looked into just now, for `regard doctor` and the mailbox's page."""
    Mailbox.objects.filter(pk=mailbox.pk).update(trouble=trouble[:400], looked_at=at)


def lease_mailboxes(watcher, *, seconds, at):
    """Renew this watcher's leases, take those that ran out, and return the numbers of all mailboxes now its own."""
    free = Q(watcher=watcher) | Q(watched_until=None) | Q(watched_until__lt=at)
    boxes = Mailbox.objects.in_use().exclude(imap_host="").filter(free)
    boxes.update(watcher=watcher, watched_until=at + timedelta(seconds=seconds))
    return list(
        Mailbox.objects.in_use().exclude(imap_host="").filter(watcher=watcher).values_list("pk", flat=True)
    )


def give_up_leases(watcher):
    Mailbox.objects.filter(watcher=watcher).update(watcher="", watched_until=None)


@act
def send_through(*, port):
    """Tell every mailbox that sends through this machine at which port its server listens this time."""
    Mailbox.objects.in_use().filter(smtp_host="127.0.0.1").update(smtp_port=port)
