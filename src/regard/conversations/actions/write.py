from dataclasses import dataclass, field
from datetime import timedelta

from regard.foundation.events.journal import act, happened
from regard.foundation.names import name_of
from regard.promises import actions as promises

from .. import words
from ..carriers import carrier_of
from ..events import AutomaticAnswerWritten, ConversationOpened, CustomerWrote, NoteWritten, ReplyWritten
from ..models import Attachment, Category, Conversation, Delivery, Message, Note, Participant, Recipient
from .state import excerpt_of, settle, shown_in, usual_status, where_it_goes_on

A_SECOND_CLICK = timedelta(minutes=1)
ANSWERS = ("first_reply", "next_reply")
SILENT = (Message.Automatic.AUTO_REPLY, Message.Automatic.BOUNCE, Message.Automatic.LIST)


class NothingToSend(ValueError):
    """A reply or note without a word and without an attachment."""


@dataclass(frozen=True)
class Written:
    """What somebody wrote, whatever the channel. `recipients` are (kind, address, name).

    `history` was written and dealt with before Regard: it is kept, and nobody is promised an answer.
    """

    text: str
    quoted: str = ""
    html: str = ""
    automatic: str = Message.Automatic.NONE
    history: bool = False
    recipients: tuple = ()
    attachments: tuple = field(default=(), repr=False)

    @property
    def by_hand(self):
        return self.automatic == Message.Automatic.NONE and not self.history

    @property
    def silent(self):
        return self.automatic in SILENT or self.history


@act
def open_conversation(*, subject, unit, person, channel, written, team=None, at):
    """A person opens a matter: it gets a number, a place in the queues, and the promises of the unit's policy.

    Automatic mail opens a conversation too, so nothing is lost, but nobody is promised anything.
    """
    status = usual_status(Category.CLOSED if written.silent else Category.OPEN)
    conversation = Conversation.objects.create(
        subject=subject.strip()[:300] or excerpt_of(written.text)[:80] or "…",
        excerpt=excerpt_of(written.text),
        unit=unit,
        person=person,
        channel=channel,
        team=team,
        status=status,
        category=status.category,
        opened_at=at,
        last_at=at,
    )
    Participant.objects.create(conversation=conversation, person=person, since=at)
    message = _keep(conversation, written, person=person, channel=channel, at=at)
    if written.by_hand:
        made = promises.promise_by_policy(
            "opened", about=name_of(conversation), person=person, unit=unit, team=team, channel=channel, at=at
        )
        conversation.due_at = min((promise.due_at for promise in made), default=None)
        conversation.save(update_fields=["due_at"])
    words.first(conversation, written.text)
    happened(
        ConversationOpened(conversation.pk, message.pk, person.pk, unit.pk, channel, written.automatic),
        on=conversation,
        at=at,
        refresh=shown_in(conversation),
    )
    return message


@act
def receive(conversation, *, person, channel, written, at):
    """Something arrives for a conversation. A person's own words reopen the matter and are promised an answer.

    A machine's words (`written.automatic`) change nothing but the thread; only those may come without a `person`.
    """
    conversation = where_it_goes_on(conversation)
    message = _keep(conversation, written, person=person, channel=channel, at=at)
    columns = ["last_at"]
    conversation.last_at = max(conversation.last_at, at)
    if written.by_hand:
        Participant.objects.get_or_create(conversation=conversation, person=person, defaults={"since": at})
        _await_us(conversation, written, channel=channel, at=at)
        columns += ["excerpt", "status", "category"]
    settle(conversation, *columns)
    words.more(conversation, written.text, at=at)
    happened(
        CustomerWrote(conversation.pk, message.pk, message.person_id, written.automatic),
        on=conversation,
        at=at,
        refresh=shown_in(conversation),
    )
    return message


