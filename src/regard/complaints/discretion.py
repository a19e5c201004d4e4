"""How much a member may give without asking."""

from django.db.models import Sum

from regard.foundation.accounts.models import Member
from regard.promises.queries import line_of

from .models import Discretion, Remedy


def left(member, complaint, currency):
    """What `member` may still give in this complaint: the limit of the nearest unit up the tree, less what stands offered
    by anybody, so that no limit is passed in several small steps. None is no limit."""
    if member.role == Member.Role.ADMIN:
        return None
    standing = complaint.remedies.offered().filter(currency=currency).exclude(answer=Remedy.Answer.REFUSED)
    given = standing.aggregate(given=Sum("cost"))["given"] or 0
    return max(_limit(member, complaint.unit, currency) - given, 0)


def covers(member, complaint, cost, currency):
    """Whether `member` may give this without asking anybody."""
    if not cost:
        return True
    allowed = left(member, complaint, currency)
    return allowed is None or cost <= allowed


def may_approve(member, remedy):
    """A lead within their own discretion, or an admin; never whoever proposed it."""
    if not member.leads or member.pk == remedy.offered_by_id:
        return False
    return covers(member, remedy.complaint, remedy.cost, remedy.currency)


def _limit(member, unit, currency):
    line = line_of(unit)
    said = Discretion.objects.filter(unit__in=line, role=member.role, currency=currency)
    nearest = sorted(said, key=lambda each: line.index(each.unit_id))
    return nearest[-1].amount if nearest else 0


def table(member):
    """All that was said, for the units a member sees."""
    said = Discretion.objects.filter(unit__in=member.unit_ids).select_related("unit")
    return list(said.order_by("unit__name", "role", "currency"))


def waiting(member, limit=100):
    """What waits for approval in the units a member sees, the oldest first."""
    proposed = Remedy.objects.visible_to(member).waiting()
    carried = proposed.select_related("complaint__person", "complaint__unit", "offered_by")
    return list(carried.order_by("proposed_at", "pk")[:limit])


def waiting_count(member):
    """How many wait for a lead or an admin; nobody else is told."""
    return len(Remedy.objects.visible_to(member).waiting().values("pk")[:100]) if member.leads else 0
