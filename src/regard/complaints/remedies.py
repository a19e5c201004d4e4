"""The remedies of a complaint, in words and in figures."""

from regard.foundation.reads import rows_of

from . import money
from .models import Assessment, Complaint, Remedy

FIGURES = """
    SELECT r.currency, count(*) AS offered, count(*) FILTER (WHERE r.answer = 'accepted') AS accepted,
           count(*) FILTER (WHERE r.answer = 'refused') AS refused, count(r.done_at) AS done,
           sum(r.cost) FILTER (WHERE r.answer = 'accepted') AS cost
    FROM complaints_remedy r JOIN complaints_complaint c ON c.id = r.complaint_id
    WHERE c.unit_id = ANY(%(units)s) AND c.received_at > %(since)s AND r.offered_at IS NOT NULL
    GROUP BY r.currency ORDER BY r.currency
"""
COUNTED = ("offered", "accepted", "refused", "done")


def among(member, numbers):
    """Those of these remedies that a member may see."""
    return set(Remedy.objects.visible_to(member).filter(pk__in=numbers).values_list("pk", flat=True))


def of(complaint):
    """All that was proposed, in its order, each with its steps."""
    offered = complaint.remedies.select_related("offered_by", "promise").prefetch_related("steps__by")
    return list(offered.order_by("proposed_at", "pk"))


def assessment(complaint):
    """Why it happened, once somebody has said so."""
    return Assessment.objects.filter(complaint=complaint).select_related("by").first()


def offers(complaint):
    """What waits for their answer, in words."""
    waiting = complaint.remedies.offered().filter(answered_at=None).order_by("offered_at", "pk")
    return [in_words(remedy) for remedy in waiting]


def next_steps(complaint):
    """What we do now, in words: all that was offered and not refused."""
    standing = complaint.remedies.offered().exclude(answer=Remedy.Answer.REFUSED)
    return [in_words(remedy) for remedy in standing.order_by("offered_at", "pk")]


def in_words(remedy):
    """`Refund of €40.00: the postage`, in the language of the page."""
    said = remedy.get_kind_display()
    if remedy.cost and remedy.kind in (Remedy.Kind.REFUND, Remedy.Kind.GIFT):
        said = f"{said} ({money.said(remedy.cost, remedy.currency)})"
    return f"{said}: {remedy.words}" if remedy.words else str(said)


def figures(member, *, since):
    """What was offered to those whose complaints came since, what became of it, and what it costs: an amount a currency, for no
    rate of exchange makes them one."""
    found = rows_of(FIGURES, {"units": member.unit_ids, "since": since})
    counted = {name: sum(getattr(each, name) for each in found) for name in COUNTED}
    return counted | {"costs": [money.said(each.cost, each.currency) for each in found if each.cost]}


def currency_of(unit):
    """The one last used in a unit, for the next offer."""
    last = Remedy.objects.filter(complaint__in=Complaint.objects.filter(unit=unit), cost__gt=0)
    return last.order_by("-pk").values_list("currency", flat=True).first() or ""
