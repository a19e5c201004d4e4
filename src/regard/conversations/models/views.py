"""A filter kept under a name, to be looked at again."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Member, Team
from regard.foundation.personal import WRITTEN, Whose, holds


class ViewQuerySet(models.QuerySet):
    def visible_to(self, member):
        """Their own, and those of their teams."""
        return self.filter(Q(member=member) | Q(team__in=member.team_ids))

    def changed_by(self, member):
        """Of those of a team, the ones they made themselves; whoever leads its unit changes them all."""
        theirs = Q(member=member) | Q(made_by=member)
        if member.leads:
            theirs |= Q(team__unit__in=member.unit_ids)
        return self.filter(theirs)


class View(models.Model):
    """`filter` is as `filters.written` writes it, whatever language it was typed in; of one member or of one team."""

    class Order(models.TextChoices):
        DUE = "due", _("The promise due first comes first")
        LATEST = "latest", _("The latest first")

    name = models.CharField(max_length=60)
    filter = models.CharField(max_length=400, blank=True)
    order = models.CharField(max_length=6, choices=Order, default=Order.DUE)
    member = models.ForeignKey(Member, models.CASCADE, null=True, blank=True, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    made_by = models.ForeignKey(Member, models.SET_NULL, null=True, blank=True, related_name="+")
    changed_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = ViewQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(member=None, team__isnull=False) | Q(member__isnull=False, team=None),
                name="view_of_a_member_or_a_team",
            ),
            models.UniqueConstraint(
                Lower("name"),
                "member",
                "team",
                condition=Q(retired_at=None),
                nulls_distinct=False,
                name="view_name_once",
            ),
        ]

    def __str__(self):
        return self.name


holds(
    View,
    personal=["name", "filter"],
    plain=["order"],
    whose=Whose(shown=WRITTEN, mentioned=("name", "filter"), goes=True),
)
