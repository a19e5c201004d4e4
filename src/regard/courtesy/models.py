from django.db import models
from django.utils.translation import gettext_lazy as _

from regard.conversations.models import ReplyDraft
from regard.foundation.accounts.models import Unit
from regard.foundation.personal import holds


class OwnWording(models.Model):
    """What the organisation changed about the wordings Regard ships with: one added, or one struck out (not `used`)."""

    class Kind(models.TextChoices):
        BLAME = "blame", _("Blame")
        THREAT = "threat", _("Threat")
        JARGON = "jargon", _("Our own words")

    kind = models.CharField(max_length=8, choices=Kind)
    language = models.CharField(max_length=8, blank=True, help_text="ISO 639-1; empty for every language")
    words = models.CharField(max_length=80)
    instead = models.CharField(max_length=80, blank=True)
    used = models.BooleanField(default=True)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "language", "words"], name="wording_once_a_kind_and_language"
            )
        ]

    def __str__(self):
        return self.words


class Override(models.Model):
    """A finding that stood when a letter was sent: which rule, in which unit, on which day.

    Neither who wrote nor to whom nor the minute: so that rules can be mended by it, and nobody ranked. `waits` is the
    answer while it can still be taken back; once that has left, nothing leads there.
    """

    rule = models.CharField(max_length=20)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    day = models.DateField()
    waits = models.ForeignKey(ReplyDraft, models.SET_NULL, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["unit", "day", "rule"], name="override_counted")]

    def __str__(self):
        return f"{self.rule} on {self.day}"


holds(OwnWording, plain=["kind", "language", "words", "instead"])
holds(Override, plain=["rule"])
