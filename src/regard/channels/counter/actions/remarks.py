from django.db import connection
from django.utils import translation

from regard.conversations import actions as conversations
from regard.foundation.events.journal import act, happened
from regard.people.actions import meet, meet_by_name

from .. import letters, queries, words
from ..events import ColleagueTold, RemarkWrittenDown
from ..models import Remark


class TooMany(Exception):
    """More remarks came from this network than one shop hears; the next is taken `again_at`."""

    def __init__(self, again_at):
        super().__init__(again_at)
        self.again_at = again_at


@act
def write_down(counter, *, key, text, customer="", reach="", colleague, email="", language, sent_from, at):
    """Open a conversation of what a colleague heard. The same `key` again returns the first remark. Raises TooMany.

    It is with the customer where they left a way to reach them, else with the colleague: whoever can be answered.
    """
    _one_at_a_time(sent_from)
    if earlier := Remark.objects.filter(key=key).first():
        return earlier
    if again_at := queries.may_write_again_at(sent_from=sent_from, at=at):
        raise TooMany(again_at)
    reach, email = reach.strip().lower(), email.strip().lower()
    with translation.override(language):
        subject = words.subject_of(counter.unit)
        heard = words.as_heard(counter.unit, text=text, customer=customer, reach=reach, colleague=colleague)
    message = conversations.open_conversation(
        subject=subject,
        unit_id=counter.unit_id,
        team_id=counter.team_id,
        person=_with_whom(counter.unit_id, customer, reach, colleague, email, at),
        channel="counter",
        written=conversations.Written(text=heard),
        at=at,
    )
    remark = Remark.objects.create(
        counter=counter,
        key=key,
        text=text,
        customer=customer,
        reach=reach,
        colleague=colleague,
        email=email,
        language=language,
        sent_from=sent_from,
        at=at,
        conversation=message.conversation,
    )
    happened(RemarkWrittenDown(counter.pk, remark.pk, remark.conversation_id), on=remark, at=at)
    return remark


@act
def tell_colleague(conversation_id, *, at):
    """Tell whoever wrote it down, once, that it is dealt with; not where they were answered themselves."""
    remarks = Remark.objects.select_for_update(of=("self",)).select_related("counter__unit")
    remark = remarks.filter(conversation=conversation_id, told_at=None).exclude(email="").first()
    if remark is None or (not remark.reach and _was_answered(remark)):
        return
    remark.told_at = at
    remark.save(update_fields=["told_at"])
    happened(ColleagueTold(remark.pk), on=remark, at=at)
    letters.send_what_became(remark)


def _with_whom(unit_id, customer, reach, colleague, email, at):
    if reach:
        kind = "email" if "@" in reach else "phone"
        return meet(kind=kind, value=reach, name=customer, unit_id=unit_id, at=at)
    if email:
        return meet(kind="email", value=email, name=colleague, unit_id=unit_id, at=at)
    return meet_by_name(name=colleague, unit_id=unit_id, at=at)


def _was_answered(remark):
    return remark.conversation.messages.filter(member__isnull=False).exists()


def _one_at_a_time(sent_from):
    """What one network sends is counted one after the other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 2))", [sent_from])
