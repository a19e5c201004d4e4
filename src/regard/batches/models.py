"""One act over many conversations, and what became of it in each."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from regard.conversations.models import Conversation, Snooze, Status
from regard.foundation.accounts.models import Member, Team
from regard.foundation.personal import holds


class BatchQuerySet(models.QuerySet):
    def visible_to(self, member):
        return self.filter(member=member)


class Batch(models.Model):
    """What a member does to many conversations; `to`, `team`, `status`, `kind` and `until` say what its act needs.

    It runs until `done_at`. From `undoing_at` on it is taken back, until `undone_at`.
    """

    class Act(models.TextChoices):
        ASSIGN = "assign", _("Assign")
        STATUS = "status", _("Status")
        CLOSE = "close", _("Close")
        SNOOZE = "snooze", _("Lay aside")
        FOLLOW = "follow", _("Follow")
        UNFOLLOW = "unfollow", _("Stop following")

    member = models.ForeignKey(Member, models.CASCADE, related_name="+")
    act = models.CharField(max_length=8, choices=Act)
    to = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    status = models.ForeignKey(Status, models.PROTECT, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=9, choices=Snooze.Kind, blank=True)
    until = models.DateTimeField(null=True, blank=True)
    at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)
    undoing_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = BatchQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "batches"
        constraints = [
            models.CheckConstraint(
                condition=Q(undoing_at=None) | Q(done_at__isnull=False), name="only_what_was_done_is_undone"
            ),
            models.CheckConstraint(
                condition=Q(undone_at=None) | Q(undoing_at__isnull=False), name="undone_after_it_began"
            ),
            models.CheckConstraint(
                condition=Q(status__isnull=False) | ~Q(act__in=["status", "close"]),
                name="batch_knows_its_status",
            ),
            models.CheckConstraint(condition=~Q(act="snooze") | ~Q(kind=""), name="batch_knows_its_snooze"),
        ]

    def __str__(self):
        return f"{self.act} by {self.member_id}"

    @property
    def runs(self):
        return self.done_at is None or (self.undoing_at is not None and self.undone_at is None)


class Deed(models.Model):
    """A batch in one conversation. It found it at `before` and put it at `after`, or says `why` not; taken back, it
    `stayed` where somebody had changed it since. What the two lists hold, `actions.ways` says.
    """

    class Why(models.TextChoices):
        OUT_OF_SIGHT = "out-of-sight", _("you may not see it any more")
        NOT_OF_UNIT = "not-of-unit", _("they cannot see conversations of this unit")
        CLOSED = "closed", _("it is closed")
        MERGED = "merged", _("it goes on in another")
        STOPPED = "stopped", _("stopped before its turn")

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="deeds")
    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="+")
    why = models.CharField(max_length=12, choices=Why, blank=True)
    before = models.JSONField(null=True, blank=True)
    after = models.JSONField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    stayed = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["batch", "conversation"], name="once_in_a_batch"),
            models.CheckConstraint(
                condition=Q(done_at=None, why="", before=None, after=None)
                | Q(~Q(why=""), done_at__isnull=False, before=None, after=None)
                | Q(why="", done_at__isnull=False, before__isnull=False, after__isnull=False),
                name="deed_is_done_or_says_why_not",
            ),
        ]

    def __str__(self):
        return f"{self.batch_id} in {self.conversation_id}"


holds(Batch, plain=["act", "kind"])
holds(Deed, plain=["why", "before", "after"])
