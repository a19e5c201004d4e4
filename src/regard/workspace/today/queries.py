from dataclasses import dataclass
from datetime import timedelta

from regard.asks.queries import of_the_day
from regard.complaints.queries import unseen_alarms
from regard.conversations.models import Category, Conversation, HandOver, Mention, Thanks
from regard.conversations.queries import desk
from regard.foundation.reads import rows_of
from regard.promises.models import Promise

SHOWN = 8
THANKED_SINCE = timedelta(days=14)

# A member's own open matters lie in one small index.
LOAD = """
    SELECT count(*) AS open, count(*) FILTER (WHERE c.due_at <= %(at)s) AS late,
           count(*) FILTER (WHERE c.due_at > %(at)s AND c.due_at <= %(night)s) AS today
    FROM conversations_conversation c
    WHERE c.assignee_id = %(member)s AND c.unit_id = ANY(%(units)s) AND c.category IN ('open', 'waiting-us')
      AND c.category <> 'closed' AND c.merged_into_id IS NULL AND NOT c.asleep AND c.automatic = 'none'
"""


@dataclass(frozen=True)
class Load:
    """How many matters a member has open, how many of these are late, and how many are due until night."""

    open: int
    late: int
    today: int


def given_by(member):
    """What the member gave their own word for, due first."""
    own = Promise.objects.visible_to(member).running().filter(member=member, kind__in=Promise.BY_WORD)
    return list(own.select_related("to").order_by("due_at", "pk")[:SHOWN])


def waiting_for(member):
    """Rows of the member's matters in which somebody is promised an answer, due first."""
    rows, _after = desk(member, "mine", limit=SHOWN)
    return [row for row in rows if row.due is not None]


def handed_to(member):
    """What colleagues gave into the member's hands and nobody has answered since, latest first."""
    theirs = HandOver.objects.filter(
        to=member,
        note__conversation__assignee=member,
        note__conversation__category__in=(Category.OPEN, Category.WAITING_US),
        note__conversation__unit__in=member.unit_ids,
    )
    return list(
        theirs.select_related("note__conversation__person", "note__member").order_by("-note__at")[:SHOWN]
    )


def needing(member):
    """Notes that mention the member and were not seen yet, where they may still see them; latest first."""
    seen = Conversation.objects.visible_to(member)
    told = Mention.objects.visible_to(member).filter(seen_at=None, note__conversation__in=seen)
    return list(told.select_related("note__conversation__person", "note__member").order_by("-at")[:SHOWN])


def alarms_to(member):
    """Complaints the member was told of at once and has not seen, latest first."""
    return list(unseen_alarms(member)[:SHOWN])


def asks_of(member):
    """What waits for an answer of the member or of their departments, and answers that may or may not have helped them."""
    asked, answered = of_the_day(member)
    return asked[:SHOWN], answered[:SHOWN]


def load_of(member, *, at, night):
    (found,) = rows_of(LOAD, {"member": member.pk, "units": member.unit_ids, "at": at, "night": night})
    return Load(found.open, found.late, found.today)


def thanks_to(member, *, at):
    said = Thanks.objects.visible_to(member).filter(
        at__gt=at - THANKED_SINCE, message__conversation__unit__in=member.unit_ids
    )
    return list(said.select_related("message__person", "message__conversation").order_by("-at")[:SHOWN])
