from datetime import timedelta

from django.db.models import Q

from regard.foundation.events.journal import act, happened

from ..events import (
    MailboxAdded,
    MailboxChanged,
    MailboxPaused,
    MailboxResumed,
    MailboxRetired,
    MailboxReturned,
)
from ..models import Grant, Mailbox
from ..sealed import seal
from .key import change_secret

WHERE_MAIL_LIES = ("imap_host", "username", "folder")


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
    """Begin to care for an address, or take up again one that was retired: what came through it then is still its own.

    `servers` are the columns that say where its mail comes and goes. With a `token_url` the secret is a refresh token.
    """
    address = address.strip().lower()
    retired = Mailbox.objects.select_for_update().filter(address=address, retired_at__isnull=False).first()
    mailbox = retired or Mailbox(address=address)
    _set(mailbox, unit=unit, team=team, display_name=display_name, at=at, **servers)
    mailbox.secret = seal(secret) if secret and not token_url else ""
    mailbox.retired_at = mailbox.paused_at = None
    mailbox.save()
    Grant.objects.filter(mailbox=mailbox).delete()
    if token_url:
        Grant.objects.create(
            mailbox=mailbox,
            token_url=token_url,
            client_id=client_id,
            client_secret=seal(client_secret) if client_secret else "",
            refresh_token=seal(secret),
        )
    event = MailboxReturned(mailbox.pk) if retired else MailboxAdded(mailbox.pk, unit.pk)
    happened(event, on=mailbox, by=by, at=at)
    return mailbox


@act
def change_mailbox(mailbox, *, unit, display_name, team=None, secret="", by, at, **servers):
    """Set where its mail comes and goes; what opens it stays, unless it is given anew."""
    mailbox = Mailbox.objects.select_for_update().get(pk=mailbox.pk)
    _set(mailbox, unit=unit, team=team, display_name=display_name, at=at, **servers)
    mailbox.save()
    happened(MailboxChanged(mailbox.pk), on=mailbox, by=by, at=at)
    if secret:
        change_secret(mailbox, secret=secret, by=by, at=at)
    return mailbox


@act
def pause_mailbox(mailbox, *, by, at):
    """Look into it no more until it goes on; what comes meanwhile is fetched then. Answers still leave."""
    if Mailbox.objects.in_use().filter(pk=mailbox.pk, paused_at=None).update(paused_at=at):
        happened(MailboxPaused(mailbox.pk), on=mailbox, by=by, at=at)


@act
def resume_mailbox(mailbox, *, by, at):
    if Mailbox.objects.in_use().filter(pk=mailbox.pk, paused_at__isnull=False).update(paused_at=None):
        happened(MailboxResumed(mailbox.pk), on=mailbox, by=by, at=at)


@act
def retire_mailbox(mailbox, *, by, at):
    """Stop fetching from and sending by an address; what came through it stays."""
    if Mailbox.objects.filter(pk=mailbox.pk, retired_at=None).update(retired_at=at):
        happened(MailboxRetired(mailbox.pk), on=mailbox, by=by, at=at)


def saw_up_to(mailbox, *, uid_validity, uid, at):
    """Move the high-water mark. Called in the transaction that stores the mail up to `uid`.

    A mark of servers that were changed meanwhile says nothing about the new ones.
    """
    mailbox.uid_validity, mailbox.uid_seen, mailbox.looked_at, mailbox.trouble = uid_validity, uid, at, ""
    Mailbox.objects.filter(pk=mailbox.pk, changed_at=mailbox.changed_at).update(
        uid_validity=uid_validity, uid_seen=uid, looked_at=at, trouble=""
    )


def note_trouble(mailbox, *, trouble, at):
    """Keep why a mailbox cannot be looked into just now, for `regard doctor` and the mailbox's page."""
    Mailbox.objects.filter(pk=mailbox.pk).update(trouble=trouble[:400], looked_at=at)


def lease_mailboxes(watcher, *, seconds, at):
    """Renew this watcher's leases, take those that ran out, and return the numbers of all mailboxes now its own."""
    free = Q(watcher=watcher) | Q(watched_until=None) | Q(watched_until__lt=at)
    Mailbox.objects.to_fetch().filter(free).update(
        watcher=watcher, watched_until=at + timedelta(seconds=seconds)
    )
    return list(Mailbox.objects.to_fetch().filter(watcher=watcher).values_list("pk", flat=True))


def give_up_leases(watcher):
    Mailbox.objects.filter(watcher=watcher).update(watcher="", watched_until=None)


@act
def send_through(*, port):
    """Tell every mailbox that sends through this machine at which port its server listens this time."""
    Mailbox.objects.in_use().filter(smtp_host="127.0.0.1").update(smtp_port=port)


def _set(mailbox, *, at, **columns):
    """Mail that lies elsewhere is read from its beginning: what had come before is known by its bytes."""
    before = [getattr(mailbox, column) for column in WHERE_MAIL_LIES]
    for column, value in columns.items():
        setattr(mailbox, column, value)
    if [getattr(mailbox, column) for column in WHERE_MAIL_LIES] != before:
        mailbox.uid_validity, mailbox.uid_seen = None, 0
    mailbox.trouble, mailbox.looked_at = "", None
    mailbox.changed_at = at if mailbox.pk else None
