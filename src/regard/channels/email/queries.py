"""Where an incoming mail belongs."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import connection

from regard.conversations.models import Delivery
from regard.foundation.accounts.models import Unit
from regard.foundation.reads import rows_of
from regard.foundation.rows import found

from .models import AutomaticAnswer, Grant, Mail, Mailbox, Outgoing, RawMail
from .tokens import plus, tokens_in

REPLY_ADDRESS_LASTS = timedelta(days=730)
ONE_AUTOMATIC_ANSWER_IN = timedelta(hours=24)


def house_mailbox():
    """By which mail of the house itself leaves: the oldest that can send, or None."""
    return Mailbox.objects.in_use().exclude(smtp_host="").order_by("pk").first()


def house_address(token):
    """Where an answer to a letter of the house goes that carries a token; empty while no mailbox can send."""
    mailbox = house_mailbox()
    return plus(mailbox.address, token) if mailbox else ""


def mailboxes_for(addresses):
    """The mailboxes in use among these addresses, whatever stands after a plus: one for each unit."""
    plain = {without_plus(address) for address in addresses}
    in_use = Mailbox.objects.in_use().select_related("unit", "team").order_by("-pk")
    return [*{box.unit_id: box for box in in_use if box.address.lower() in plain}.values()][::-1]


RAW = """
    SELECT r.*, m.fate, b.team_id, b.topic_id, b.acknowledgement, b.authserv_id,
           (SELECT array_agg(lower(address)) FROM email_mailbox) AS own_addresses
    FROM email_rawmail r
    LEFT JOIN email_mail m ON m.raw_id = r.id LEFT JOIN email_mailbox b ON b.id = r.mailbox_id
    WHERE r.id = %s
"""


def to_read(raw_id):
    """A raw mail with what reading it needs: its fate so far, its mailbox's team, topic, acknowledgement
    and the server whose word is taken, and our addresses."""
    [raw] = found(RawMail, RAW, [raw_id])
    return raw


NEVER_READ_ALONE = """
    SELECT r.id, r.mailbox_id FROM email_rawmail r
    WHERE r.id = ANY(%s) AND NOT EXISTS (SELECT FROM email_mail m WHERE m.raw_id = r.id)
      AND NOT EXISTS (SELECT FROM events_entry e WHERE e.subject = 'rawmail-' || r.id AND e.name = 'MailStored')
    ORDER BY r.id
