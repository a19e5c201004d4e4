"""What is offered to put a complaint right, and what became of it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Member
from regard.foundation.personal import WRITTEN, Whose, holds
from regard.promises.models import Promise

from .complaint import Complaint


class RemedyQuerySet(models.QuerySet):
    def visible_to(self, member):
        return self.filter(complaint__in=Complaint.objects.visible_to(member))

    def offered(self):
        """What whoever complained may read."""
        return self.filter(offered_at__isnull=False)

    def waiting(self):
        """What nobody has approved yet, of complaints that are open still."""
        return self.filter(offered_at=None, declined_at=None, complaint__closed_at=None)


class Remedy(models.Model):
    """Offered by a member, accepted or refused by whoever complained, and once accepted owed by a promise until it is done,
    `days` after their yes at the latest.

    What costs more than the member was `allowed` to give waits until a lead or an admin approves it: before `offered_at`
    nobody outside sees anything of it.
    """

    class Kind(models.TextChoices):
        APOLOGY = "apology", _("Apology")
        EXPLANATION = "explanation", _("Explanation")
        REPAIR = "repair", _("Repair")
        REPLACEMENT = "replacement", _("Replacement")
        REFUND = "refund", _("Refund")
        GIFT = "gift", _("Gift")
        PROCESS = "process", _("A change of how we work")

    class Answer(models.TextChoices):
        ACCEPTED = "accepted", _("accepted")
        REFUSED = "refused", _("refused")

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="remedies")
    kind = models.CharField(max_length=11, choices=Kind)
    words = models.CharField(max_length=400, blank=True)
    cost = models.DecimalField(max_digits=14, decimal_places=3, default=0, help_text="What it costs us")
    currency = models.CharField(max_length=3, blank=True, help_text="ISO 4217")
    days = models.PositiveSmallIntegerField(help_text="After their yes, until it is done")
    offered_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    allowed = models.DecimalField(
        max_digits=14, decimal_places=3, default=0, help_text="Without asking anybody"
    )
    approved_by = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    declined_at = models.DateTimeField(null=True, blank=True)
    offered_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=8, choices=Answer, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    promise = models.OneToOneField(Promise, models.PROTECT, null=True, blank=True, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)

    objects = RemedyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "remedies"
        indexes = [
            models.Index(
                fields=["complaint"],
                name="remedy_waiting",
                condition=Q(offered_at=None, declined_at=None),
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(cost=0, currency="") | Q(cost__gt=0, currency__regex=r"^[A-Z]{3}$"),
                name="remedy_costs_an_amount_of_something",
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None, answer="")
                | (
                    Q(answered_at__isnull=False, offered_at__isnull=False, answer__in=["accepted", "refused"])
                    & Q(answered_at__gte=F("offered_at"))
                ),
                name="remedy_is_answered_once_it_is_offered",
            ),
            models.CheckConstraint(
                condition=Q(answer="accepted", promise__isnull=False)
                | (~Q(answer="accepted") & Q(promise=None, done_at=None)),
                name="remedy_is_owed_and_done_if_accepted",
            ),
            models.CheckConstraint(
                condition=Q(offered_at=None) | Q(cost__lte=F("allowed")) | Q(approved_by__isnull=False),
                name="remedy_beyond_discretion_is_approved",
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("offered_by")),
                name="remedy_is_approved_by_somebody_else",
            ),
            models.CheckConstraint(
                condition=Q(declined_at=None) | Q(offered_at=None), name="remedy_is_offered_or_declined"
            ),
            models.CheckConstraint(condition=Q(days__gte=1), name="remedy_takes_a_day_at_least"),
        ]

    def __str__(self):
        return f"{self.kind} for {self.complaint_id}"


class RemedyStep(models.Model):
    """What was done about a remedy: by a member, or by whoever complained where nobody stands beside it. Each once."""

    class What(models.TextChoices):
        PROPOSED = "proposed", _("proposed it, beyond their discretion")
        APPROVED = "approved", _("approved it")
        DECLINED = "declined", _("did not approve it")
        OFFERED = "offered", _("offered it")
        ACCEPTED = "accepted", _("accepted it")
        REFUSED = "refused", _("refused it")
        DONE = "done", _("did it")

    remedy = models.ForeignKey(Remedy, models.CASCADE, related_name="steps")
    what = models.CharField(max_length=8, choices=What)
    words = models.TextField(blank=True)
    by = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["remedy", "what"], name="one_step_of_a_kind_a_remedy"),
        ]

    def __str__(self):
        return f"{self.what} in {self.remedy_id}"


holds(
    Remedy,
    personal=["words"],
    plain=["kind", "currency", "answer"],
    whose=Whose(shown=WRITTEN, of=("complaint__person",), within=("complaint__conversation",)),
)
holds(
    RemedyStep,
    personal=["words"],
    plain=["what"],
    whose=Whose(
        shown=WRITTEN, of=("remedy__complaint__person",), within=("remedy__complaint__conversation",)
    ),
)