@act
def reply(conversation, *, by, text, html="", recipients=(), attachments=(), at):
    """Answer the people of a conversation; the promise of an answer is kept the moment it is written.

    The same answer once more, before anybody said anything else, is a second click: it returns the first. Where the
    matter was merged meanwhile the answer belongs to the one it goes on in, and still goes to whom its writer saw.
    """
    if not text.strip() and not attachments:
        raise NothingToSend
    shown, conversation = conversation, where_it_goes_on(conversation)
    if twin := _just_written(conversation, by, text, attachments, at):
        return twin
    carrier = carrier_of(shown.channel)
    recipients = tuple(recipients) or carrier.recipients(shown)
    written = Written(text=text, html=html, recipients=recipients, attachments=attachments)
    message = _keep(conversation, written, member=by, channel=carrier.channel, at=at)
    Delivery.objects.create(message=message, state=Delivery.State.QUEUED, at=at)
    promises.keep(name_of(conversation), ANSWERS, by=by, at=at)
    promises.pause(name_of(conversation), ["resolution"], reason="waiting-customer", at=at)
    _stand(conversation, Category.ANSWERED)
    conversation.last_at, conversation.excerpt = at, excerpt_of(text)
    conversation.assignee = conversation.assignee or by
    settle(conversation, "status", "category", "last_at", "excerpt", "assignee")
    words.more(conversation, text, at=at)
    happened(
        ReplyWritten(conversation.pk, message.pk, carrier.channel),
        on=conversation,
        by=by,
        at=at,
        refresh=shown_in(conversation),
    )
    return message


@act
def write_automatically(conversation, *, text, channel, recipients, at):
    """Regard itself says something to the customer. It keeps no promise: only a person's answer does."""
    written = Written(text=text, automatic=Message.Automatic.AUTO_REPLY, recipients=recipients)
    message = _keep(conversation, written, channel=channel, at=at)
    Delivery.objects.create(message=message, state=Delivery.State.QUEUED, at=at)
    happened(AutomaticAnswerWritten(conversation.pk, message.pk, channel), on=conversation, at=at)
    return message


@act
def note(conversation, *, by, text, at):
    """Write what only colleagues see."""
    if not text.strip():
        raise NothingToSend
    written = Note.objects.create(conversation=conversation, member=by, text=text.strip(), at=at)
    words.more(conversation, text, at=at)
    happened(NoteWritten(conversation.pk, written.pk), on=conversation, by=by, at=at)
    return written


def _just_written(conversation, by, text, attachments, at):
    latest = conversation.messages.order_by("-pk").first()
    if latest is None or latest.member_id != by.pk or latest.text != text or at - latest.at > A_SECOND_CLICK:
        return None
    enclosed = latest.attachments.order_by("pk").values_list("file_id", flat=True)
    return latest if list(enclosed) == [file.pk for file, *_named in attachments] else None


def _await_us(conversation, written, *, channel, at):
    about = name_of(conversation)
    promises.resume(about, at=at)
    promises.promise_by_policy(
        "wrote-again",
        about=about,
        person=conversation.person,
        unit=conversation.unit,
        team=conversation.team,
        member=conversation.assignee,
        channel=channel,
        at=at,
    )
    _stand(conversation, Category.OPEN)
    conversation.excerpt = excerpt_of(written.text)


def _stand(conversation, category):
    if conversation.category != category:
        conversation.status = usual_status(category)
        conversation.category = category


def _keep(conversation, written, *, person=None, member=None, channel, at):
    message = Message.objects.create(
        conversation=conversation,
        person=person,
        member=member,
        channel=channel,
        text=written.text,
        quoted=written.quoted,
        html=written.html,
        automatic=written.automatic,
        at=at,
    )
    Recipient.objects.bulk_create(
        Recipient(message=message, kind=kind, address=address, name=name)
        for kind, address, name in written.recipients
    )
    Attachment.objects.bulk_create(
        Attachment(message=message, file=file, name=name, type=type_, content_id=content_id)
        for file, name, type_, content_id in written.attachments
    )
    return message
