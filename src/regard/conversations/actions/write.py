from datetime import timedelta

from regard.foundation.events.journal import act, happened
from regard.foundation.names import name_of
from regard.foundation.rows import insert, update
from regard.people.actions import propose_facts
from regard.promises import actions as promises

from .. import words
from ..blanks import refuse_open
from ..carriers import carrier_of
from ..events import AutomaticAnswerWritten, ConversationOpened, CustomerWrote, NoteWritten, ReplyWritten
from ..hearers import hear
from ..models import Category, Conversation, Message, Note, Signs, Snooze, Thanks
from ..thanks import may_be_thanks, merely_thanks
from .kept import Written, keep
from .mention import meant_in, mention
from .move import ANSWERS, STAND_STILL, UPDATE
from .snooze import stands_aside, wake
from .state import (
    begin,
    closed_since,
    excerpt_of,
    promise,
    settle,
    shown_in,
    stand,
    taken_up,
    where_it_goes_on,
)

A_SECOND_CLICK = timedelta(minutes=1)


class NothingToSend(ValueError):
    """A reply or note without a word and without an attachment."""


@act
def open_conversation(*, subject, unit_id, person, channel, written, team_id=None, topic_id=None, at):
    """A person opens a matter: it gets a number, a place in the queues, and the promises of the unit's policy.

    Automatic mail opens a conversation too, so nothing is lost, but nobody is promised anything.
    """
    category = Category.CLOSED if written.silent else Category.OPEN
    number, status_id = begin(category)
    conversation = Conversation(
        number=number,
        subject=subject.strip()[:300] or excerpt_of(written.text)[:80] or "…",
        excerpt=excerpt_of(written.text),
        unit_id=unit_id,
        person=person,
        channel=channel,
        team_id=team_id,
        topic_id=topic_id,
        status_id=status_id,
        category=category,
        opened_at=at,
        last_at=at,
        automatic=written.automatic,
    )
    if written.by_hand:
        made = promise("opened", conversation, channel=channel, at=at)
        conversation.due_at = min((each.due_at for each in made), default=None)
    insert(conversation)
    message = keep(conversation, written, person=person, joins=True, channel=channel, at=at)
    words.first(conversation, words.said(written.text, written.attachments))
    happened(
        ConversationOpened(conversation.pk, message.pk, person.pk, unit_id, channel, written.automatic),
        on=conversation,
        at=at,
        refresh=shown_in(conversation),
    )
    _hear(message, written)
    return message


@act
def receive(conversation, *, person, channel, written, at):
    """Something arrives for a conversation. A person's own words reopen the matter and are promised an answer.

    A machine's words (`written.automatic`) change nothing but the thread; only those may come without a `person`.
    """
    conversation = where_it_goes_on(conversation)
    message = keep(conversation, written, person=person, joins=written.by_hand, channel=channel, at=at)
    conversation.last_at = max(conversation.last_at, at)
    thanked = written.by_hand and _thank(conversation, message)
    if written.by_hand and not (thanked and stands_aside(conversation) and not written.attachments):
        among = _await_us(conversation, written, channel=channel, at=at)
        taken_up(conversation)
        settle(conversation, "last_at", "excerpt", "status", "category", "automatic", among=among)
        if stands_aside(conversation):
            wake(conversation, end=Snooze.End.CUSTOMER, at=at)
    else:
        update(conversation, "last_at")
    words.more(conversation, words.said(written.text, written.attachments), at=at)
    happened(
        CustomerWrote(conversation.pk, message.pk, message.person_id, written.automatic),
        on=conversation,
        at=at,
        refresh=shown_in(conversation),
    )
    _hear(message, written)
    return message


@act
def reply(
    conversation, *, by, text, html="", signs=Signs.BOTH, recipients=(), attachments=(), let_go_at=None, at
):
    """Answer the people of a conversation; the promise of an answer is kept the moment it is written.

    The same answer once more, before anybody said anything else, is a second click: it returns the first. Where the
    matter was merged meanwhile the answer belongs to the one it goes on in, and still goes to whom its writer saw.
    What was closed since an answer was `let_go_at` stays closed.
    Raises NothingToSend, and NotFilled where a blank is open still.
    """
    if not text.strip() and not attachments:
        raise NothingToSend
    refuse_open(text)
    shown, conversation = conversation, where_it_goes_on(conversation)
    if twin := _just_written(conversation, by, text, attachments, at):
        return twin
    carrier = carrier_of(shown.channel)
    recipients = tuple(recipients) or carrier.recipients(shown)
    written = Written(text=text, html=html, signs=signs, recipients=recipients, attachments=attachments)
    message = keep(conversation, written, member=by, leaves=True, channel=carrier.channel, at=at)
    _await_them(conversation, written, channel=carrier.channel, let_go_at=let_go_at, by=by, at=at)
    words.more(conversation, words.said(text, attachments), at=at)
    event = ReplyWritten(conversation.pk, message.pk, carrier.channel)
    happened(event, on=conversation, by=by, at=at, refresh=shown_in(conversation))
    return message


