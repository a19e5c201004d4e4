"""Ready words and acts, and each time one was taken up."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from regard.conversations.models import Conversation, Status
from regard.foundation.accounts.models import Member, Team, Unit
from regard.foundation.personal import MEMBERS, holds


class MacroQuerySet(models.QuerySet):
    def visible_to(self, member):
        """Their own; those of the units they see, and of the units these belong to."""
        above = [int(number) for number in member.unit.path.strip("/").split("/")]
        return self.filter(Q(member=member) | Q(unit__in={*member.unit_ids, *above}))

    def changed_by(self, member):
        """Their own; a lead's and an admin's also those of the units they see."""
        own = Q(member=member)
        return self.filter(own | Q(unit__in=member.unit_ids) if member.leads else own)


class Macro(models.Model):
    """Ready words, acts, or both, of one member or of a unit and those below it. `takes` gives the matter to its user."""

    name = models.CharField(max_length=80)
    text = models.TextField(blank=True, max_length=20_000)
    member = models.ForeignKey(Member, models.CASCADE, null=True, blank=True, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    status = models.ForeignKey(Status, models.PROTECT, null=True, blank=True, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    takes = models.BooleanField(default=False)
    changed_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = MacroQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(member=None, unit__isnull=False) | Q(member__isnull=False, unit=None),
                name="macro_of_a_member_or_a_unit",
            ),
            models.CheckConstraint(
                condition=~Q(text="") | Q(status__isnull=False) | Q(team__isnull=False) | Q(takes=True),
                name="macro_says_or_does_something",
            ),
            models.UniqueConstraint(
                Lower("name"),
                "member",
                "unit",
                condition=Q(retired_at=None),
                nulls_distinct=False,
                name="macro_name_once",
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def acts(self):
        return bool(self.status_id or self.team_id or self.takes)


class UseQuerySet(models.QuerySet):
    def visible_to(self, member):
        return self.filter(member=member)

    def waiting(self):
        """Those whose acts are done when the answer they stand in leaves."""
        return self.filter(done_at=None, dropped_at=None)


class Use(models.Model):
    """A macro taken up. Its acts found the matter at `before` and put it at `after`: each [status, team, member], by number."""

    macro = models.ForeignKey(Macro, models.PROTECT, related_name="uses")
    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="+")
    member = models.ForeignKey(Member, models.CASCADE, related_name="+")
    at = models.DateTimeField()
    before = models.JSONField(null=True, blank=True)
    after = models.JSONField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    dropped_at = models.DateTimeField(null=True, blank=True)

    objects = UseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(done_at=None, before=None, after=None)
                | Q(done_at__isnull=False, before__isnull=False, after__isnull=False),
                name="what_a_macro_did_can_be_undone",
            ),
        ]
        indexes = [
            models.Index(
                fields=["conversation", "member"],
                condition=Q(done_at=None, dropped_at=None),
                name="macro_waiting_to_act",
            )
        ]

    def __str__(self):
        return f"{self.macro} in {self.conversation_id}"


holds(Macro, personal=["name", "text"], whose=MEMBERS)
holds(Use, plain=["before", "after"])
