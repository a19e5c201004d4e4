"""That a note asks for somebody by name."""

from django.db import models

from regard.foundation.accounts.models import Member


class MentionQuerySet(models.QuerySet):
    def visible_to(self, member):
        """Read by whoever was mentioned."""
        return self.filter(member=member)


class Mention(models.Model):
    """A colleague named in a note, who is told until they have seen it."""

    note = models.ForeignKey("conversations.Note", models.CASCADE, related_name="mentions")
    member = models.ForeignKey(Member, models.CASCADE, related_name="+")
    at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)

    objects = MentionQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["note", "member"], name="mentioned_once_a_note")]
        indexes = [
            models.Index(fields=["member", "-at"], name="mention_not_seen", condition=models.Q(seen_at=None))
        ]

    def __str__(self):
        return f"{self.member} in {self.note_id}"
