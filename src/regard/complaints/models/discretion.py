from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Member, Unit
from regard.foundation.personal import holds


class Discretion(models.Model):
    """What a member of a role may give in one complaint without asking anybody, in a unit and all below it that say nothing else.

    Where nothing is said a remedy that costs something waits for approval. An admin may give any amount.
    """

    ROLES = ((Member.Role.AGENT, _("Agent")), (Member.Role.LEAD, _("Lead")))

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+")
    role = models.CharField(max_length=12, choices=ROLES)
    amount = models.DecimalField(max_digits=14, decimal_places=3)
    currency = models.CharField(max_length=3, help_text="ISO 4217")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "role", "currency"], name="one_discretion_a_role_and_currency"
            ),
            models.CheckConstraint(
                condition=Q(amount__gte=0, currency__regex=r"^[A-Z]{3}$"), name="discretion_is_an_amount"
            ),
            models.CheckConstraint(
                condition=Q(role__in=["agent", "lead"]), name="discretion_of_those_who_have_a_limit"
            ),
        ]

    def __str__(self):
        return f"{self.amount} {self.currency} for each {self.role} of {self.unit_id}"


holds(Discretion, plain=["role", "currency"])
