"""That a part of a conversation became a matter of its own, and what it took along."""

from django.db import models

from regard.foundation.accounts.models import Member

from .matter import Conversation
from .written import Message, Note


class Split(models.Model):
    """`conversation` is the new matter, taken out of `origin`; put back, it goes on there again."""

    conversation = models.OneToOneField(Conversation, models.PROTECT, related_name="split")
    origin = models.ForeignKey(Conversation, models.PROTECT, related_name="splits")
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    messages = models.ManyToManyField(Message, related_name="+")
    notes = models.ManyToManyField(Note, related_name="+")
    at = models.DateTimeField()
    put_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(conversation=models.F("origin")), name="split_from_another"
            )
        ]

    def __str__(self):
        return f"{self.conversation_id} from {self.origin_id}"