"""


def never_read_alone(raw_ids):
    """Those of these raw mails that have no place yet and never had a job of their own."""
    return [RawMail(pk=row.id, mailbox_id=row.mailbox_id) for row in rows_of(NEVER_READ_ALONE, [raw_ids])]


def own_addresses():
    return frozenset(address.lower() for address in Mailbox.objects.values_list("address", flat=True))


def is_ours(address):
    return not own_addresses().isdisjoint([address.lower(), without_plus(address)])


def without_plus(address):
    """An address without what stands after a plus."""
    local, at, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}{at}{domain}"


PLACE = """
    WITH RECURSIVE here AS (SELECT path FROM accounts_unit WHERE id = %(unit)s),
    speaks_of AS (
        SELECT m.conversation_id AS number, true AS proven, 0 AS rank, o.id
        FROM email_outgoing o JOIN conversations_message m ON m.id = o.message_id
        WHERE o.reply_token_hash = ANY(%(tokens)s) AND o.written_at > %(since)s
        UNION ALL
        SELECT m.conversation_id, false, 1, o.id
        FROM email_outgoing o JOIN conversations_message m ON m.id = o.message_id
        WHERE o.key = ANY(%(keys)s)
        UNION ALL
        SELECT m.conversation_id, false, 2, e.id
        FROM email_mail e JOIN conversations_message m ON m.id = e.message_id
        WHERE e.key = ANY(%(keys)s)
        UNION ALL
        SELECT m.conversation_id, false, 3, e.id
        FROM email_mail e JOIN conversations_message m ON m.id = e.message_id
        WHERE e."references" @> ARRAY[%(own)s]::varchar[] AND %(own)s <> ''
    ), line AS (
        (SELECT number, c.merged_into_id AS goes_on_in, proven, starts_with(u.path, here.path) AS ours, u.path
         FROM here, speaks_of JOIN conversations_conversation c USING (number) JOIN accounts_unit u ON u.id = c.unit_id
         ORDER BY ours DESC, proven DESC, rank, speaks_of.id DESC LIMIT 1)
        UNION ALL
        SELECT c.number, c.merged_into_id, line.proven, line.ours, u.path
        FROM line JOIN conversations_conversation c ON c.number = line.goes_on_in
        JOIN accounts_unit u ON u.id = c.unit_id
    ), place AS (SELECT * FROM line WHERE goes_on_in IS NULL)
    SELECT earlier.id AS earlier, copy.number AS copy, copy.ours AS copy_ours, place.number AS suggested,
           place.proven OR EXISTS (
               SELECT FROM conversations_participant p JOIN people_identity i USING (person_id)
               WHERE p.conversation_id = place.number AND i.kind = 'email' AND i.value = %(sender)s
           ) AS belongs,
           place.ours OR NOT EXISTS (
               SELECT FROM email_mailbox b JOIN accounts_unit u ON u.id = b.unit_id
               WHERE b.retired_at IS NULL AND lower(b.address) = ANY(%(addresses)s) AND starts_with(place.path, u.path)
           ) AS may_join
    FROM here
    LEFT JOIN email_mail earlier ON earlier.raw_id = %(raw)s
    LEFT JOIN LATERAL (
        SELECT c.number,
               starts_with(came_to.path, here.path) OR starts_with(lies_in.path, here.path) AS ours
        FROM email_mail m JOIN conversations_message x ON x.id = m.message_id
        JOIN conversations_conversation c ON c.number = x.conversation_id
        JOIN accounts_unit came_to ON came_to.id = m.unit_id JOIN accounts_unit lies_in ON lies_in.id = c.unit_id
        WHERE m.likeness = %(likeness)s AND m.fate IN ('new', 'joined') AND m.raw_id <> %(raw)s
        ORDER BY ours DESC, m.id LIMIT 1
    ) copy ON true
    LEFT JOIN place ON true
"""


@dataclass(frozen=True)
class Place:
    """What is known of a mail before it arrives, by number: what became of it before, what it is another copy of, and
    of which conversation `elsewhere`, out of sight of the unit it came to; the conversation it speaks of, whether its
    sender belongs there, and whether it may join it from here.
    """

    earlier: int | None
    copy_of: int | None
    elsewhere: int | None
    suggested: int | None
    belongs: bool
    may_join: bool


def place_of(raw, letter, *, sender, likeness, addresses, at):
    """Where a mail belongs, in one question.

    A signed reply address proves it. Thread keys, which anybody can write, only suggest: there the sender has to be
    part of the conversation. Mail overtakes mail: a letter may also be found through an answer to it read before.

    What a unit sees itself comes first. A conversation out of its sight is left to the mailbox the mail was also
    written to and that sees it; where there is none, the mail joins it from here.
    """
    given = {
        "raw": raw.pk,
        "unit": raw.unit_id,
        "likeness": likeness,
        "sender": sender,
        "tokens": tokens_in(addresses),
        "addresses": [without_plus(address) for address in addresses],
        "since": at - REPLY_ADDRESS_LASTS,
        "keys": [key for key in (letter.in_reply_to, *letter.references) if key],
        "own": letter.message_id,
    }
    with connection.cursor() as cursor:
        cursor.execute(PLACE, given)
        earlier, copy, copy_ours, suggested, belongs, may_join = cursor.fetchone()
    copy_of, elsewhere = (copy, None) if copy_ours else (None, copy)
    return Place(earlier, copy_of, elsewhere, suggested, bool(belongs), bool(may_join))


def root_of(conversation):
    """Where a merged conversation goes on."""
    while conversation.merged_into_id:
        conversation = conversation.merged_into
    return conversation


def bounced_message(bounce):
    """The outgoing message a bounce speaks of, by the Message-ID it brings back."""
    key = bounce.original_message_id
    sent = key and Outgoing.objects.filter(key=key).select_related("message__conversation").first()
    return sent.message if sent else None


def went_to(message, address):
    return message.recipients.filter(address__iexact=address).exists()


def may_answer_by_itself(address, *, at):
    since = at - ONE_AUTOMATIC_ANSWER_IN
    return not AutomaticAnswer.objects.filter(address=address.lower(), at__gt=since).exists()


def thread_keys(conversation, *, before):
    """Message-ID to answer and the References chain (RFC 5322, 3.6.4) for a message of a conversation."""
    came = (
        Mail.objects.filter(
            message__conversation=conversation, message__automatic="none", message__at__lte=before.at
        )
        .order_by("-message__at")
        .first()
    )
    sent = list(
        Outgoing.objects.filter(message__conversation=conversation, message__lt=before.pk)
        .order_by("-pk")
        .values_list("key", flat=True)[:10]
    )[::-1]
    if came is None or not came.key:
        return (sent[-1] if sent else ""), sent
    chain = [*came.references[-10:], *sent, came.key]
    return came.key, list(dict.fromkeys(key for key in chain if key))


MAILBOX_OF = """
    SELECT b.* FROM email_mailbox b WHERE b.id = coalesce(
        (SELECT came.id FROM conversations_message x
         JOIN email_mail m ON m.message_id = x.id
         JOIN email_rawmail r ON r.id = m.raw_id
         JOIN email_mailbox came ON came.id = r.mailbox_id AND came.retired_at IS NULL
         WHERE x.conversation_id = %(number)s ORDER BY x.at DESC LIMIT 1),
        (SELECT near.id FROM (SELECT string_to_array(trim('/' FROM path), '/')::bigint[] AS numbers
                              FROM accounts_unit WHERE id = %(unit)s) line
         JOIN email_mailbox near ON near.unit_id = ANY(line.numbers) AND near.retired_at IS NULL
         ORDER BY array_position(line.numbers, near.unit_id) DESC, near.id LIMIT 1))