@act
def write_automatically(conversation, *, text, channel, recipients, at):
    """Regard itself says something to the customer. It keeps no promise: only a person's answer does."""
    written = Written(text=text, automatic=Message.Automatic.AUTO_REPLY, recipients=recipients)
    message = keep(conversation, written, leaves=True, channel=channel, at=at)
    happened(AutomaticAnswerWritten(conversation.pk, message.pk, channel), on=conversation, at=at)
    return message


@act
def note(conversation, *, by, text, at):
    """Write what only colleagues see. Raises NothingToSend, and MayNotSee for whom it mentions."""
    if not text.strip():
        raise NothingToSend
    members = meant_in(text, conversation)
    written = Note(conversation=conversation, member=by, text=text.strip(), at=at)
    insert(written)
    words.more(conversation, text, at=at)
    happened(NoteWritten(conversation.pk, written.pk), on=conversation, by=by, at=at)
    mention(members, written, by=by, at=at)
    return written


def _just_written(conversation, by, text, attachments, at):
    if at - conversation.last_at > A_SECOND_CLICK:
        return None
    latest = conversation.messages.order_by("-pk").first()
    if latest is None or latest.member_id != by.pk or latest.text != text or at - latest.at > A_SECOND_CLICK:
        return None
    enclosed = latest.attachments.order_by("pk").values_list("file_id", flat=True)
    return latest if list(enclosed) == [file.pk for file, *_named in attachments] else None


def _hear(message, written):
    """What somebody tells of themselves is proposed as a fact. A job of its own for it would cost more than listening."""
    if message.person and message.automatic == Message.Automatic.NONE and not message.restricted:
        propose_facts(message.person, text=message.text, source=name_of(message), at=message.at)
        if written.by_hand:
            hear(message, message.at)


def _thank(conversation, message):
    """Whether it is a mere word of thanks, which goes to whoever wrote last. What was laid aside is not disturbed by one."""
    if not may_be_thanks(message.text):
        return False
    last = (
        conversation.messages.filter(member__isnull=False)
        .select_related("member")
        .order_by("-at", "-pk")
        .first()
    )
    names = [message.person.name, *({last.member.name} if last else ()), *_whose(conversation)]
    if not merely_thanks(message.text, names=names):
        return False
    if last:
        Thanks.objects.create(message=message, member=last.member, at=message.at)
    return True


def _whose(conversation):
    return [conversation.assignee.name] if conversation.assignee else []


def _await_us(conversation, written, *, channel, at):
    """Returns what is promised from now on."""
    among = promises.running_about(name_of(conversation))
    promises.resume(name_of(conversation), at=at, among=among)
    made = promise("wrote-again", conversation, channel=channel, at=at)
    stand(conversation, Category.OPEN)
    conversation.excerpt = excerpt_of(written.text)
    return [*among, *made]


def _await_them(conversation, written, *, channel, let_go_at, by, at):
    """What was owed is kept, the word is theirs, and nobody's matter becomes that of whoever answered."""
    about, among = name_of(conversation), promises.running_about(name_of(conversation))
    promises.keep(about, (*ANSWERS, UPDATE), by=by, at=at, among=among)
    if let_go_at is None or not closed_since(conversation, let_go_at):
        among = [*among, *promise("answered", conversation, channel=channel, at=at)]
        stand(conversation, Category.ANSWERED)
    promises.pause(about, STAND_STILL, reason="waiting-customer", at=at, among=among)
    conversation.last_at, conversation.excerpt = at, excerpt_of(written.text)
    conversation.assignee_id = conversation.assignee_id or by.pk
    taken_up(conversation)
    settle(conversation, "status", "category", "last_at", "excerpt", "assignee", "automatic", among=among)
