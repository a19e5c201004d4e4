import secrets
from datetime import timedelta

from django.db import connection

from regard.conversations.actions import report_delivery
from regard.conversations.models import Delivery, Message
from regard.foundation.events.journal import act, happened
from regard.foundation.rows import found, insert, update

from .. import letters, smtp
from ..events import DoubtSettled
from ..models import Outgoing
from ..queries import mailbox_of
from ..tokens import hash_of, reply_token
from .key import NoKey, opened_by

LOST_IN_SENDING = "The server went away while it was sending; the mail may have gone out."
GAVE_UP = "Tried for three days."
GIVE_UP_AFTER = timedelta(days=3)
NO_MAILBOX = "This unit has no mailbox to send from."

ALONE = "SELECT FROM conversations_message WHERE id = %s FOR UPDATE"
STANDING = "SELECT * FROM email_outgoing WHERE message_id = %s"
SETTLE = "UPDATE email_outgoing SET settled_at = %s WHERE id = %s AND settled_at IS NULL"


def send(message_id, *, automatic=False, at):
    """Send a message once. Claimed before it leaves: a claim without an outcome is a doubt, never a second mail.

    Raises smtp.NotNow or NoKey where nothing left and trying again may help; the job that called comes back for that.
    """
    outgoing = _put_out(_to_send(message_id), automatic, at)
    if outgoing is None:
        return
    try:
        letter = letters.build(outgoing)
    except letters.Unsendable as error:
        _settle(outgoing, Delivery.State.REFUSED, str(error), at)
        return
    if not _claim(outgoing, at):
        return
    try:
        refusals = deliver(outgoing.mailbox, letter.envelope, letter.content, at=at)
    except (smtp.NotNow, NoKey) as error:
        if at - outgoing.written_at > GIVE_UP_AFTER:
            _settle(outgoing, Delivery.State.REFUSED, f"{GAVE_UP} {error}", at)
            return
        _unclaim(outgoing, str(error), at)
        raise
    except smtp.Refused as error:
        _settle(outgoing, Delivery.State.REFUSED, str(error), at)
    except smtp.InDoubt as error:
        _settle(outgoing, Delivery.State.DOUBTFUL, f"{LOST_IN_SENDING} ({error})", at)
    else:
        _settle(outgoing, Delivery.State.SENT, _without(*letter.left_out, *refusals), at)


def deliver(mailbox, envelope, content, *, at):
    """Send by a mailbox, and return what its server said of those it would not take. Raises what smtp.deliver does,
    and NoKey."""
    return opened_by(
        mailbox, lambda key: smtp.deliver(mailbox, key, envelope, content), refusal=smtp.KeyRefused, at=at
    )


@act
def note_sent(message, *, at):
    """Keep that a message has left by another way, such as before Regard; nothing sends it again."""
    outgoing = _put_out(message, False, at)
    outgoing.claimed_at = at
    update(outgoing, "claimed_at")
    _settle(outgoing, Delivery.State.SENT, "", at)
    return outgoing


@act
def doubt_lost_claims(*, before, at):
    """Mails whose sender died between claim and outcome are shown as doubtful, not repeated."""
    lost = Outgoing.objects.select_for_update(skip_locked=True, of=["self"]).filter(
        settled_at=None, claimed_at__lt=before
    )
    for outgoing in lost.select_related("message__conversation"):
        _settle(outgoing, Delivery.State.DOUBTFUL, LOST_IN_SENDING, at)


@act
def settle_doubt(outgoing, *, again, by, at):
    """A member looked: the mail arrived after all, or it is to be sent once more."""
    outgoing = (
        Outgoing.objects.select_for_update(of=["self"])
        .select_related("message__conversation")
        .get(pk=outgoing.pk)
    )
    if outgoing.message.delivery.state != Delivery.State.DOUBTFUL:
        return
    if again:
        outgoing.claimed_at = outgoing.settled_at = None
        outgoing.save(update_fields=["claimed_at", "settled_at"])
    state = Delivery.State.QUEUED if again else Delivery.State.SENT
    report_delivery(outgoing.message, state=state, at=at)
    happened(DoubtSettled(outgoing.message_id, again), on=outgoing, by=by, at=at)


def _to_send(message_id):
    return Message.objects.select_related("conversation__unit", "member").get(pk=message_id)


@act
def _put_out(message, automatic, at):
    """The outgoing of a message, made by whoever comes first; None where there is no mailbox."""
    with connection.cursor() as cursor:
        cursor.execute(ALONE, [message.pk])
    for outgoing in found(Outgoing, STANDING, [message.pk]):
        outgoing.message = message
        return outgoing
    mailbox = mailbox_of(message.conversation)
    if mailbox is None:
        report_delivery(message, state=Delivery.State.REFUSED, reason=NO_MAILBOX, at=at)
        return None
    domain = mailbox.address.rpartition("@")[2]
    outgoing = Outgoing(
        message=message,
        mailbox=mailbox,
        key=f"{secrets.token_hex(16)}@{domain}",
        reply_token_hash=hash_of(reply_token(message.pk)),
        automatic=automatic,
        written_at=at,
    )
    insert(outgoing)
    return outgoing


@act
def _claim(outgoing, at):
    """Whether the mail is now ours to send: only one caller ever hears yes."""
    return Outgoing.objects.filter(pk=outgoing.pk, claimed_at=None).update(claimed_at=at) == 1


@act
def _unclaim(outgoing, why, at):
    """Nothing left. Whoever wrote it sees why it is still on its way."""
    Outgoing.objects.filter(pk=outgoing.pk, settled_at=None).update(claimed_at=None)
    report_delivery(outgoing.message, state=Delivery.State.QUEUED, reason=why, at=at)


def _without(*refusals):
    return f"Not to {'; '.join(refusals)}" if refusals else ""


@act
def _settle(outgoing, state, reason, at):
    with connection.cursor() as cursor:
        cursor.execute(SETTLE, [at, outgoing.pk])
        settled = cursor.rowcount
    if settled:
        report_delivery(outgoing.message, state=state, reason=reason, at=at)
