"""What was laid aside for a while, and when it is to come back."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Member
from regard.foundation.personal import holds

STANDING = Q(ended_at=None)


class Snooze(models.Model):
    """A conversation that comes back by itself: at `until`, or earlier when something happens that needs us.

    Asleep it stands in no queue but its own. A follow-up stays where it is and comes back only if nobody answered.
    """

    class Kind(models.TextChoices):
        TIME = "time", _("Until a time")
        CUSTOMER = "customer", _("Until they write")
        COLLEAGUE = "colleague", _("Until a colleague writes a note")
        NO_ANSWER = "no-answer", _("If they do not answer")

    class End(models.TextChoices):
        TIME = "time", _("the time came")
        CUSTOMER = "customer", _("the customer wrote")
        COLLEAGUE = "colleague", _("a colleague wrote a note")
        PROMISE = "promise", _("a promise is due")
        CANCELLED = "cancelled", _("it was cancelled")
        CLOSED = "closed", _("it was closed")

    conversation = models.ForeignKey("conversations.Conversation", models.PROTECT, related_name="snoozes")
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=9, choices=Kind)
    until = models.DateTimeField(null=True, blank=True)
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    end = models.CharField(max_length=9, choices=End, blank=True)

    class Meta:
        indexes = [models.Index(fields=["until"], name="snooze_to_wake", condition=STANDING)]
        constraints = [
            models.UniqueConstraint(fields=["conversation"], condition=STANDING, name="snoozed_once"),
            models.CheckConstraint(
                condition=Q(kind__in=["customer", "colleague"]) | Q(until__isnull=False),
                name="snooze_knows_its_time",
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=models.F("at")), name="snooze_wakes_later"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, end="") | (Q(ended_at__isnull=False) & ~Q(end="")),
                name="snooze_says_why_it_ended",
            ),
        ]

    def __str__(self):
        return f"{self.conversation_id} {self.kind}"


holds(Snooze, plain=["kind", "end"])
