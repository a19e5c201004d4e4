"""Who is told of what happens, and who is here now."""

from django.db import models

from regard.foundation.accounts.models import Member

from .matter import Conversation


class Follow(models.Model):
    """A member who is told of what happens in a conversation."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="follows")
    member = models.ForeignKey(Member, models.CASCADE, related_name="follows")
    since = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "member"], name="followed_once")]

    def __str__(self):
        return f"{self.member} follows {self.conversation_id}"


class Presence(models.Model):
    """A member who has a conversation open now, and whether they are writing in it."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="+")
    member = models.ForeignKey(Member, models.CASCADE, related_name="+")
    writing = models.BooleanField(default=False)
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "member"], name="present_once")]

    def __str__(self):
        return f"{self.member_id} at {self.conversation_id}"
