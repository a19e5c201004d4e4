"""Who is told that a promise is near or late, and why it was or will be."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Member
from regard.foundation.personal import PROMISED, Whose, holds

from .promise import Promise


class Lateness(models.Model):
    """Why a promise was late: said once, seen by everyone who sees the promise."""

    class Reason(models.TextChoices):
        LOAD = "load", _("More work than hands")
        WAITED = "waited", _("Waited for somebody else")
        FORGOTTEN = "forgotten", _("Forgotten")
        UNCLEAR = "unclear", _("Unclear who had it")
        SYSTEM = "system", _("A system was down")
        OTHER = "other", _("Something else")

    promise = models.OneToOneField(Promise, models.CASCADE, related_name="lateness")
    reason = models.CharField(max_length=12, choices=Reason)
    words = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "latenesses"

    def __str__(self):
        return f"{self.promise_id} {self.reason}"


class Delay(models.Model):
    """A word given by hand was put off before its time had passed, and why, as the person it was given to reads it."""

    promise = models.ForeignKey(Promise, models.CASCADE, related_name="delays")
    was_due_at = models.DateTimeField()
    due_at = models.DateTimeField()
    words = models.CharField(max_length=300)
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(at__lt=F("was_due_at")) & Q(due_at__gt=F("was_due_at")),
                name="delay_is_said_before_the_time_has_passed",
            ),
        ]

    def __str__(self):
        return f"{self.promise_id} until {self.due_at}"


class Notice(models.Model):
    """A member was told that a promise is near or late: once for each step, however often the sweep comes by."""

    class What(models.TextChoices):
        WARNED = "warned", _("due soon")
        BROKEN = "broken", _("late")
        ESCALATED = "escalated", _("still late")

    promise = models.ForeignKey(Promise, models.CASCADE, related_name="notices")
    member = models.ForeignKey(Member, models.CASCADE, related_name="notices")
    what = models.CharField(max_length=9, choices=What)
    after_minutes = models.PositiveIntegerField(default=0)
    at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)
    mail_at = models.DateTimeField(null=True, blank=True, help_text="When its letter goes, if one does")
    mailed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["promise", "member", "what", "after_minutes"], name="nobody_is_told_twice_of_the_same"
            )
        ]
        indexes = [
            models.Index(fields=["member", "-at"], name="notice_unseen", condition=Q(seen_at=None)),
            models.Index(
                fields=["mail_at"],
                name="notice_to_mail",
                condition=Q(mail_at__isnull=False, mailed_at=None),
            ),
        ]

    def __str__(self):
        return f"{self.member} {self.what} {self.promise_id}"


holds(
    Lateness,
    personal=["words"],
    plain=["reason"],
    whose=Whose(shown=PROMISED, of=("promise__to",), about=("promise__about",)),
)
holds(
    Delay,
    personal=["words"],
    whose=Whose(shown=PROMISED, of=("promise__to",), about=("promise__about",)),
)
holds(Notice, plain=["what"])
