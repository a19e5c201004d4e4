"""The register, a page after the other, and its figures."""

from datetime import timedelta

from django.db.models import F, Q
from django.db.models.functions import Length

from regard.conversations.queries.threads import THREAD_OF
from regard.foundation.accounts.models import Member, Unit
from regard.foundation.reads import page_of, rows_of
from regard.promises.models import Promise
from regard.promises.queries import line_of

from .models import Alarm, Complaint, OutsideBody, Proposal, Step

PAGE = 30
YEAR = timedelta(days=365)
PROPOSED = {"open": "", "taken": Proposal.End.TAKEN, "declined": Proposal.End.DECLINED}
STANDINGS = ("open", "overdue", "asked", "put-right", "silence", "withdrawn", "rated", "all")

# What was promised about a complaint stands under its name; late is what is owed and past its time.
LATE = """EXISTS (SELECT FROM promises_promise p
                  WHERE p.about = 'complaint-' || c.id AND p.ended_at IS NULL AND p.due_at <= %(at)s)"""
MERGED = f"{THREAD_OF.format(number='%(number)s')} SELECT number FROM thread"
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
    """The complaint of a conversation or of one that was merged into it, the one that is open before others, or None."""
    there = Complaint.objects.filter(conversation__in=_merged_into(conversation)).select_related("unit")
    return there.order_by(F("closed_at").desc(nulls_first=True), "-pk").first()


def proposal_of(conversation):
    """Whether it, or one that was merged into it, reads like a complaint, and nobody has said yet whether it is."""
    there = Proposal.objects.open().filter(conversation__in=_merged_into(conversation))
    return there.select_related("message").order_by("pk").first()


def _merged_into(conversation):
    """The numbers of a conversation and of those that go on in it."""
    return [row.number for row in rows_of(MERGED, {"number": conversation.pk})]


def proposals(member, end, *, after=None):
    """A page of what reads like a complaint, latest first, and the (time, number) the next one comes after."""
    seen = Proposal.objects.visible_to(member).select_related(
        "conversation__person", "conversation__unit", "message", "by"
    )
    return page_of(seen.filter(end=PROPOSED[end]), "-at", after=after, limit=PAGE)


def proposed_count(member):
    return len(Proposal.objects.visible_to(member).open().values("pk")[:100])


def look_at(complaint):
    """The step by which somebody looks anew at what was answered, and who answered; (None, None) where nobody has to."""
    return look_among(complaint.steps.select_related("by").order_by("pk"))


def look_among(steps):
    """The same of all its steps, oldest first."""
    about = [step for step in steps if step.what in (Step.What.ANSWERED, Step.What.LOOK)]
    answers = [step for step in about if step.what == Step.What.ANSWERED]
    if not answers or about[-1].what != Step.What.LOOK:
        return None, None
    return about[-1], answers[-1].by


def alarms_of(complaint):
    """Who was told of it at once, and when."""
    return list(complaint.alarms.select_related("member").order_by("at"))


def unseen_alarms(member):
    """Complaints a member was told of at once and has not seen, latest first; those they may still see."""
    told = Alarm.objects.visible_to(member).filter(member=member, seen_at=None, complaint__closed_at=None)
    return told.select_related("complaint__person").order_by("-at")


def guardians_shown(member):
    """The units a member sees, each with who hears of severe complaints there."""
    seen = (
        Unit.objects.visible_to(member)
        .filter(retired_at=None)
        .select_related("guardian__member", "outside_body")
    )
    return seen.order_by("path")


def body_of(unit):
    """The outside body of the nearest unit up the tree that names one, where it is to stand in letters; else None."""
    named = OutsideBody.objects.filter(unit__in=line_of(unit)).order_by(Length("unit__path").desc())
    nearest = named.first()
    return nearest if nearest and nearest.in_letters else None


def who_sees(unit):
    """Who sees the complaints of a unit: those who work the desk of it or of one above it, and admins."""
    desk = Q(role__in=(Member.Role.LEAD, Member.Role.AGENT), unit__in=line_of(unit))
    return Member.objects.filter(desk | Q(role=Member.Role.ADMIN), is_active=True).order_by("name")


def register(member, standing, *, after=None, at):
    """A page of the register, latest first, and the (time, number) the next one comes after."""
    complaints = Complaint.objects.visible_to(member).select_related("person", "unit", "conversation")
    return page_of(_standing(complaints, standing, at), "-received_at", after=after, limit=PAGE)


def whole_register(member, standing, *, at):
    """All of it, oldest first, read bit by bit."""
    beside = ("person", "unit", "assessment", "rating")
    complaints = Complaint.objects.visible_to(member).select_related(*beside).prefetch_related("remedies")
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
        "rated": lambda: complaints.filter(rating__rated_at__isnull=False),
        "all": lambda: complaints,
    }
    return narrowed[standing]() if standing in narrowed else complaints.filter(closure=standing)
