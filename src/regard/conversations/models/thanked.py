"""That a customer said thank you, and to whom: the colleague who wrote to them last."""

from django.db import models

from regard.foundation.accounts.models import Member


class ThanksQuerySet(models.QuerySet):
    def visible_to(self, member):
        """Thanks are read by whoever got them."""
        return self.filter(member=member)


class Thanks(models.Model):
    message = models.OneToOneField("conversations.Message", models.CASCADE, related_name="thanks")
    member = models.ForeignKey(Member, models.CASCADE, related_name="+")
    at = models.DateTimeField()

    objects = ThanksQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "thanks"
        indexes = [models.Index(fields=["member", "-at"], name="thanks_of_member")]

    def __str__(self):
        return f"{self.message_id} to {self.member}"
