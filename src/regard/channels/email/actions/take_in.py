import hashlib
from dataclasses import replace

from django.db import connection

from regard.conversations import actions as conversations
from regard.conversations.models import Conversation, Delivery, Link, Recipient
from regard.foundation.events.journal import act, happened
from regard.foundation.files import store as files
from regard.foundation.rows import insert
from regard.people.actions import meet

from .. import queries
from ..events import AcknowledgementOwed, MailHeld, MailTakenIn
from ..hearers import hear
from ..models import Mail
from ..reading.proven import proven
from ..tokens import tokens_in, without_token

# A report of delay says that the server still tries; a complaint (RFC 5965) that the mail arrived and was not wanted.
ARRIVED_OR_MAY_YET = {"delayed", "complaint"}
NO_SENDER = "It does not say who sent it."


@act
def hold(raw, *, why, at):
    """A mail that cannot be read becomes a visible case with its reason; nothing of it is lost."""
    mail, _made = Mail.objects.update_or_create(
        raw=raw, fate=Mail.Fate.HELD, defaults={"unit_id": raw.unit_id, "why": why[:400], "read_at": at}
    )
    happened(MailHeld(raw.pk, raw.mailbox_id), on=raw, at=at, refresh=(f"unit-{raw.unit_id}",))
    return mail


@act
def take_in(raw, reading, *, at):
    """Find the person and the conversation of a mail that was read, and let it arrive there once.

    Another copy of a mail changes nothing where those it came to can see what became of the first; a unit that cannot
    gets a conversation of its own, linked to the other. A thread key only suggests a conversation: to join it
    the sender has to be part of it or to use its signed reply address.
    """
    letter = reading.letter
    sender = _sender(letter)
    _one_at_a_time(sender or raw.sha256)
    likeness = _likeness(letter, sender)
    addresses = _addressed_to(letter)
    place = queries.place_of(raw, letter, sender=sender, likeness=likeness, addresses=addresses, at=at)
    mail = (
        Mail.objects.get(pk=place.earlier)
        if place.earlier
        else Mail(raw=raw, unit_id=raw.unit_id, fate=Mail.Fate.HELD)
    )
    if mail.fate != Mail.Fate.HELD:
        return mail
    if not sender:
        return hold(raw, why=NO_SENDER, at=at)
    mail.sender, mail.likeness = sender, likeness
    if heard := _heard(mail, raw, reading, addresses, at):
        fate, mail.conversation = heard
        return _became(mail, fate, letter, at)
    if place.copy_of:
        mail.conversation_id = place.copy_of
        return _became(mail, Mail.Fate.DUPLICATE, letter, at)
    fate, mail.message = _arrive(raw, reading, sender, place, at)
    mail.conversation = mail.message.conversation
    return _became(mail, fate, letter, at)


def _heard(mail, raw, reading, addresses, at):
    """What was mailed to an address that a slice above gave out is theirs, each mail once: its fate and its conversation."""
    tokens = tokens_in(addresses)
    laid_beside = [a for a in reading.letter.attachments if not a.inline]
    said = reading.reply.visible.strip() or laid_beside
    if not tokens or not said or reading.automatic != "none":
        return None
    heard = Mail.objects.filter(
        likeness=mail.likeness, unit=mail.unit_id, message=None, fate=Mail.Fate.JOINED
    )
    if copy := heard.select_related("conversation").first():
        return Mail.Fate.DUPLICATE, copy.conversation

    def enclosed():
        return [(files.keep(a.content, at=raw.stored_at), a.name[:255], a.type[:127]) for a in laid_beside]

    conversation = hear(tokens, reading.reply.visible, enclosed, at)
    return (Mail.Fate.JOINED, conversation) if conversation else None


