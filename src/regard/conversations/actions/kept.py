"""A message as it is kept: with whom it went to, what came with it, and how it fares on its way out."""

from dataclasses import dataclass, field

from django.db import connection

from regard.foundation.rows import insert

from ..models import Attachment, Message, Signs

SILENT = (Message.Automatic.AUTO_REPLY, Message.Automatic.BOUNCE, Message.Automatic.LIST)

KEEP = """
    WITH kept AS (
        INSERT INTO conversations_message
            (conversation_id, person_id, member_id, channel, text, quoted, html, automatic, signs, unproven, at)
        VALUES (%(conversation)s, %(person)s, %(member)s, %(channel)s, %(text)s, %(quoted)s, %(html)s,
                %(automatic)s, %(signs)s, %(unproven)s, %(at)s)
        RETURNING id, conversation_id, person_id, at
    ), sent_to AS (
        INSERT INTO conversations_recipient (message_id, kind, address, name)
        SELECT kept.id, said.kind, said.address, said.name
        FROM kept, unnest(%(kinds)s::text[], %(addresses)s::text[], %(names)s::text[])
            WITH ORDINALITY AS said (kind, address, name, place) ORDER BY said.place
    ), taking_part AS (
        INSERT INTO conversations_participant (conversation_id, person_id, since, by_reply_address)
        SELECT conversation_id, person_id, at, %(by_reply_address)s AND NOT EXISTS (
            SELECT FROM conversations_participant t JOIN conversations_conversation c ON c.number = t.conversation_id
            WHERE t.person_id = kept.person_id AND c.merged_into_id = kept.conversation_id
        ) FROM kept WHERE %(joins)s
        ON CONFLICT (conversation_id, person_id) DO NOTHING
    ), leaving AS (
        INSERT INTO conversations_delivery (message_id, state, reason, at)
        SELECT id, 'queued', '', at FROM kept WHERE %(leaves)s
    )
    SELECT id, EXISTS (SELECT FROM privacy_restriction r
                       WHERE r.person_id = kept.person_id AND r.lifted_at IS NULL) AS restricted
    FROM kept
"""


@dataclass(frozen=True)
class Written:
    """What somebody wrote, whatever the channel. `recipients` are (kind, address, name).

    `history` was written and dealt with before Regard: it is kept, and nobody is promised an answer. What came
    `by_reply_address` makes a stranger part of the conversation. `unproven` bears an address that nobody could confirm.
    """

    text: str
    quoted: str = ""
    html: str = ""
    automatic: str = Message.Automatic.NONE
    history: bool = False
    by_reply_address: bool = False
    unproven: bool = False
    signs: str = Signs.BOTH
    recipients: tuple = ()
    attachments: tuple = field(default=(), repr=False)

    @property
    def by_hand(self):
        return self.automatic == Message.Automatic.NONE and not self.history

    @property
    def silent(self):
        return self.automatic in SILENT or self.history


def keep(conversation, written, *, person=None, member=None, joins=False, leaves=False, channel, at):
    """Keep what was written. Its person `joins` the conversation, or it `leaves` for one."""
    message = Message(
        conversation=conversation,
        person=person,
        member=member,
        channel=channel,
        text=written.text,
        quoted=written.quoted,
        html=written.html,
        automatic=written.automatic,
        signs=written.signs,
        unproven=written.unproven,
        at=at,
    )
    message.pk, message.restricted = _write(message, written, joins, leaves)
    insert(
        *(
            Attachment(message=message, file=file, name=name, type=type_, content_id=content_id)
            for file, name, type_, content_id in written.attachments
        )
    )
    return message


def _write(message, written, joins, leaves):
    sent_to = written.recipients
    kinds, addresses, names = zip(*sent_to, strict=True) if sent_to else ((), (), ())
    given = {
        "conversation": message.conversation_id,
        "person": message.person_id,
        "member": message.member_id,
        "channel": message.channel,
        "text": message.text,
        "quoted": message.quoted,
        "html": message.html,
        "automatic": message.automatic,
        "signs": message.signs,
        "unproven": message.unproven,
        "at": message.at,
        "kinds": list(kinds),
        "addresses": list(addresses),
        "names": list(names),
        "joins": joins,
        "by_reply_address": written.by_reply_address,
        "leaves": leaves,
    }
    with connection.cursor() as cursor:
        cursor.execute(KEEP, given)
        return cursor.fetchone()
