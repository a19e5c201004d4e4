"""What a unit promises everyone, where everyone can read it."""

from django.db import models

from regard.foundation.accounts.models import Member, Unit
from regard.foundation.personal import holds


class Standards(models.Model):
    """The public page of what a unit promises everyone, with what was measured last: {kind: [kept, due]} of the days that the
    share of promises kept counts, of the unit and all below it."""

    unit = models.OneToOneField(Unit, models.PROTECT, related_name="standards")
    slug = models.SlugField(max_length=64, unique=True)
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    published_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    measured = models.JSONField(default=dict)
    measured_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "standards"

    def __str__(self):
        return self.slug


holds(Standards, plain=["slug", "measured"])
