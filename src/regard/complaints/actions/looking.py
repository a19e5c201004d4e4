"""Another pair of eyes: what was not put right is looked at anew by somebody else than who answered."""

from django.db.models import Case, Count, OuterRef, Subquery, Value, When
from django.db.models.functions import Coalesce

from regard.conversations import actions as conversations
from regard.foundation.accounts.models import Member
from regard.foundation.events.journal import act, happened
from regard.foundation.names import name_of
from regard.promises import actions as promises

from ..events import LookedAtAnew
from ..models import Complaint, Step
from ..queries import look_at, who_sees
from .state import alone, shown_in, step


class AnotherPairOfEyes(ValueError):
    """It is for somebody else than who answered."""


class NothingToLookAt(ValueError):
    """Nobody asked for a further look, or it was answered meanwhile."""


def look_anew(complaint, *, at):
    """Part of hearing that it is not put right: give it to somebody else, where there is anybody. Their promise comes after."""
    if (answered := _who_answered(complaint)) and (eyes := next_eyes(complaint, answered)):
        _give(complaint, eyes, answered, by=None, at=at)


@act
def take_look(complaint, *, by, at):
    """A colleague looks at it in place of whom it was given to. Raises AnotherPairOfEyes, NothingToLookAt."""
    complaint = alone(complaint)
    look, answered = look_at(complaint)
    if complaint.closed_at or not look:
        raise NothingToLookAt
    if by.pk == answered.pk:
        raise AnotherPairOfEyes
    if look.by_id != by.pk:
        _give(complaint, by, answered, by=by, at=at)


def next_eyes(complaint, answered):
    """Of those there, whoever of the unit and those above it has the fewest open complaints, a lead before others; an admin
    where there is nobody else."""
    theirs = Complaint.objects.open().filter(conversation__assignee=OuterRef("pk")).order_by()
    open_ones = theirs.values("conversation__assignee").annotate(number=Count("pk")).values("number")
    others = who_sees(complaint.unit).exclude(pk=answered.pk)
    last = Case(When(role=Member.Role.ADMIN, then=1), default=0)
    lead_first = Case(When(role=Member.Role.LEAD, then=0), default=1)
    fewest = Coalesce(Subquery(open_ones), Value(0))
    return others.order_by("-available", last, fewest, lead_first, "pk").select_related("unit").first()


def _who_answered(complaint):
    answers = complaint.steps.filter(what=Step.What.ANSWERED, by__isnull=False).select_related("by")
    last = answers.order_by("-pk").first()
    return last and last.by


def _give(complaint, eyes, answered, *, by, at):
    step(complaint, Step.What.LOOK, by=eyes, at=at)
    matter = complaint.conversation
    complaint.conversation = conversations.assign(matter, to=eyes, team=matter.team, by=by, at=at)
    promises.owe(name_of(complaint), team=matter.team, member=eyes, at=at)
    event = LookedAtAnew(complaint.pk, eyes.pk, answered.pk)
    happened(event, on=complaint, by=by, at=at, refresh=(*shown_in(complaint), eyes))
