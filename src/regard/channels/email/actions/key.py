from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from regard.foundation.events.journal import act, happened

from .. import oauth
from ..events import MailboxSecretChanged
from ..models import Grant, Mailbox
from ..sealed import SealBroken, seal, unseal

EARLY = timedelta(minutes=2)


class NoKey(Exception):
    """What opens a mailbox cannot be had just now. The message says why, in words for its owner."""


def opened_by(mailbox, do, *, refusal, at):
    """Call `do(key)` with the mailbox's password or access token. A token that is refused before its time is renewed
    once. Raises NoKey, and what `do` raises."""
    key = key_of(mailbox, at=at)
    try:
        return do(key)
    except refusal:
        fresh = key_of(mailbox, refused=key, at=at)
        if fresh == key:
            raise
    return do(fresh)


def key_of(mailbox, *, refused="", at):
    """The password, or an access token other than the one that was refused. Raises NoKey."""
    try:
        if mailbox.sign_in == Mailbox.SignIn.XOAUTH2:
            return _access_token(mailbox, refused, at)
        return unseal(mailbox.secret) if mailbox.secret else ""
    except SealBroken:
        raise NoKey(_("The password cannot be read any more; please type it in again.")) from None
    except oauth.NoToken as error:
        raise NoKey(str(error)) from error


@act
def change_secret(mailbox, *, secret, by, at):
    """Open a mailbox by another password, or by a permission given anew."""
    if mailbox.sign_in == Mailbox.SignIn.XOAUTH2:
        Grant.objects.filter(mailbox=mailbox).update(
            refresh_token=seal(secret), access_token="", good_until=None
        )
    else:
        Mailbox.objects.filter(pk=mailbox.pk).update(secret=seal(secret))
    happened(MailboxSecretChanged(mailbox.pk), on=mailbox, by=by, at=at)


@transaction.atomic
def _access_token(mailbox, refused, at):
    """One at a time: many who give tokens take a refresh token once, and give the next with their answer."""
    grant = Grant.objects.select_for_update().get(mailbox=mailbox)
    standing = unseal(grant.access_token) if grant.access_token else ""
    if standing and standing != refused and grant.good_until > at + EARLY:
        return standing
    tokens = oauth.renew(
        grant.token_url,
        client_id=grant.client_id,
        client_secret=unseal(grant.client_secret) if grant.client_secret else "",
        refresh_token=unseal(grant.refresh_token),
    )
    grant.access_token, grant.good_until = seal(tokens.access), at + timedelta(seconds=tokens.seconds)
    grant.refresh_token = seal(tokens.refresh) if tokens.refresh else grant.refresh_token
    grant.save(update_fields=["access_token", "good_until", "refresh_token"])
    return tokens.access