def _arrive(raw, reading, sender, place, at):
    letter, written = reading.letter, _written(raw, reading)
    if reading.bounce and (bounced := queries.bounced_message(reading.bounce)):
        return Mail.Fate.JOINED, _come_back(bounced, reading.bounce, written, at=raw.arrived_at)
    person = meet(kind="email", value=sender, name=_name(letter), unit_id=raw.unit_id, at=raw.arrived_at)
    suggested = place.suggested and Conversation(pk=place.suggested)
    if suggested and place.belongs and place.may_join:
        written = replace(written, by_reply_address=True)
        return Mail.Fate.JOINED, conversations.receive(
            suggested, person=person, channel="email", written=written, at=raw.arrived_at
        )
    message = conversations.open_conversation(
        subject=letter.subject,
        unit_id=raw.unit_id,
        team_id=raw.team_id,
        topic_id=raw.topic_id,
        person=person,
        channel="email",
        written=written,
        at=raw.arrived_at,
    )
    if raw.acknowledgement and written.by_hand:
        happened(AcknowledgementOwed(message.pk), on=raw, at=at)
    for number, why in _beside(place).items():
        conversations.link(message.conversation, to=Conversation(pk=number), why=why, at=at)
    return Mail.Fate.NEW, message


def _beside(place):
    """The conversations a new one is linked to, and why."""
    came_there_too = Link.Why.SAME_MAIL if place.belongs else Link.Why.UNPROVEN_REPLY
    beside = {place.suggested: came_there_too, place.elsewhere: Link.Why.SAME_MAIL}
    return {number: why for number, why in beside.items() if number}


def _come_back(bounced, bounce, written, *, at):
    """A report that our own message could not be delivered belongs beside that message.

    Whoever got the message knows its Message-ID and can write such a report: it says something of the message only
    where it names somebody the message went to.
    """
    if bounce.reason not in ARRIVED_OR_MAY_YET and queries.went_to(bounced, bounce.recipient):
        conversations.report_delivery(bounced, state=Delivery.State.BOUNCED, reason=bounce.reason, at=at)
    place = queries.root_of(bounced.conversation)
    return conversations.receive(place, person=None, channel="email", written=written, at=at)


def _became(mail, fate, letter, at):
    mail.fate, mail.why, mail.read_at = fate, "", at
    mail.key, mail.answer_to = letter.message_id[:998], _answer_to(letter, mail.sender)
    mail.references = [key[:998] for key in dict.fromkeys((*letter.references, letter.in_reply_to)) if key][
        -50:
    ]
    if mail.pk:
        mail.save()
    else:
        insert(mail)
    happened(MailTakenIn(mail.raw_id, fate, mail.conversation_id), on=mail.raw, at=at)
    return mail


def _written(raw, reading):
    letter = reading.letter
    recipients = [(Recipient.Kind.TO, a) for a in letter.to] + [(Recipient.Kind.CC, a) for a in letter.cc]
    return conversations.Written(
        text=reading.reply.visible,
        quoted=reading.reply.quoted,
        html=letter.html,
        automatic=reading.automatic,
        history=raw.history,
        unproven=proven(letter, raw.authserv_id or "") is False,
        recipients=tuple((kind, without_token(a.email)[:320], a.name[:200]) for kind, a in recipients),
        attachments=tuple(
            (
                files.keep(a.content, at=raw.stored_at),
                a.name[:255],
                a.type[:127],
                a.content_id[:255] if a.inline else "",
            )
            for a in letter.attachments
        ),
    )


def _sender(letter):
    return letter.sender[0].email.lower()[:320] if letter.sender else ""


def _answer_to(letter, sender):
    """Where a reply goes. An answer sent to ourselves would never reach whoever asks for it."""
    theirs = (a.email[:320] for a in letter.reply_to if not queries.is_ours(a.email))
    return next(theirs, sender)


def _name(letter):
    return letter.sender[0].name.strip()


def _addressed_to(letter):
    delivered = (letter.all_headers("Delivered-To"), letter.all_headers("X-Original-To"))
    return [a.email for a in (*letter.to, *letter.cc)] + [address for each in delivered for address in each]


def _likeness(letter, sender):
    """Two copies of one mail share Message-ID, sender and date; those without a Message-ID their words as well."""
    parts = [letter.message_id, sender, letter.date.isoformat() if letter.date else ""]
    if not letter.message_id:
        parts += [letter.subject, letter.text, *(a.sha256 for a in letter.attachments)]
    return hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()


def _one_at_a_time(key):
    """Mails of one sender follow one another, so that two copies read at the same moment cannot both arrive."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [key])
