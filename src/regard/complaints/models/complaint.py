"""A complaint (ISO 10002): what happened, the outcome the person wishes, each step with its time and who took it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from regard.conversations.models import Conversation
from regard.foundation.accounts.models import Member, Unit
from regard.foundation.personal import WRITTEN, Whose, holds
from regard.people.models import Person


class ComplaintQuerySet(models.QuerySet):
    def visible_to(self, member):
        if not member.works_the_desk:
            return self.none()
        return self.filter(unit__in=member.unit_ids)

    def open(self):
        return self.filter(closed_at=None)


class Complaint(models.Model):
    """It has a number in the register of its unit and year, and is closed by the customer's word; `answered_at` is when they
    were last asked for it."""

    class Severity(models.TextChoices):
        MINOR = "minor", _("Minor")
        SERIOUS = "serious", _("Serious")
        SEVERE = "severe", _("Severe")

    class Closure(models.TextChoices):
        PUT_RIGHT = "put-right", _("put right, they say")
        SILENCE = "silence", _("closed by silence")
        WITHDRAWN = "withdrawn", _("withdrawn")

    conversation = models.OneToOneField(Conversation, models.PROTECT, related_name="complaint")
    person = models.ForeignKey(Person, models.PROTECT, related_name="complaints")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    happened = models.TextField()
    happened_on = models.DateField(null=True, blank=True)
    product = models.CharField(max_length=200, blank=True)
    wished = models.TextField(help_text="The outcome they wish, in their words")
    severity = models.CharField(max_length=7, choices=Severity, default=Severity.MINOR)
    safety = models.BooleanField(default=False)
    vulnerable = models.BooleanField(default=False)
    on_behalf_of = models.CharField(max_length=200, blank=True)
    received_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    reminders = models.PositiveSmallIntegerField(default=0)
    closed_at = models.DateTimeField(null=True, blank=True)
    closure = models.CharField(max_length=9, choices=Closure, blank=True)

    objects = ComplaintQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["unit", "-received_at", "-id"], name="complaint_in_register"),
            models.Index(fields=["unit", "-closed_at", "-id"], name="complaint_closed"),
            models.Index(
                fields=["answered_at"],
                name="complaint_asked_about",
                condition=Q(closed_at=None, answered_at__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "year", "number"], name="one_complaint_a_register_number"
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None, closure="") | (Q(closed_at__isnull=False) & ~Q(closure="")),
                name="complaint_closes_in_one_way",
            ),
            models.CheckConstraint(
                condition=~Q(closure__in=["put-right", "silence"]) | Q(answered_at__isnull=False),
                name="complaint_is_answered_before_it_is_put_right",
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None) | Q(answered_at__gte=F("received_at")),
                name="complaint_is_answered_after_it_came",
            ),
        ]

    def __str__(self):
        return f"{self.year}-{self.number}"

    @property
    def alarming(self):
        """Whether somebody has to hear of it at once."""
        return self.severity == self.Severity.SEVERE or self.safety or self.vulnerable


class Step(models.Model):
    """What was done about a complaint, by a member, by the customer, or by Regard where nobody stands beside it."""

    class What(models.TextChoices):
        RECEIVED = "received", _("received")
        ACKNOWLEDGED = "acknowledged", _("acknowledged")
        ANSWERED = "answered", _("answered")
        LOOK = "look", _("looks at it anew")
        REMINDED = "reminded", _("reminded of our question")
        YES = "yes", _("it is put right")
        NOT_YET = "not-yet", _("not yet")
        NO = "no", _("it is not put right")
        SILENT = "silent", _("closed by silence")
        WITHDRAWN = "withdrawn", _("withdrawn")

    BY_THE_CUSTOMER = (What.YES, What.NOT_YET, What.NO)

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="steps")
    what = models.CharField(max_length=12, choices=What)
    words = models.TextField(blank=True)
    by = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()

    def __str__(self):
        return f"{self.what} in {self.complaint_id}"


class Question(models.Model):
    """The link that asks whether it is put right: for one answer, good for a while; only its SHA-256 is kept."""

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="questions")
    digest = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField()
    expires_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)

    def __str__(self):
        return f"question about {self.complaint_id}"


holds(
    Complaint,
    personal=["happened", "product", "wished", "on_behalf_of"],
    plain=["severity", "closure"],
    whose=Whose(shown=WRITTEN, of=("person", "conversation__person"), within=("conversation",)),
)
holds(
    Step,
    personal=["words"],
    plain=["what"],
    whose=Whose(shown=WRITTEN, of=("complaint__person",), within=("complaint__conversation",)),
)
holds(Question, plain=["digest"])
