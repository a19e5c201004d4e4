"""The register, a page after the other, and its figures."""

from datetime import timedelta

from regard.foundation.reads import page_of, rows_of
from regard.promises.models import Promise

from .models import Complaint, Proposal

PAGE = 30
YEAR = timedelta(days=365)
PROPOSED = {"open": "", "taken": Proposal.End.TAKEN, "declined": Proposal.End.DECLINED}
STANDINGS = ("open", "overdue", "asked", "put-right", "silence", "withdrawn", "all")

# What was promised about a complaint stands under its name; late is what is owed and past its time.
LATE = """EXISTS (SELECT FROM promises_promise p
                  WHERE p.about = 'complaint-' || c.id AND p.ended_at IS NULL AND p.due_at <= %(at)s)"""
FIGURES = f"""
    SELECT count(*) AS received, count(*) FILTER (WHERE c.closed_at IS NULL) AS open,
           count(*) FILTER (WHERE c.closed_at IS NULL AND {LATE}) AS overdue,
           count(*) FILTER (WHERE c.closed_at IS NULL AND c.answered_at IS NOT NULL) AS asked,
           count(*) FILTER (WHERE c.closure = 'put-right') AS put_right,
           count(*) FILTER (WHERE c.closure = 'silence') AS silence,
           count(*) FILTER (WHERE c.closure = 'withdrawn') AS withdrawn,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM c.closed_at - c.received_at) / 86400)
               FILTER (WHERE c.closure = 'put-right') AS days
    FROM complaints_complaint c WHERE c.unit_id = ANY(%(units)s) AND c.received_at > %(since)s
"""


def among(member, numbers):
    """Those of these complaints that a member may see."""
    return set(Complaint.objects.visible_to(member).filter(pk__in=numbers).values_list("pk", flat=True))


def about(conversation):
    """The complaint of a conversation, or of the one it was merged into or from, or None."""
    return Complaint.objects.filter(conversation=conversation).select_related("unit").first()


def proposal_of(conversation):
    """Whether it reads like a complaint, and nobody has said yet whether it is."""
    return Proposal.objects.open().filter(conversation=conversation).select_related("message").first()


def proposals(member, end, *, after=None):
    """A page of what reads like a complaint, latest first, and the (time, number) the next one comes after."""
    seen = Proposal.objects.visible_to(member).select_related(
        "conversation__person", "conversation__unit", "message", "by"
    )
    return page_of(seen.filter(end=PROPOSED[end]), "-at", after=after, limit=PAGE)


def proposed_count(member):
    return len(Proposal.objects.visible_to(member).open().values("pk")[:100])


def register(member, standing, *, after=None, at):
    """A page of the register, latest first, and the (time, number) the next one comes after."""
    complaints = Complaint.objects.visible_to(member).select_related("person", "unit", "conversation")
    return page_of(_standing(complaints, standing, at), "-received_at", after=after, limit=PAGE)


def whole_register(member, standing, *, at):
    """All of it, oldest first, read bit by bit."""
    complaints = Complaint.objects.visible_to(member).select_related("person", "unit")
    return _standing(complaints, standing, at).order_by("received_at", "pk").iterator(chunk_size=500)


def figures(member, *, at):
    """What the register of the last year says, as far as a member sees it."""
    (found,) = rows_of(FIGURES, {"units": member.unit_ids, "since": at - YEAR, "at": at})
    return found


def overdue_count(member, *, at):
    return len(_standing(Complaint.objects.visible_to(member), "overdue", at).values("pk")[:100])


def _standing(complaints, standing, at):
    late = Promise.objects.running().filter(due_at__lte=at, about__startswith="complaint-")
    narrowed = {
        "open": lambda: complaints.open(),
        "overdue": lambda: complaints.open().filter(pk__in=[int(p.about[10:]) for p in late.only("about")]),
        "asked": lambda: complaints.open().filter(answered_at__isnull=False),
        "all": lambda: complaints,
    }
    return narrowed[standing]() if standing in narrowed else complaints.filter(closure=standing)
