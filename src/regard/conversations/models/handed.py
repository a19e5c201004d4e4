"""That somebody gave a conversation to somebody else, and told them what the customer had already said."""

from django.db import models
from django.db.models import Q

from regard.foundation.accounts.models import Member, Team


class HandOver(models.Model):
    """What the customer already told us is its note, which cannot be empty. Whose it was before stands in `from_*`."""

    note = models.OneToOneField("conversations.Note", models.PROTECT, related_name="hand_over")
    to = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    from_member = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    from_team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(to__isnull=False) | Q(team__isnull=False), name="handed_to_somebody"
            )
        ]

    def __str__(self):
        return f"{self.note_id} to {self.to or self.team}"
