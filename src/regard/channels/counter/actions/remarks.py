from dataclasses import asdict, dataclass, replace

from django.db import connection
from django.utils import translation

from regard.conversations import actions as conversations
from regard.foundation.events.journal import act, happened
from regard.people.actions import meet, meet_by_name

from .. import queries, words
from ..events import ColleagueTold, RemarkWrittenDown
from ..models import Remark


class TooMany(Exception):
    """More remarks came from this network than one shop hears; the next is taken `again_at`."""

    def __init__(self, again_at):
        super().__init__(again_at)
        self.again_at = again_at


@dataclass(frozen=True)
class Heard:
    """What a colleague types. `reach` is an address or number of the customer, `email` their own."""

    text: str
    colleague: str
    customer: str = ""
    reach: str = ""
    email: str = ""


@act
def write_down(counter, heard, *, key, language, sent_from, at):
    """Open a conversation of what was `Heard`. The same `key` again returns the first remark. Raises TooMany."""
    _one_at_a_time(sent_from)
    if earlier := Remark.objects.filter(key=key).first():
        return earlier
    if again_at := queries.may_write_again_at(sent_from=sent_from, at=at):
        raise TooMany(again_at)
    heard = replace(heard, reach=heard.reach.strip().lower(), email=heard.email.strip().lower())
    sent = {"key": key, "language": language, "sent_from": sent_from, "at": at}
    matter = _open(counter, heard, language, at)
    remark = Remark.objects.create(counter=counter, conversation=matter, **asdict(heard), **sent)
    happened(RemarkWrittenDown(counter.pk, remark.pk, matter.pk), on=remark, at=at)
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


def _open(counter, heard, language, at):
    with translation.override(language):
        subject, text = words.subject_of(counter.unit), words.as_heard(counter.unit, heard)
    message = conversations.open_conversation(
        subject=subject,
        unit_id=counter.unit_id,
        team_id=counter.team_id,
        person=_with_whom(heard, unit_id=counter.unit_id, at=at),
        channel="counter",
        written=conversations.Written(text=text),
        at=at,
    )
    return message.conversation


def _with_whom(heard, **where):
    """Whoever can be answered: the customer where they left a way to reach them, else the colleague."""
    if heard.reach:
        kind = "email" if "@" in heard.reach else "phone"
        return meet(kind=kind, value=heard.reach, name=heard.customer, **where)
    if heard.email:
        return meet(kind="email", value=heard.email, name=heard.colleague, **where)
    return meet_by_name(name=heard.colleague, **where)


def _was_answered(remark):
    return remark.conversation.messages.filter(member__isnull=False).exists()


def _one_at_a_time(sent_from):
    """What one network sends is counted one after the other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 2))", [sent_from])
