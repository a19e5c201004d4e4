"""Where an incoming mail belongs."""

from datetime import timedelta

from django.db import connection, models

from regard.conversations.models import Conversation, Delivery, Participant
from regard.foundation.accounts.models import Unit

from .models import AutomaticAnswer, Mail, Mailbox, Outgoing
from .tokens import tokens_in

REPLY_ADDRESS_LASTS = timedelta(days=730)
ONE_AUTOMATIC_ANSWER_IN = timedelta(hours=24)


def mailbox_for(addresses):
    """The mailbox in use among these addresses, whatever stands after a plus."""
    plain = {without_plus(address) for address in addresses}
    return next((m for m in Mailbox.objects.in_use().order_by("pk") if m.address.lower() in plain), None)


def own_addresses():
    return frozenset(address.lower() for address in Mailbox.objects.values_list("address", flat=True))


def is_ours(address):
    return not own_addresses().isdisjoint([address.lower(), without_plus(address)])


def without_plus(address):
    """An address without what stands after a plus."""
    local, at, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}{at}{domain}"


def by_reply_address(addresses, *, at):
    """The conversation whose signed reply address the sender used: proof enough to join it."""
    hashes = tokens_in(addresses)
    sent = (
        hashes
        and Outgoing.objects.filter(reply_token_hash__in=hashes, written_at__gt=at - REPLY_ADDRESS_LASTS)
        .select_related("message__conversation")
        .first()
    )
    return root_of(sent.message.conversation) if sent else None


SUGGESTED = """
    SELECT conversation_id FROM (
        SELECT 1 AS rank, o.id, m.conversation_id
        FROM email_outgoing o JOIN conversations_message m ON m.id = o.message_id WHERE o.key = ANY(%(keys)s)
        UNION ALL
        SELECT 2, id, conversation_id FROM email_mail WHERE key = ANY(%(keys)s) AND conversation_id IS NOT NULL
        UNION ALL
        SELECT 3, id, conversation_id FROM email_mail
        WHERE "references" @> ARRAY[%(own)s]::varchar[] AND %(own)s <> '' AND conversation_id IS NOT NULL
    ) known ORDER BY rank, id DESC LIMIT 1
"""


def suggested_by(letter):
    """The conversation a mail's thread keys speak of. Anybody can write such keys: they only suggest.

    Mail overtakes mail: a letter may also be found through an answer to it that was read before.
    """
    keys = [key for key in (letter.in_reply_to, *letter.references) if key]
    with connection.cursor() as cursor:
        cursor.execute(SUGGESTED, {"keys": keys, "own": letter.message_id})
        found = cursor.fetchone()
    return root_of(Conversation.objects.get(pk=found[0])) if found else None


def root_of(conversation):
    """Where a merged conversation goes on."""
    while conversation.merged_into_id:
        conversation = conversation.merged_into
    return conversation


def takes_part(conversation, address):
    """Whether the person behind an address is part of the conversation."""
    theirs = {"person__identities__kind": "email", "person__identities__value": address}
    return Participant.objects.filter(conversation=conversation, **theirs).exists()


def known(raw, likeness):
    """What became of this raw mail before, and the mail taken in before that it is another copy of."""
    taken = models.Q(likeness=likeness, fate__in=[Mail.Fate.NEW, Mail.Fate.JOINED])
    found = list(Mail.objects.filter(models.Q(raw=raw) | taken))
    earlier = next((mail for mail in found if mail.raw_id == raw.pk), None)
    return earlier, next((mail for mail in found if mail is not earlier), None)


def bounced_message(bounce):
    """The outgoing message a bounce speaks of, by the Message-ID it brings back."""
    key = bounce.original_message_id
    sent = key and Outgoing.objects.filter(key=key).select_related("message__conversation").first()
    return sent.message if sent else None


def may_answer_by_itself(address, *, at):
    since = at - ONE_AUTOMATIC_ANSWER_IN
    return not AutomaticAnswer.objects.filter(address=address.lower(), at__gt=since).exists()


def thread_keys(conversation, *, before):
    """Message-ID to answer and the References chain (RFC 5322, 3.6.4) for a message of a conversation."""
    came = (
        Mail.objects.filter(conversation=conversation, message__automatic="none", message__at__lte=before.at)
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


def mailbox_of(conversation):
    """The mailbox the conversation came through, else one of its unit or of the units above."""
    came = conversation.messages.filter(mail__raw__mailbox__retired_at=None, mail__raw__mailbox__isnull=False)
    if first := came.select_related("mail__raw__mailbox").defer("mail__raw__content").order_by("-at").first():
        return first.mail.raw.mailbox
    line = [int(number) for number in conversation.unit.path.strip("/").split("/")]
    boxes = {box.unit_id: box for box in Mailbox.objects.in_use().filter(unit__in=line).order_by("-pk")}
    return next((boxes[number] for number in reversed(line) if number in boxes), None)


def mailboxes_of(member):
    return Mailbox.objects.visible_to(member).in_use().select_related("unit").order_by("unit__path", "pk")


def top_unit():
    """Where mail goes that came to none of our mailboxes."""
    return Unit.objects.filter(parent=None, retired_at=None).order_by("pk").first()


def held(member):
    return (
        Mail.objects.filter(fate=Mail.Fate.HELD, raw__unit__in=member.unit_ids)
        .select_related("raw__mailbox")
        .order_by("-read_at")
    )


def in_doubt(member):
    return (
        Delivery.objects.filter(
            state=Delivery.State.DOUBTFUL, message__conversation__unit__in=member.unit_ids
        )
        .select_related("message__conversation__person")
        .order_by("-at")
    )
