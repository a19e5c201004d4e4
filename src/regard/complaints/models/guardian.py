"""Who hears at once of what is severe, and that they were told."""

from django.db import models
from django.db.models import F, Q

from regard.foundation.accounts.models import Member, Unit
from regard.foundation.personal import holds

from .complaint import Complaint


class Guardian(models.Model):
    """The member who hears at once of the severe complaints of a unit, and of those below it that name nobody themselves."""

    unit = models.OneToOneField(Unit, models.CASCADE, related_name="guardian")
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self):
        return f"{self.member} of {self.unit}"


class AlarmQuerySet(models.QuerySet):
    def visible_to(self, member):
        return self.filter(complaint__in=Complaint.objects.visible_to(member))


class Alarm(models.Model):
    """A member was told of a complaint at once, and by a letter when that had left."""

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="alarms")
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField(null=True, blank=True)

    objects = AlarmQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["member", "-at"], name="alarm_unseen", condition=Q(seen_at=None))]
        constraints = [
            models.UniqueConstraint(fields=["complaint", "member"], name="told_once_of_a_complaint"),
            models.CheckConstraint(
                condition=Q(seen_at=None) | Q(seen_at__gte=F("at")), name="alarm_is_seen_after_it_was_raised"
            ),
        ]

    def __str__(self):
        return f"{self.member} of {self.complaint_id}"


holds(Guardian)
holds(Alarm)
