"""What a unit promises by itself, and who is told when it is late."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Department, Member, Unit
from regard.foundation.personal import holds
from regard.people.models import Holding

from .calendar import Calendar, Kept
from .topic import Topic


class PolicyQuerySet(Kept):
    def visible_to(self, member):
        """Those of the units a member sees, and of the units above theirs, which decide where there is no nearer one."""
        above = [int(number) for number in member.unit.path.strip("/").split("/")]
        return self.filter(unit_id__in={*above, *member.unit_ids})

    def versions_of(self, line):
        """All a policy ever was, by the number of its first version, which stands for the policy wherever it is named."""
        return self.filter(Q(pk=line) | Q(first=line))


class Policy(models.Model):
    """What a unit, or one department of it, promises at a moment, and in how many minutes: working ones of a calendar, or of
    the clock.

    Which of several decides is written in `choosing`. Its terms never change: other terms are a new version, so every promise
    keeps those it was made on.
    """

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="policies")
    moment = models.CharField(max_length=20)
    kind = models.CharField(max_length=20)
    topic = models.ForeignKey(
        Topic, models.PROTECT, null=True, blank=True, related_name="+", help_text="Empty for every topic"
    )
    channel = models.CharField(max_length=20, blank=True, help_text="Empty for every channel")
    language = models.CharField(
        max_length=35, blank=True, help_text="Of whom it is promised to, without a region"
    )
    stage = models.CharField(
        max_length=12, blank=True, choices=Holding.Stage, help_text="Empty for every stage"
    )
    department = models.ForeignKey(
        Department,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Empty for every department",
    )
    minutes = models.PositiveIntegerField()
    calendar = models.ForeignKey(Calendar, models.PROTECT, null=True, blank=True, related_name="used_by")
    warn_minutes = models.PositiveIntegerField(
        default=0, help_text="How long before it is due its owner is warned"
    )
    first = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="later")
    version = models.PositiveSmallIntegerField(default=1)
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = PolicyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "policies"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "moment", "kind", "topic", "channel", "language", "stage", "department"],
                condition=Q(retired_at=None),
                nulls_distinct=False,
                name="one_policy_a_moment_and_kind",
            ),
            models.CheckConstraint(condition=Q(minutes__gt=0), name="policy_gives_time"),
            models.CheckConstraint(
                condition=Q(department=None) | Q(moment="asked"),
                name="policy_of_a_department_is_for_what_it_is_asked",
            ),
            models.UniqueConstraint(fields=["first", "version"], name="one_policy_a_version"),
            models.CheckConstraint(
                condition=Q(first=None, version=1) | Q(first__isnull=False, version__gt=1),
                name="policy_begins_with_version_one",
            ),
        ]

    def __str__(self):
        return f"{self.unit}: {self.kind} in {self.minutes} min"

    @property
    def line(self):
        """The number it is named by, the same for all its versions."""
        return self.first_id or self.pk


class Step(models.Model):
    """A rung of the ladder: who is told when a promise is so many minutes late.

    The head is that of the named department, or else of the one that owes it.
    """

    class Whom(models.TextChoices):
        LEADS = "leads", _("The leads of the unit")
        ADMINS = "admins", _("The admins")
        MEMBER = "member", _("A member")
        HEAD = "head", _("The head of the department that owes it")

    class By(models.TextChoices):
        SCREEN = "screen", _("on screen")
        MAIL = "mail", _("and by mail, in working hours")
        MAIL_AT_ONCE = "mail-at-once", _("and by mail, at any hour")

    policy = models.ForeignKey(Policy, models.CASCADE, related_name="steps")
    after_minutes = models.PositiveIntegerField()
    whom = models.CharField(max_length=8, choices=Whom)
    by = models.CharField(max_length=12, choices=By, default=By.SCREEN)
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    department = models.ForeignKey(Department, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["policy", "after_minutes"], name="one_step_a_moment"),
            models.CheckConstraint(
                condition=(Q(whom="member") & Q(member__isnull=False, department=None))
                | (Q(whom="head") & Q(member=None))
                | (Q(whom__in=["leads", "admins"]) & Q(member=None, department=None)),
                name="step_leads_to_somebody",
            ),
        ]

    def __str__(self):
        return f"{self.whom} after {self.after_minutes} min"


holds(Policy, plain=["moment", "kind", "channel", "language", "stage"])
holds(Step, plain=["whom", "by"])
