from django.conf import settings
from django.db import models

from regard.foundation.personal import holds


class Entry(models.Model):
    """One thing that happened. A trigger refuses to change or delete it; it holds ids, numbers and choices only."""

    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=80)
    subject = models.CharField(max_length=80)
    facts = models.JSONField()

    class Meta:
        verbose_name_plural = "entries"
        indexes = [models.Index(fields=["subject", "id"], name="entry_by_subject")]

    def __str__(self):
        return f"#{self.pk} {self.name} {self.subject}"


holds(Entry, plain=["name", "subject", "facts"])