"""


def mailbox_of(conversation):
    """The mailbox the conversation came through, else one of its unit or of the units above."""
    given = {"number": conversation.pk, "unit": conversation.unit_id}
    return next(iter(found(Mailbox, MAILBOX_OF, given)), None)


WROTE_LAST = """
    WITH last AS (
        SELECT m.answer_to, m.sender, x.id AS message_id, p.name
        FROM email_mail m
        JOIN conversations_message x ON x.id = m.message_id JOIN people_person p ON p.id = x.person_id
        WHERE x.conversation_id = %s AND x.automatic = 'none' ORDER BY x.at DESC LIMIT 1
    )
    SELECT last.answer_to, last.sender, last.name, r.address, r.name AS called,
           (SELECT array_agg(lower(address)) FROM email_mailbox) AS own_addresses
    FROM last LEFT JOIN conversations_recipient r USING (message_id) ORDER BY r.id
"""


def wrote_last(conversation):
    """Whoever wrote last by hand and where they wish answers, once for each address (or none) they wrote it to;
    and our own addresses beside."""
    return rows_of(WROTE_LAST, [conversation.pk])


def is_opened(mailbox):
    """Whether a password or a permission is kept for it."""
    return bool(mailbox.secret) or Grant.objects.filter(mailbox=mailbox).exists()


def mailboxes_of(member):
    return Mailbox.objects.visible_to(member).in_use().select_related("unit").order_by("unit__path", "pk")


def top_unit():
    """Where mail goes that came to none of our mailboxes."""
    return Unit.objects.filter(parent=None, retired_at=None).order_by("pk").first()


def held(member):
    """Held mail that waits for somebody to look at it."""
    return unread(member).filter(put_aside=None)


def put_aside(member):
    """Held mail that somebody looked at and put aside, the latest first."""
    return unread(member).filter(put_aside__isnull=False).order_by("-put_aside__at", "-pk")


def unread(member):
    """Mail that could not be read, whether put aside or not."""
    return (
        Mail.objects.filter(fate=Mail.Fate.HELD, unit__in=member.unit_ids)
        .select_related("raw__mailbox", "put_aside__by")
        .order_by("-read_at", "-pk")
    )


def in_doubt(member):
    return (
        Delivery.objects.filter(
            state=Delivery.State.DOUBTFUL, message__conversation__unit__in=member.unit_ids
        )
        .select_related("message__conversation__person")
        .order_by("-at")
    )
