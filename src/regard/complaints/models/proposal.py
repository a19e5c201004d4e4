"""What a customer wrote reads like a complaint, and what a member says to that."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from regard.conversations.models import Conversation, Message
from regard.foundation.accounts.models import Member
from regard.foundation.personal import holds


class ProposalQuerySet(models.QuerySet):
    def visible_to(self, member):
        if not member.works_the_desk:
            return self.none()
        return self.filter(conversation__unit__in=member.unit_ids)

    def open(self):
        return self.filter(ended_at=None)


class Proposal(models.Model):
    """A conversation reads like a complaint since `message`: one a conversation ever, so what was declined is not proposed
    again. It stands until somebody registers the complaint, or declines."""

    class End(models.TextChoices):
        TAKEN = "taken", _("registered")
        DECLINED = "declined", _("it is none")

    conversation = models.OneToOneField(Conversation, models.PROTECT, related_name="complaint_proposal")
    message = models.ForeignKey(Message, models.PROTECT, related_name="+")
    strength = models.FloatField(help_text="How much it reads like one; above 0")
    at = models.DateTimeField()
    end = models.CharField(max_length=8, choices=End, blank=True)
    by = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["-at", "-id"], name="complaint_proposed", condition=Q(ended_at=None)),
            models.Index(fields=["-at", "-id"], name="complaint_ever_proposed"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_at=None, end="", by=None)
                | (Q(ended_at__isnull=False, by__isnull=False) & ~Q(end="")),
                name="proposal_is_ended_by_somebody",
            )
        ]

    def __str__(self):
        return f"proposal in {self.conversation_id}"


holds(Proposal, plain=["end"])
