from django.db import models

from regard.conversations.models import Conversation
from regard.foundation.accounts.models import Team, Unit
from regard.foundation.personal import WRITTEN, Whose, holds


class CounterQuerySet(models.QuerySet):
    def visible_to(self, member):
        return self.filter(unit__in=member.unit_ids)

    def in_use(self):
        return self.filter(retired_at=None)


class Counter(models.Model):
    """The page of a unit where any colleague writes down what a customer said; whoever has its `key` may."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    key = models.CharField(max_length=43, unique=True)
    made_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = CounterQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit"], condition=models.Q(retired_at=None), name="one_counter_a_unit"
            )
        ]

    def __str__(self):
        return f"counter of {self.unit}"


class Remark(models.Model):
    """What a colleague heard, as they wrote it down. `reach` is an address or number of the customer; `sent_from` is a
    keyed hash of the network address, for counting only."""

    counter = models.ForeignKey(Counter, models.PROTECT, related_name="remarks")
    key = models.CharField(max_length=64, unique=True)
    text = models.TextField()
    customer = models.CharField(max_length=200, blank=True)
    reach = models.CharField(max_length=254, blank=True)
    colleague = models.CharField(max_length=200)
    email = models.CharField(max_length=254, blank=True)
    language = models.CharField(max_length=12)
    sent_from = models.CharField(max_length=64)
    at = models.DateTimeField()
    told_at = models.DateTimeField(null=True, blank=True)
    conversation = models.OneToOneField(Conversation, models.PROTECT, related_name="remark")

    class Meta:
        indexes = [models.Index(fields=["sent_from", "-at"], name="remark_by_network")]

    def __str__(self):
        return f"remark {self.pk}"


holds(Counter, plain=["key"])
holds(
    Remark,
    personal=["text", "customer", "reach", "colleague", "email", "language", "sent_from"],
    plain=["key"],
    whose=Whose(shown=WRITTEN, of=("conversation__person",), addressed=("reach", "email")),
)
