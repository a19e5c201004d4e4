from django.db import connection
from django.urls import reverse
from django.utils import translation

from regard.channels.email.actions import answer_by_itself
from regard.conversations import actions as conversations
from regard.conversations.models import Conversation
from regard.foundation import env
from regard.foundation.events.journal import act, happened
from regard.foundation.files import store as files
from regard.foundation.names import name_of
from regard.people.actions import meet
from regard.promises.actions import make_link

from .. import queries, words
from ..events import FormSubmitted, SubmissionTakenIn
from ..models import Enclosure, Submission


class TooMany(Exception):
    """More messages came from this address or network than one person writes; the next is taken `again_at`."""

    def __init__(self, again_at):
        super().__init__(again_at)
        self.again_at = again_at


@act
def submit(form, *, key, name, email, subject, text, language, enclosures=(), sent_from, at):
    """Keep what somebody sent. The same `key` again returns what was kept the first time. Raises TooMany.

    `enclosures` are (name, type, content).
    """
    email = email.strip().lower()
    _one_at_a_time(email, sent_from)
    earlier = Submission.objects.filter(key=key).first()
    if earlier:
        return earlier
    if again_at := queries.may_send_again_at(email=email, sent_from=sent_from, at=at):
        raise TooMany(again_at)
    submission = Submission.objects.create(
        form=form,
        key=key,
        name=name,
        email=email,
        subject=subject,
        text=text,
        language=language,
        sent_from=sent_from,
        at=at,
    )
    Enclosure.objects.bulk_create(
        Enclosure(submission=submission, file=files.keep(content, at=at), name=file_name, type=type_)
        for file_name, type_, content in enclosures
    )
    happened(FormSubmitted(form.pk, submission.pk), on=submission, at=at)
    return submission


@act
def take_in(submission):
    """Open the conversation of a submission, once, as of the moment it was sent.

    Whoever waited for the row sees it as it is now, but what was joined to it as it was before: so nothing is.
    """
    submission = Submission.objects.select_for_update().get(pk=submission.pk)
    if submission.conversation_id:
        return submission.conversation
    form, at = submission.form, submission.at
    person = meet(kind="email", value=submission.email, name=submission.name, unit_id=form.unit_id, at=at)
    enclosed = submission.enclosures.select_related("file").order_by("pk")
    written = conversations.Written(
        text=submission.text, attachments=tuple((e.file, e.name, e.type, "") for e in enclosed)
    )
    message = conversations.open_conversation(
        subject=submission.subject,
        unit_id=form.unit_id,
        team_id=form.team_id,
        topic_id=form.topic_id,
        person=person,
        channel="form",
        written=written,
        at=at,
    )
    submission.conversation = message.conversation
    submission.save(update_fields=["conversation"])
    happened(SubmissionTakenIn(submission.pk, submission.conversation_id), on=submission, at=submission.at)
    return submission.conversation


def confirm(conversation_id, *, at):
    """Say by e-mail that a message came, in words that are all our own: the address may be a stranger's."""
    conversation = Conversation.objects.select_related("unit", "person").get(pk=conversation_id)
    submission = Submission.objects.get(conversation=conversation)
    token = make_link(conversation.person, about=name_of(conversation), at=at)
    link = env.web_address("REGARD_URL", "http://127.0.0.1:8000") + reverse("promised", args=[token])
    with translation.override(submission.language):
        text = words.confirmation(conversation.unit, queries.first_answer_promised(conversation), link)
    answer_by_itself(conversation, to=submission.email, text=text, at=at)


def _one_at_a_time(*keys):
    """What one address or network sends is counted one after the other, in an order that cannot deadlock."""
    with connection.cursor() as cursor:
        for key in sorted(keys):
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 1))", [key])
